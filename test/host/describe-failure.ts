import { stripVTControlCharacters } from 'node:util';

/** How many lines of a difference the end of a run repeats. */
const LINES_OF_DIFFERENCE = 12;

/**
 * What the end of a run says of a test that failed: its whole title, the first line of its error and, indented, the lines in which
 * an assertion found a difference, or else what more the error says.
 * @param titles from the outermost suite to the test
 */
export function describeFailure(titles: readonly string[], error: unknown): string {
  const message =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  const [first = '', ...rest] = stripVTControlCharacters(message).split('\n');
  const signed = rest.filter((line) => /^[+-] /.test(line) && !/^\+ actual - expected/.test(line));
  const difference = signed.length > 0 ? signed : rest.filter((line) => line.trim() !== '');
  const shown = difference.slice(0, LINES_OF_DIFFERENCE);
  const more = difference.length > shown.length ? [`… and ${difference.length - shown.length} more`] : [];
  return [`${titles.join(' › ')}: ${first}`, ...[...shown, ...more].map((line) => `    ${line}`)].join('\n');
}
