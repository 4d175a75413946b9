import { isProgram } from './language-kind';
import type { Token } from './scan-tokens';
import { REDACTED } from './secret-name';
import type { Span } from './span';

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
/** What a string of Python puts in its place: `{token}`. */
const INTERPOLATION = /\{[A-Za-z_][\w.]*(?:\(\))?(?:![rsa])?\}/y;
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
  const separator = tokens[first - 1];
  const isColon = separator !== undefined && text[separator.start] === ':';
  // `${DB_PASSWORD:?say which}`
  if (isColon && /[?+]/.test(text.charAt(separator.start + 1))) return undefined;
  const isSpaced = separator !== undefined && text[separator.start - 1] === ' ' && text[separator.start] === '=';
  const raw = rawValue(text, token.start, {
    isColon,
    inBrackets,
    isParameter: /[?&;]/.test(text.charAt(nameToken.start - 1)),
  });
  if (raw === '' || (/^[([{]/.test(raw) && (inBrackets || isSpaced))) return undefined;
  if (/["'`]/.test(text[token.start + raw.length] ?? '') && /^[rbuf]{1,2}$/i.test(raw)) return undefined;
  if (/^[A-Za-z_]\w*$/.test(raw) && language === undefined && (inBrackets || isSpaced)) return undefined;
  if (isColon && !raw.includes(REDACTED) && isProse(raw)) return undefined;
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
    ? /[^\s,;"'`)}\]](?:[^\n\r,}"'`#]|(?<! )#)*/y
    : isParameter
      ? /[^\s,;"'`)}\]&]+/y
      : inBrackets
        ? /[^\s,;"'`)}\]]+/y
        : /[^\s"'`;,]+/y;
  pattern.lastIndex = start;
  return (pattern.exec(text)?.[0] ?? '').trimEnd();
}

/** Words for people: `password: at least twelve characters`. One word alone is a value. */
function isProse(raw: string): boolean {
  if (/^(?:see|at|is|not|must|the|a|an|your|as|in|for|from|to|use|try|please|no|and|or|if|when) /i.test(raw))
    return true;
  return /^[A-Za-z][a-z']*(?: [A-Za-z'(),.-]+){2,}$/.test(raw) || /^[A-Za-z]+(?: [a-z]+)+[.!?]$/.test(raw);
}
