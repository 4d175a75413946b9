import type { Span } from './span';
import { passwordOfPair } from './values/secret-arguments';

/** A name that ends so, and the bracket of its value: `auth=(`, `"auth": [`. */
const OPENING = /auth["'`]?[ \t]?[:=][ \t]?[[(]/gi;
/** A pair is no longer. */
const LONGEST = 300;

/** Finds the passwords of pairs in what is not known to be code: `auth=("ada", "…")` in a sentence, or the entry of a log. */
export function findPairsOfAuth(text: string): Span[] {
  return [...text.matchAll(OPENING)].flatMap(({ index, 0: opening }) => {
    const start = index + opening.length;
    const inner = text.slice(start, start + LONGEST).split(/[\n\])]/, 1)[0] ?? '';
    let from = index;
    while (/[\w-]/.test(text.charAt(from - 1)) && index - from < LONGEST) from -= 1;
    const name = text.slice(from, index + 'auth'.length);
    const password = passwordOfPair(name, `[${inner}]`, start - 1);
    return password ? [password] : [];
  });
}
