import type { TokenText } from '../tokens/token-text';

/** A list that is written out is no longer than this, in tokens. */
const MAX_TOKENS = 400;

/** A list that is written out in brackets. */
export interface WrittenList {
  /** The first token of each item. */
  items: number[];
  /** The index behind the list. */
  next: number;
}

/** The list that begins there, line breaks passed; undefined where none does, or none ends. */
export function listAt(tokens: TokenText, first: number): WrittenList | undefined {
  let at = pastNewlines(tokens, first);
  if (tokens.markAt(at) !== '(' && tokens.markAt(at) !== '[') return undefined;
  const items: number[] = [];
  let depth = 0;
  for (const limit = Math.min(tokens.tokens.length, at + MAX_TOKENS); at < limit; at++) {
    const mark = tokens.markAt(at) ?? '';
    if ('([{'.includes(mark) && mark !== '') depth += 1;
    if (')]}'.includes(mark) && mark !== '') depth -= 1;
    if (depth === 0) return { items, next: pastNewlines(tokens, at + 1) };
    const begins = depth === 1 && (mark === ',' || items.length === 0);
    if (begins) items.push(pastNewlines(tokens, at + 1));
  }
  return undefined;
}

/** The index of the next token that is no line break. */
export function pastNewlines(tokens: TokenText, index: number): number {
  let at = index;
  while (tokens.tokens[at]?.kind === 'newline') at += 1;
  return at;
}
