import { isSecretName } from '../secret-name';
import { isReference } from '../secret-value';
import type { Span } from '../span';
import { spanOf, type TokenText } from '../token-text';

/** A list that is written out in a call is no longer than this. */
const MAX_TOKENS = 200;

/** `zip(("user", "password"), ("ada", "…"))`: a list of names with the list of their values beside it. */
export function findZipped(tokens: TokenText): Span[] {
  const spans: Span[] = [];
  for (const [index, { kind }] of tokens.tokens.entries()) {
    if (kind !== 'word' || tokens.wordAt(index) !== 'zip' || tokens.markAt(index + 1) !== '(') continue;
    const names = itemsAt(tokens, index + 2);
    const values =
      names === undefined || tokens.markAt(names.next) !== ',' ? undefined : itemsAt(tokens, names.next + 1);
    if (names === undefined || values === undefined) continue;
    for (const [position, name] of names.items.entries()) {
      const value = tokens.tokens[values.items[position] ?? -1];
      if (value?.kind !== 'string' || !isSecretName(tokens.nameAt(name))) continue;
      if (!isReference(tokens.contentOf(value))) spans.push(spanOf(value));
    }
  }
  return spans;
}

/** The first token of each item of a list that is written out there, and the index behind the list. */
function itemsAt(tokens: TokenText, first: number): { items: number[]; next: number } | undefined {
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

function pastNewlines(tokens: TokenText, index: number): number {
  let at = index;
  while (tokens.tokens[at]?.kind === 'newline') at += 1;
  return at;
}
