import { looksRandom } from './secret-value';
import type { Span } from './span';

/** A word that may be a token. */
const WORD = /[ \t]["']?([A-Za-z0-9][A-Za-z0-9_+/=.-]{15,159})(?=["']?(?:\s|$))/g;
/** The words of a command before it, and of no sentence: with a prompt, or an indentation. */
const WORDS = /^[ \t]{0,12}(?:[$>#%][ \t]{1,4})?(?:[\w./:@=-]{1,80}[ \t]{1,8}){1,7}["']?$/;
/** A subcommand or a program that takes a token: `create_api_jwt`, `login-token`. */
const TAKES_TOKEN =
  /^(?=[^-])(?:[a-z0-9]{1,20}[_:-]){1,4}(?:jwt|tokens?|secrets?|(?:api|access|secret|auth|private|signing)[_-]?keys?|passw(?:or)?d)$|^(?:[a-z0-9]{1,20}[_:-])?(?:login|authtoken|add-authtoken|jwt)$/;
/** A digest, of which nothing but the command tells whether it is one. */
const DIGEST = /^[0-9a-f]{32,64}$/;

/** Tokens that a command takes by their place, where its own name tells so: `manage.py create_api_jwt shop …`. */
export function findByPosition(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index: at, 0: found, 1: word = '' } of text.matchAll(WORD)) {
    const index = at + found.length - word.length;
    if (!/\d/.test(word) || !(looksRandom(word) || DIGEST.test(word))) continue;
    const near = text.slice(Math.max(0, index - 200), index);
    const line = near.slice(near.lastIndexOf('\n') + 1);
    if (WORDS.test(line) && line.split(/[ \t]+/).some((part) => TAKES_TOKEN.test(part)))
      spans.push({ start: index, end: index + word.length });
  }
  return spans;
}
