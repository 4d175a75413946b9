import { isSecretName } from '../secret-name';
import type { Token } from '../tokens/scan-tokens';
import { isReference, isSecret } from '../secret-value';
import type { Span } from '../span';
import { spanOf, type TokenText } from '../tokens/token-text';
import { isAuthKeyword } from './secret-arguments';
import { isCaption, isPattern, isRoute, isSentence } from './value-label';
import { pastNewlines } from './written-list';

/** Calls that hold two values against each other: of unittest, Nose, PHPUnit, Node's and Chai's assert. */
const COMPARES =
  /^(?:assert(?:Not)?(?:Equals?|Same|StrictEquals|Is)|assert_(?:not_)?equals?|assert_eq|assert_is|eq_|ok_eq|(?:not)?(?:strict|deepStrict|deep)?[eE]qual)$/;
/** What follows `expect(…)`: of Jest, Vitest, Jasmine, Playwright, Chai. */
const EXPECTS = /^(?:to(?:Be|Equal|StrictEqual|Match|Contain|HaveText|HaveValue)|equals?|eql)$/;
/** What stands between both of these. */
const BETWEEN = /^(?:not|to|be|deep|resolves|rejects)$/;
/** What ends an expression: a sign, or a word of the language. */
const NO_PART = /^(?:and|or|if|else|in|is|not)?$/;
/** What stands before brackets that are no call's. */
const BEFORE_BRACKETS = /^(?:and|or|if|elif|else|not|while|return|assert)?$/;
/** Methods that hand over another form of what they belong to, and functions that do so with what they are given. */
const SAME_VALUE = /^(?:decode|encode|strip|lower|upper|toString|str|bytes|force_str|force_bytes|smart_str|String)$/;
/** Methods that read an entry by its name. */
const READS_ENTRY = /^(?:get|pop|getItem|getHeader|getAttribute|header)$/i;
/** A call is no longer than this, in tokens. */
const MAX_TOKENS = 120;

/** The tokens of an argument, `[first, end)`. */
interface Argument {
  first: number;
  end: number;
}

/**
 * The strings that a test or a condition holds against what names a secret: `assertEqual(user.password, "…")`,
 * `expect(headers['x-api-key']).toBe("…")`, `"…" == settings.SECRET_KEY`. The other way round, `password == "…"`, is a value of its name.
 */
export function findCompared(tokens: TokenText): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < tokens.tokens.length; index++) {
    const pair = tokens.tokens[index]?.kind === 'string' ? swapped(tokens, index) : compared(tokens, index);
    if (pair === undefined) continue;
    const [one, other] = pair;
    for (const [named, value] of [
      [one, other],
      [other, one],
    ] as const) {
      const name = nameOf(tokens, named);
      const string = name === '' ? undefined : secretOf(tokens, value, name);
      if (string !== undefined) spans.push(spanOf(string));
    }
  }
  return spans;
}

/** Whether a name ends what stands in brackets of its own and is compared: `if (request.token) == "…"`. */
export function isComparedInBrackets(tokens: TokenText, index: number): boolean {
  let first = index;
  while (tokens.markAt(first - 1) === '.' && tokens.wordAt(first - 2) !== '') first -= 2;
  const [close, sign, equals] = [1, 2, 3].map((behind) => tokens.markAt(index + behind));
  const isAlone = tokens.markAt(first - 1) === '(' && BEFORE_BRACKETS.test(tokens.wordAt(first - 2));
  return isAlone && close === ')' && (sign === '=' || sign === '!') && equals === '=';
}

/** The two values that the call at `index` compares; undefined where it does not. */
function compared(tokens: TokenText, index: number): readonly [Argument, Argument] | undefined {
  const word = tokens.markAt(index + 1) === '(' ? tokens.wordAt(index) : '';
  if (word === 'expect') {
    const { args, next } = argumentsAt(tokens, index + 1);
    let at = next;
    while (tokens.markAt(at) === '.' && BETWEEN.test(tokens.wordAt(at + 1))) at += 2;
    if (tokens.markAt(at) !== '.' || !EXPECTS.test(tokens.wordAt(at + 1))) return undefined;
    const expected = tokens.markAt(at + 2) === '(' ? argumentsAt(tokens, at + 2).args[0] : undefined;
    return args[0] === undefined || expected === undefined ? undefined : [args[0], expected];
  }
  if (!COMPARES.test(word)) return undefined;
  const [one, other] = argumentsAt(tokens, index + 1).args;
  return one === undefined || other === undefined ? undefined : [one, other];
}

/** `"…" == name`, from the string at `index`. */
function swapped(tokens: TokenText, index: number): readonly [Argument, Argument] | undefined {
  const sign = tokens.markAt(index + 1);
  if ((sign !== '=' && sign !== '!') || tokens.markAt(index + 2) !== '=') return undefined;
  const first = tokens.markAt(index + 3) === '=' ? index + 4 : index + 3;
  let end = first;
  let depth = 0;
  for (const limit = first + MAX_TOKENS; end < limit; end++) {
    const mark = tokens.markAt(end);
    if (mark === '[' || mark === '(') depth += 1;
    else if (mark === ']' || mark === ')') depth -= 1;
    else if (depth === 0 && mark !== '.' && NO_PART.test(tokens.wordAt(end))) break;
    if (depth < 0) break;
  }
  return [
    { first: index, end: index + 1 },
    { first, end },
  ];
}

/** The arguments of the call whose bracket is at `open`, and the index behind it; none where it is too long. */
function argumentsAt(tokens: TokenText, open: number): { args: Argument[]; next: number } {
  const args: Argument[] = [];
  let first = open + 1;
  let depth = 0;
  for (let at = open; at < open + MAX_TOKENS && at < tokens.tokens.length; at++) {
    const mark = tokens.markAt(at) ?? '';
    if (mark === '(' || mark === '[' || mark === '{') depth += 1;
    if (mark === ')' || mark === ']' || mark === '}') depth -= 1;
    if (depth > 1 || (depth === 1 && mark !== ',')) continue;
    args.push(trimmed(tokens, first, at));
    first = at + 1;
    if (depth === 0) return { args, next: at + 1 };
  }
  return { args: [], next: open };
}

function trimmed(tokens: TokenText, first: number, end: number): Argument {
  let to = end;
  while (tokens.tokens[to - 1]?.kind === 'newline') to -= 1;
  return { first: pastNewlines(tokens, first), end: to };
}

/** What an expression is called: by its attribute, its entry or its function; `''` where nothing tells. */
function nameOf(tokens: TokenText, { first, end }: Argument): string {
  const last = end - 1;
  if (last < first) return '';
  const mark = tokens.markAt(last);
  if (mark === ']') {
    const isEntry = tokens.tokens[last - 1]?.kind === 'string' && tokens.markAt(last - 2) === '[' && last - 3 >= first;
    return isEntry ? tokens.nameAt(last - 1) : '';
  }
  if (mark !== ')') return tokens.wordAt(last);
  let open = last;
  let depth = 0;
  for (; open >= first; open--) {
    const around = tokens.markAt(open);
    if (around === ')') depth += 1;
    if (around === '(') depth -= 1;
    if (depth === 0) break;
  }
  const callee = tokens.wordAt(open - 1);
  // `(token)`, which may be written so over several lines.
  if (open === first) return isChain(tokens, first + 1, last) ? nameOf(tokens, trimmed(tokens, first + 1, last)) : '';
  if (callee === '') return '';
  if (READS_ENTRY.test(callee) && tokens.tokens[open + 1]?.kind === 'string') return tokens.nameAt(open + 1);
  if (!SAME_VALUE.test(callee)) return isSecretName(callee) ? callee : '';
  if (tokens.markAt(open - 2) === '.') return nameOf(tokens, { first, end: open - 2 });
  return nameOf(tokens, { first: open + 1, end: last });
}

/** Whether the tokens in `[first, end)` are one expression without operators: `request.headers["token"]`. */
function isChain(tokens: TokenText, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const token = tokens.tokens[at];
    if (token?.kind === 'word' ? NO_PART.test(tokens.wordAt(at)) : !/^[.()[\]]?$/.test(tokens.markAt(at) ?? ''))
      return false;
  }
  return true;
}

/** The string that a value is, if it is a secret by that name; of a pair of a user and a password the second one. */
function secretOf(tokens: TokenText, { first, end }: Argument, name: string): Token | undefined {
  const isPair = end === first + 5 && tokens.markAt(first) === '(' && tokens.markAt(first + 2) === ',';
  if (!isPair && end !== first + 1) return undefined;
  const token = tokens.tokens[isPair ? first + 3 : first];
  if (token?.kind !== 'string') return undefined;
  const content = tokens.contentOf(token);
  if (
    content === '' ||
    content.startsWith('$') ||
    isSentence(content) ||
    isCaption(content) ||
    isPattern(content) ||
    isRoute(content)
  )
    return undefined;
  return (isPair ? isAuthKeyword(name) && !isReference(content) : isSecret(name, content)) ? token : undefined;
}
