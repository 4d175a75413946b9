/** Gives text a colour, or leaves it as it is. */
export type Paint = Readonly<Record<keyof typeof CODES, (text: string) => string>>;

/** SGR parameters that begin and end a rendition: ECMA-48, 8.3.117. */
const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
} as const;

/**
 * Colours for a stream: only where it is a terminal that has some, and nobody has said no (https://no-color.org).
 * @param env the environment; `NO_COLOR` and `TERM` are looked at
 */
export function paintFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  const coloured = stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const painter =
    ([begin, end]: readonly [number, number]) =>
    (text: string): string =>
      coloured && text !== '' ? `\x1b[${begin}m${text}\x1b[${end}m` : text;
  return {
    bold: painter(CODES.bold),
    dim: painter(CODES.dim),
    red: painter(CODES.red),
    green: painter(CODES.green),
    yellow: painter(CODES.yellow),
  };
}
