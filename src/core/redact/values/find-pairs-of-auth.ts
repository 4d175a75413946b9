import { looksSecret } from '../looks-secret';
import { isSecretName } from '../secret-name';
import { isReference } from '../secret-value';
import type { Span } from '../span';
import { isNameOfAuth, isWayOfAuth } from './secret-arguments';

/** A name that ends so, and its sign: `auth=`, `"auth": `. */
const SIGN = /(?:auth|credentials?|creds|login)["'`]?[ \t]?[:=][ \t]*/gi;
const NAMES_PAIR = /(?:^|[_-])(?:credentials?|creds)$|Credentials?$/i;
const NAMES_ACCOUNT = /(?:^|[_-])login$/i;
/** A pair, or a list of pairs, is no longer. */
const LONGEST = 600;
/** An item of a list in YAML. */
const ITEM = /^([ \t]*)-[ \t](.*)$/;
/** What is made of a pair, `http.Auth("ada", "…")`, and of a token with its kind: `TokenAuth("Bearer", …)`. */
const MADE_OF_PAIR = /^(?![\w.]{0,80}(?:Token|Key|Bearer))[\w.]{0,80}(?:Auth|Credentials?|Login)(?=\()/;
/** A pair without brackets, as Python has it. */
const BARE_PAIR = /^(["'])[^"'\n]*\1,[ \t]*(["'])([^"'\n]+)\2[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/;

/**
 * Finds the passwords of pairs, the second of two values that a name of authentication has, in brackets over one line or more, as
 * the items of a list in YAML, or as a bare pair: `auth=("ada", "…")`, `auth = [["ada", "…"]]`.
 * @param isBare whether values may stand without quotes, as they do in YAML and in prose; elsewhere they are names
 */
export function findPairsOfAuth(text: string, isBare = true): Span[] {
  return [...text.matchAll(SIGN)].flatMap(({ index, 0: opening }) => {
    let from = index;
    while (/[\w-]/.test(text.charAt(from - 1)) && index - from < LONGEST) from -= 1;
    const name = text.slice(from, index + (/^[a-z]+/i.exec(opening)?.[0].length ?? 0));
    if (!isNameOfAuth(name) && !NAMES_PAIR.test(name) && !NAMES_ACCOUNT.test(name)) return [];
    const behind = index + opening.length;
    const made = MADE_OF_PAIR.exec(text.slice(behind, behind + LONGEST))?.[0] ?? '';
    const start = behind + made.length;
    const rest = text.slice(start, start + LONGEST);
    return secondsOf(rest, isBare, opening.includes('='))
      .map((second) => withoutQuotes(rest, second))
      .filter(({ start: at, end, isQuoted }) =>
        isPassword(rest.slice(at, end), isQuoted || (isBare && made === ''), name),
      )
      .map(({ start: at, end }) => ({ start: start + at, end: start + end }));
  });
}

function secondsOf(rest: string, isBare: boolean, isAssigned: boolean): Span[] {
  if (/^[[(]/.test(rest)) return secondsInBrackets(rest);
  const pair = isAssigned ? BARE_PAIR.exec(rest) : null;
  if (pair !== null) {
    const end = rest.indexOf(pair[2] ?? '', rest.indexOf(',') + 1) + (pair[3] ?? '').length + 2;
    return [{ start: end - (pair[3] ?? '').length - 2, end }];
  }
  return isBare ? secondOfItems(rest) : [];
}

/** The second of the two items on the lines below, without its comment. */
function secondOfItems(rest: string): Span[] {
  const [above = '', first = '', second = '', below = ''] = rest.split('\n', 4);
  const [, indent, one = ''] = ITEM.exec(first) ?? [];
  const [, other, item = ''] = ITEM.exec(second) ?? [];
  const two = item.trimStart();
  const isPair = indent !== undefined && indent === other && !ITEM.test(below);
  if (!isPair || !/^(?:#|\r?$)/.test(above) || /^[\w-]+:\s|^[{[]/.test(one.trimStart())) return [];
  const start = above.length + first.length + second.length + 2 - two.length;
  const comment = two.search(/[ \t]#/);
  return [{ start, end: start + (comment === -1 ? two : two.slice(0, comment)).trimEnd().length }];
}

/** The second values of the brackets that hold two, at any depth. */
function secondsInBrackets(rest: string): Span[] {
  const found: Span[] = [];
  /** Where the values of each open bracket begin, or -1 of one that holds brackets. */
  const open: number[][] = [];
  for (let at = 0; at < rest.length; at += 1) {
    const character = rest.charAt(at);
    const values = open.at(-1);
    if (character === '"' || character === "'") {
      const end = rest.indexOf(character, at + 1);
      if (end === -1) break;
      at = end;
    } else if ('[('.includes(character)) {
      values?.push(-1);
      open.push([at + 1]);
    } else if (character === ',') values?.push(at + 1);
    else if (values !== undefined && '])'.includes(character)) {
      const ends = [...values.slice(1).map((next) => next - 1), at];
      // A comma may stand behind the last one.
      if (rest.slice(values.at(-1), at).trim() === '') ends.pop();
      const [, end] = ends;
      if (ends.length === 2 && end !== undefined && !values.includes(-1)) found.push({ start: values[1] ?? end, end });
      open.pop();
      if (open.length === 0) break;
    }
  }
  return found;
}

function withoutQuotes(text: string, { start, end }: Span): Span & { isQuoted: boolean } {
  const value = text.slice(start, end);
  const from = start + value.length - value.trimStart().length;
  const to = start + value.trimEnd().length;
  const isQuoted = /["']/.test(text.charAt(from)) && text.charAt(to - 1) === text.charAt(from);
  return isQuoted ? { start: from + 1, end: to - 1, isQuoted } : { start: from, end: to, isQuoted };
}

function isPassword(value: string, isValue: boolean, name: string): boolean {
  if (!isValue || value === '' || /[,"']/.test(value) || isWayOfAuth(value) || isReference(value)) return false;
  if (isSecretName(value)) return false;
  return NAMES_ACCOUNT.test(name) ? looksSecret(value, true) : true;
}
