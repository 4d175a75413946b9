import { endOfField } from './form-body';
import { isProgram } from '../languages/language-kind';
import { isExplanation } from '../lines/remark';
import { endOfSubstitutedWord } from '../lines/substitution';
import type { Token } from '../tokens/scan-tokens';
import { isNameOfSecret, REDACTED } from '../secret-name';
import { isReference } from '../secret-value';
import type { Span } from '../span';

interface BareValueRequest {
  text: string;
  tokens: readonly Token[];
  /** The index of the token at which a value may begin. */
  first: number;
  /** The index of the name's token. */
  name: number;
  language: string | undefined;
  inBrackets: boolean;
}

/** Names whose value may be a number. */
const MAY_BE_NUMBER = /(?:pass(?:word|wd|phrase|code)?|pwd|pw|pin)\d?["']?$/i;
/** A call, an index or an attribute: in a text of which nobody knows the language, an expression. */
const EXPRESSION = /[A-Za-z_]\w*[.([]/y;
/** A call that is assigned, in code that only its indentation tells. */
const CALL = /[A-Za-z_]\w{0,60}(?:\.[A-Za-z_]\w{0,60}){0,6}\(/y;
/** An attribute as a whole value. */
const ATTRIBUTE = /[A-Za-z_]\w{0,60}(?:\.[A-Za-z_]\w{0,60}){1,6}[ \t]{0,4}[,)}\n]/y;
/** What a string of Python puts in its place: `{token}`. */
const INTERPOLATION =
  /\{(?:[A-Za-z_][\w.-]*|\d{0,2}(?:\.[A-Za-z_]\w*)?)(?:\(\))?(?:![rsa])?(?::(?:.?[<>=^])?[-+ ]?z?#?0?\d{0,4}[,_]?(?:\.\d{1,3})?[bcdeEfFgGnosxX%]?)?\}/y;
const FORMAT = /:(?:.?[<>=^])?[-+ ]?z?#?0?\d{0,4}[,_]?(?:\.\d{1,3})?[bcdeEfFgGnosxX%]?(?:![rsa])?\}/y;
const DEFAULT = /[^{}\n"'`]{1,400}/y;
const OPTION_BEFORE = /(?:^|\s)--?[a-z][\w-]{0,30}[ \t]{1,4}$/;
const NUMBER = /^\d{4,}$/;

/**
 * A value that is written without quotes, on a command line or in what a string holds; undefined where the value is an
 * expression or a string.
 */
export function readBareValue({
  text,
  tokens,
  first,
  name,
  language,
  inBrackets,
}: BareValueRequest): { span: Span; next: number } | undefined {
  const token = tokens[first];
  const nameToken = tokens[name];
  if (token === undefined || nameToken === undefined || token.kind === 'string' || token.kind === 'newline')
    return undefined;
  if (isProgram(language)) {
    const number = text.slice(token.start, token.end);
    const isNumber = NUMBER.test(number) && MAY_BE_NUMBER.test(text.slice(nameToken.start, nameToken.end));
    return isNumber && tokens[first + 1]?.kind !== 'mark' ? { span: token, next: first + 1 } : undefined;
  }
  const begins = (pattern: RegExp): boolean => {
    pattern.lastIndex = token.start;
    return pattern.test(text);
  };
  if ((language === undefined && begins(EXPRESSION)) || begins(INTERPOLATION)) return undefined;
  // `'token': token.key`: an entry in quotes is one of a program.
  if (nameToken.kind === 'string' && begins(ATTRIBUTE)) return undefined;
  const separator = tokens[first - 1];
  const isColon = separator !== undefined && text[separator.start] === ':';
  // `${DB_PASSWORD:?say which}`
  if (isColon && /[?+]/.test(text.charAt(separator.start + 1))) return undefined;
  if (isColon && text.charAt(separator.start + 1) === '}') return undefined;
  if (isColon && /[-=]/.test(text.charAt(separator.start + 1)) && isExpansion(text, nameToken.start))
    return defaultOf(text, tokens, first, separator.start + 2);
  if (isColon && isFormat(text, nameToken.start, separator.start)) return undefined;
  if (endOfSubstitutedWord(text, token.start) !== undefined) return undefined;
  const isSpaced = separator !== undefined && text[separator.start - 1] === ' ' && text[separator.start] === '=';
  // `-passin pass:…`: a word of a command.
  const isWord =
    isColon &&
    separator.end === token.start &&
    OPTION_BEFORE.test(text.slice(Math.max(0, nameToken.start - 40), nameToken.start));
  if (language === 'markdown' && isSpaced && begins(CALL)) return undefined;
  const raw = rawValue(text, token.start, {
    isColon: isColon && !isWord,
    inBrackets,
    isParameter: /[?&;]/.test(text.charAt(nameToken.start - 1)),
  });
  if (raw === '' || (/^[([{]/.test(raw) && (inBrackets || isSpaced))) return undefined;
  if (/["'`]/.test(text[token.start + raw.length] ?? '') && /^[rbuf]{1,2}$/i.test(raw)) return undefined;
  if (/^[A-Za-z_]\w*$/.test(raw) && language === undefined && (inBrackets || isSpaced)) return undefined;
  // A variable of GraphQL: `login(password: $password) {`.
  if (isColon && inBrackets && /^\$[A-Za-z_]\w{0,80}(?:[\s){}]{0,20}$|\)\s{0,4}\{)/.test(raw)) return undefined;
  // What a text is searched by: `s/^secret-key:.*$/…/`.
  if (isColon && /^(?:\.\*|\\[sSdDwW])/.test(raw)) return undefined;
  if (
    isColon &&
    !raw.includes(REDACTED) &&
    (isProse(raw) || (/^[a-z]/.test(raw) && isExplanation(raw)) || isOtherName(raw, separator.end, token.start))
  )
    return undefined;
  const end = token.start + raw.length;
  let next = first;
  while (next < tokens.length && (tokens[next]?.start ?? end) < end) next += 1;
  return { span: { start: token.start, end }, next };
}

/** Up to the blank; after a colon up to the end of the line or its comment. */
function rawValue(
  text: string,
  start: number,
  { isColon, inBrackets, isParameter }: { isColon: boolean; inBrackets: boolean; isParameter: boolean },
): string {
  const pattern = isColon
    ? /(?:\$?\{\{[^{}\n]{1,100}\}\}|\$\{[^{}\n]{1,100}\}|\{[A-Za-z_][\w.]{0,60}\}|[^\s,;"'`)}\]])(?:\$?\{\{[^{}\n]{1,100}\}\}|\$\{[^{}\n]{1,100}\}|\{[A-Za-z_][\w.]{0,60}\}|[^\n\r,}"'`#]|(?<! )#)*/y
    : isParameter
      ? /(?:\$?\{\{[^{}\n]{1,100}\}\}|\$?\{[A-Za-z_][\w.[\]()]{0,60}\}|[^\s,;"'`)}\]&])+/y
      : inBrackets
        ? /\$?\{\{[^{}\n]{1,200}\}\}|(?:\$\{[A-Za-z_][\w.]{0,60}\}|[^\s,;"'`)}\]])+/y
        : /\$?\{\{[^{}\n]{1,200}\}\}|<[A-Za-z][^<>\n]{1,80}>|[^\s"'`;,]+/y;
  const field = isColon ? undefined : endOfField(text, start);
  if (field !== undefined) return text.slice(start, field);
  pattern.lastIndex = start;
  return (pattern.exec(text)?.[0] ?? '').trimEnd();
}

/** Whether the name stands in the braces of a variable that a shell puts in its place: `${NAME:-default}`. */
function isExpansion(text: string, name: number): boolean {
  return text[name - 1] === '{' && text[name - 2] === '$';
}

/** A field of a string of Python with how it is written: `{estimate.tokens:>10,}`. https://docs.python.org/3/library/string.html#formatspec */
function isFormat(text: string, name: number, colon: number): boolean {
  FORMAT.lastIndex = colon;
  return FORMAT.test(text) && /\{[\w.[\]()]{0,80}$/.test(text.slice(Math.max(0, name - 82), name));
}

/** The default of such a variable, up to its brace; undefined where it has none. */
function defaultOf(
  text: string,
  tokens: readonly Token[],
  first: number,
  start: number,
): { span: Span; next: number } | undefined {
  DEFAULT.lastIndex = start;
  const end = start + (DEFAULT.exec(text)?.[0].length ?? 0);
  if (end === start || text[end] !== '}') return undefined;
  let next = first;
  while (next < tokens.length && (tokens[next]?.start ?? end) < end) next += 1;
  return { span: { start, end }, next };
}

/** `DB_PASSWORD:MAIN_DB_PASSWORD`: one variable is handed on as another. */
function isOtherName(raw: string, colon: number, start: number): boolean {
  return colon === start && isNameOfSecret(raw);
}

const PROSE_START = /^(?:see|at|is|not|must|the|a|an|your|as|in|for|from|to|use|try|please|no|and|or|if|when) /i;
/** A word of a sentence: letters with what may stand around and within them, a short number, what is put in its place. */
const PROSE_WORD =
  /^["'(]{0,2}(?:[A-Z]{1,20}(?:_[A-Z]{1,20}){0,6}|[A-Z]?[a-z'’]{1,20}(?:[A-Z]{1,8}[a-z]{0,20})?(?:-[A-Za-z][a-z'’]{0,20}){0,3}|\d{1,4}|\$?\{[^{}\s]{1,60}\}|[a-z.-]{1,30}\/?|[a-z]{1,20}\(s\))["')]{0,2}[.,:;!?]{0,3}$/;

/** Words for people: `password: at least twelve characters`. One word alone is a value. */
function isProse(raw: string): boolean {
  if (PROSE_START.test(raw)) return true;
  if (/^[A-Za-z]+(?: [a-z]+)+[.!?]$/.test(raw)) return true;
  const words = raw.split(' ').filter((word) => word !== '');
  return words.length > 2 && words.every((word) => PROSE_WORD.test(word) || isReference(word));
}
