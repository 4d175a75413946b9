import { redactCommand } from './redact-command';
import { redactProse } from './redact-prose';
import { isSecretName, REDACTED } from './secret-name';
import { redactShapes } from './find-shapes';

/** A key of TOML or YAML at the beginning of its line, with its sign. */
const TOML_KEY = /^[ \t]*(?:([\w.-]+)|"([^"\n]*)"|'([^'\n]*)')[ \t]*=[ \t]*/;
const YAML_KEY = /^[ \t]*(?:-[ \t]+)?(?:([\w.-]+)|"([^"\n]*)"|'([^'\n]*)')[ \t]*:(?:[ \t]+|$)/;
/** A key of a table within a line, before its value: `{ user = "ada", password = "…" }`. */
const KEY_INSIDE = /(?<![\w-])([\w-]+)[ \t]*[=:][ \t]*$/;
/** Shorter texts name nothing and hold nothing. */
const SHORTEST = 4;
const FENCE = /^\uFEFF?(?:\+\+\+|---)[ \t]*\r?$/;

/**
 * Takes the secrets out of front matter, and leaves it TOML or YAML that says the same of everything else: a string stays a string.
 * @param header with both of its fences
 */
export function redactHeader(header: string): string {
  if (header === '') return header;
  let isOfSecret = false;
  const lines = redactShapes(header)
    .split('\n')
    .map((line) => {
      if (FENCE.test(line)) return line;
      const [whole = '', plain, double, single] = TOML_KEY.exec(line) ?? YAML_KEY.exec(line) ?? [];
      const name = plain ?? double ?? single;
      const isContinued = name === undefined;
      if (!isContinued) isOfSecret = isSecretName(name);
      const rest = line.slice(whole.length);
      return whole + (isOfSecret ? hidden(rest, isContinued, whole.includes('=')) : redactValue(rest));
    });
  return lines.join('\n');
}

/** A value of a key that names a secret, whatever it is. */
function hidden(value: string, isContinued: boolean, isToml: boolean): string {
  const end = value.endsWith('\r') ? '\r' : '';
  const content = value.trim();
  if (content === '' || /^(?:[[\]{}(),"'|>+-]+|""|''|true|false|null)$/.test(content)) return value;
  if (!/["']/.test(value))
    return (isToml && !isContinued ? `"${REDACTED}"` : `${/^\s*(?:-\s+)?/.exec(value)?.[0] ?? ''}${REDACTED}`) + end;
  return mapStrings(value, (text, quote) => (text === '' ? '' : quote === '' ? text : REDACTED));
}

function redactValue(value: string): string {
  if (!/["']/.test(value)) return redactWords(value);
  let isOfSecret = false;
  return mapStrings(value, (text, quote) => {
    if (quote !== '' && isOfSecret && text !== '') return REDACTED;
    if (quote === '') isOfSecret = isSecretName(KEY_INSIDE.exec(text)?.[1] ?? '');
    return quote === '"' ? redactEscaped(text) : redactWords(text);
  });
}

/**
 * A line with the content of each of its strings put through `map`, and what stands between them and behind a quote that nothing closes too,
 * with `''` as its quote.
 */
function mapStrings(line: string, map: (text: string, quote: string) => string): string {
  let result = '';
  let position = 0;
  for (let at = 0; at < line.length; at += 1) {
    const quote = line.charAt(at);
    if (quote !== '"' && quote !== "'") continue;
    const end = closingQuote(line, at + 1, quote);
    if (end === -1) break;
    result += map(line.slice(position, at), '') + quote + map(line.slice(at + 1, end), quote) + quote;
    at = end;
    position = end + 1;
  }
  return result + map(line.slice(position), '');
}

function closingQuote(line: string, from: number, quote: string): number {
  for (let at = from; at < line.length; at += 1) {
    if (line[at] === quote) return at;
    if (quote === '"' && line[at] === '\\') at += 1;
  }
  return -1;
}

/** A string with escapes is judged by what it says, and written anew where something went. */
function redactEscaped(content: string): string {
  if (!content.includes('\\')) return redactWords(content);
  const text = decode(content);
  if (text === undefined) return redactWords(content) === content ? content : REDACTED;
  const redacted = redactWords(redactShapes(text));
  return redacted === text ? content : JSON.stringify(redacted).slice(1, -1);
}

function decode(content: string): string | undefined {
  try {
    return JSON.parse(`"${content}"`) as string;
  } catch {
    return undefined;
  }
}

/** @param text in which no token has its form any more */
function redactWords(text: string): string {
  return text.length < SHORTEST ? text : redactProse(redactCommand(text));
}
