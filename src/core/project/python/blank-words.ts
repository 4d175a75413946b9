import { wordsOf } from './words-of';

/**
 * The code of a Python text: with blanks in place of its comments, docstrings and strings, so that every offset and every
 * line stays.
 */
export function blankWords(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of wordsOf(text)) {
    parts.push(text.slice(at, from), text.slice(from, to).replaceAll(/[^\n]/g, ' '));
    at = to;
  }
  return [...parts, text.slice(at)].join('');
}
