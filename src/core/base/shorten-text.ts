/** No title, id or name that somebody has written is longer, in UTF-16 code units; what is would fill every list that it stands in. */
export const MOST_OF_VALUE = 200;

/** The same of an item, a message and a line that was found. */
export const MOST_OF_LINE = 1_000;

/** The same of an entry of a log, which may be a whole report. */
export const MOST_OF_ENTRY = 10_000;

/**
 * A text as it is, or where it is longer its beginning with `…` behind it. It is cut between characters, so that no half of an emoji
 * is left.
 * @param most how many UTF-16 code units are left at most, the `…` among them
 */
export function shortenText(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = most - 1;
  const isPair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return `${text.slice(0, isPair ? end - 1 : end).trimEnd()}…`;
}
