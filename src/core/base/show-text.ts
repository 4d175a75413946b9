import { findHidden } from './hidden-characters';

/**
 * What a terminal obeys, or what turns round the text beside it: control characters (ECMA-48) other than a line break and a tab,
 * Unicode's line and paragraph separators, embeddings, overrides and isolates (https://www.unicode.org/reports/tr9/), and half
 * surrogate pairs, which no encoding can write.
 */
const CONTROL =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\p{Surrogate}]|\r(?!\n)/gu;

const LINE_CONTROL = /[\t\n\r]/g;

/** What needs no other look: most texts, and most lines. */
const PLAIN = /^[\t\n -~]*$/;
const PLAIN_LINE = /^[ -~]*$/;

/** More hidden characters in a row are a text of their own, which is not told. */
const MOST_SPELLED = 4;

/**
 * A text of somebody else's as it can be shown anywhere: what would be obeyed instead of shown, and what nobody would see, becomes
 * visible, as `<U+001B>`. Line breaks and tabs stay.
 */
export function showText(text: string): string {
  return PLAIN.test(text) ? text : showHidden(text).replaceAll(CONTROL, spell);
}

/** The same on one line: line breaks and tabs become visible too. */
export function showLine(text: string): string {
  return PLAIN_LINE.test(text) ? text : showText(text).replaceAll(LINE_CONTROL, spell);
}

function showHidden(text: string): string {
  let shown = '';
  let end = 0;
  for (const run of findHidden(text)) {
    const characters = text.slice(run.start, run.end);
    shown +=
      text.slice(end, run.start) +
      (run.count > MOST_SPELLED ? `<${run.count} hidden characters>` : Array.from(characters, spell).join(''));
    end = run.end;
  }
  return end === 0 ? text : shown + text.slice(end);
}

/** A character by its code point: `U+202E`. */
export function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function spell(character: string): string {
  return `<${nameCharacter(character)}>`;
}

/** What JSON may hold as it is, and a terminal or a reader would not show; a joiner between letters is shown. */
const UNSEEN_IN_JSON = /(?![\n\u200C\u200D])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * A value as JSON with two spaces, in which every control and format character is an escape: the same data, and nothing that a terminal
 * obeys. A bigint becomes its digits as a text.
 */
export function showJson(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part), 2);
  return text.replaceAll(UNSEEN_IN_JSON, (character) => {
    return Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join('');
  });
}

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
