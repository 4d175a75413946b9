import { type Place, useSlashes } from '../core';
import { UserError } from '../core/base/errors';

/** Reads `PATH`, `PATH:LINE` or `PATH:LINE-LINE`. @throws UserError where the path leaves the folder, or there is no such line */
export function readPlace(text: string): Place {
  const [, given = text, first, last] = /^(.+?):(\d{1,7})(?:-(\d{1,7}))?$/.exec(text) ?? [];
  const path = useSlashes(given).replace(/^(?:\.\/)+/, '');
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.split('/').includes('..')) {
    throw new UserError(
      `${JSON.stringify(text)} is no place in the workspace folder.`,
      'Write the path relative to it, such as shop/models.py:12.',
    );
  }
  const line = first === undefined ? undefined : Number(first);
  const endLine = last === undefined ? undefined : Number(last);
  if (line === 0 || (line !== undefined && endLine !== undefined && endLine < line)) {
    throw new UserError(
      `${JSON.stringify(text)} names lines that are none.`,
      'Lines count from 1, the first before the last.',
    );
  }
  return { path, ...(line !== undefined && { line }), ...(endLine !== undefined && { endLine }) };
}
