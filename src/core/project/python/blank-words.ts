import { type Words, wordsOf } from './words-of';

/**
 * The code of a Python text: with blanks in place of its comments, docstrings and strings, so that every offset and every
 * line stays.
 * @param words those of the text, where they are known
 */
export function blankWords(text: string, words: readonly Words[] = wordsOf(text)): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of words) {
    const lines = text.slice(from, to).split('\n');
    parts.push(text.slice(at, from), lines.map(({ length }) => ' '.repeat(length)).join('\n'));
    at = to;
  }
  return [...parts, text.slice(at)].join('');
}
