import { render } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';

/** What every page is drawn by, in a script of its own that stands before the page's: no more than the pages use. */
export { Fragment, jsx, jsxs, render, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState };
