import type { Token } from './scan-tokens';
import type { Span } from './find-secret-values';

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

/** In these a bare word is a variable. */
const PROGRAMMING =
  /^(?:python|javascript|typescript|javascriptreact|typescriptreact|vue|svelte|html|django-html|go|rust|java|csharp|php|ruby)$/;
const NO_SECRET =
  /^(?:none|null|nil|true|false|undefined|str|string|bytes|int|integer|bool|boolean|number|float|any|unknown|optional|required|secret|password|env|self|cls)$/i;
/**
 * A reference to the secret, not the secret: `$VAR`, `${VAR}`, `{{ var }}`, `%(var)s`, `<token>`, `!Ref`, `*anchor`.
 */
const REFERENCE = /[$<!*&]|%\(/y;
/** A list, a call, a map, or `{{ var }}`. */
const BRACKET = /[([{]/y;
const EXPRESSION = /[A-Za-z_]\w*[.([]/y;
const BLOCK = /^[|>][+-]?\d?$/;

/**
 * A value that is written without quotes, as in .env, YAML and INI files; undefined where the value is an expression or
 * a string.
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
  const begins = (pattern: RegExp): boolean => {
    pattern.lastIndex = token.start;
    return pattern.test(text);
  };
  const isProgram = language !== undefined && PROGRAMMING.test(language);
  // Told by the beginning alone: a line of a thousand references must not be read a thousand times to its end.
  if (begins(REFERENCE) || begins(BRACKET)) return undefined;
  if (begins(EXPRESSION) && (language === undefined || isProgram)) return undefined;
  const raw = rawValue(text, token.start, text[(tokens[first - 1] ?? token).start] === ':');
  if (BLOCK.test(raw)) return takeBlock(text, tokens, first, nameToken);
  if (raw === '' || NO_SECRET.test(raw)) return undefined;
  if (/["'`]/.test(text[token.start + raw.length] ?? '') && /^[rbuf]{1,2}$/i.test(raw)) return undefined;
  const isWord = /^[A-Za-z_]\w*$/.test(raw);
  if (isWord && isProgram) return undefined;
  if (isWord && language === undefined && (inBrackets || isSpaced(text, tokens, first))) return undefined;
  const end = token.start + raw.length;
  let next = first;
  while (next < tokens.length && (tokens[next]?.start ?? end) < end) next += 1;
  return { span: { start: token.start, end }, next };
}

/** Up to the blank; after a colon, as in YAML, up to the end of the line or its comment. */
function rawValue(text: string, start: number, toLineEnd: boolean): string {
  const pattern = toLineEnd ? /[^\s,;"'`)}\]](?:[^\n\r,}"'`#]|(?<! )#)*/y : /[^\s,;"'`)}\]&]+/y;
  pattern.lastIndex = start;
  return (pattern.exec(text)?.[0] ?? '').trimEnd();
}

/** `key = word`, as in Python, where the word is a variable. */
function isSpaced(text: string, tokens: readonly Token[], first: number): boolean {
  const separator = tokens[first - 1];
  return separator !== undefined && text[separator.start] === '=' && text[separator.start - 1] === ' ';
}

/** The lines of a YAML block scalar: those that are indented more than the key. */
function takeBlock(
  text: string,
  tokens: readonly Token[],
  first: number,
  name: Token,
): { span: Span; next: number } | undefined {
  const lineStart = text.lastIndexOf('\n', name.start) + 1;
  const indent = text.slice(lineStart).search(/[^ -]/);
  const begin = text.indexOf('\n', tokens[first]?.start ?? 0) + 1;
  let end = begin;
  while (begin > 0 && end < text.length) {
    const newline = text.indexOf('\n', end);
    const line = text.slice(end, newline < 0 ? text.length : newline);
    if (line.trim() !== '' && line.search(/\S/) <= indent) break;
    end = newline < 0 ? text.length : newline + 1;
  }
  const stop = text[end - 1] === '\n' ? end - 1 : end;
  if (begin === 0 || stop <= begin) return undefined;
  let next = first;
  while (next < tokens.length && (tokens[next]?.start ?? stop) < stop) next += 1;
  return { span: { start: begin, end: stop }, next };
}
