import { showJson, showLine, showText } from '../../core/base/show-text';

/** A rendition of text on a terminal that has some. */
type Style = keyof typeof STYLES;

/** SGR parameters that begin and end a rendition: ECMA-48, 8.3.117. */
const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
} as const;

/** A part of a line in a rendition. */
interface Span {
  readonly text: string;
  readonly style: Style;
}

/** A line for people. Whatever its parts hold, one line comes out. */
export type Line = string | readonly (string | Span)[];

/** JSON for programs, which is left as it is. */
export interface Json {
  readonly json: string;
}

/** What a program says: lines for people, a text with lines of its own, or JSON. */
export type Output = readonly Line[] | string | Json;

/** A value as programs read it: JSON with two spaces and a line break at the end. */
export function printJson(value: unknown): Json {
  return { json: `${showJson(value)}\n` };
}

/**
 * What is written of an output. No character of it is obeyed by a terminal but its line breaks, its tabs in a text, and the renditions
 * of its spans: what comes out of files and arguments is shown.
 * @param coloured whether spans have their renditions
 */
export function renderOutput(output: Output, coloured: boolean): string {
  if (typeof output === 'string') return showText(output);
  if ('json' in output) return output.json;
  return output.map((line) => `${renderLine(line, coloured)}\n`).join('');
}

function renderLine(line: Line, coloured: boolean): string {
  if (typeof line === 'string') return showLine(line);
  return line.map((part) => (typeof part === 'string' ? showLine(part) : renderSpan(part, coloured))).join('');
}

function renderSpan({ text, style }: Span, coloured: boolean): string {
  const [begin, end] = STYLES[style];
  return coloured && text !== '' ? `\x1b[${begin}m${showLine(text)}\x1b[${end}m` : showLine(text);
}

/**
 * Whether a stream is given colours: only where it is a terminal that has some, and nobody has said no (https://no-color.org).
 * @param env the environment; `NO_COLOR` and `TERM` are looked at
 */
export function isColoured(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
