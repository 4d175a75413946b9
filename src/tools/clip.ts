import { redactText, showText } from '../core';

const ENCODER = new TextEncoder();

/** What is left of a surrogate pair that was cut in two. */
const HALF = /^\p{Surrogate}|\p{Surrogate}$/gu;

/** How many bytes of UTF-8 a text has. */
export function bytesOf(text: string): number {
  return ENCODER.encode(text).length;
}

/** How many bytes a text has where it has most of them: as it is, or in JSON. */
function weightOf(text: string): number {
  return bytesOf(JSON.stringify(text)) - 2;
}

/**
 * A text of at most so many bytes, as it is and in JSON; where it has more, its end is `…`. Its secrets are taken out, and what nobody
 * would see is shown, before anything is cut: half of a secret could not be told from a word.
 */
export function clip(text: string, most: number): string {
  const shown = showText(redactText(text));
  if (fits(shown, most)) return shown;
  return `${beginningOf(shown, most - bytesOf('…'))}…`;
}

/** The beginning of a text, of at most so many bytes. */
export function beginningOf(text: string, most: number): string {
  const start = text.slice(0, Math.max(0, most)).replace(HALF, '');
  return take(start, Array.from(start), most).join('');
}

/** The end of a text, of at most so many bytes. */
export function endOf(text: string, most: number): string {
  const end = text.slice(Math.max(0, text.length - most)).replace(HALF, '');
  return take(end, Array.from(end).reverse(), most).reverse().join('');
}

/** Whether a text has at most so many bytes, as it is and in JSON. */
export function fits(text: string, most: number): boolean {
  return text.length <= most && weightOf(text) <= most;
}

/** The first of the characters that are light enough together. */
function take(text: string, characters: readonly string[], most: number): string[] {
  if (weightOf(text) <= most) return [...characters];
  let left = most;
  const end = characters.findIndex((character) => (left -= weightOf(character)) < 0);
  return characters.slice(0, end);
}
