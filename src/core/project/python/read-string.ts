const OPENING = /^([a-zA-Z]{0,3})('''|"""|'|")/;
const ESCAPE = /\\(?:\r\n|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{1,3}|[^])/g;
const PLAIN: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

/**
 * The value of one Python string literal as written, with prefix and quotes; a literal without its closing quote
 * ends where the text does. An escape that Python would leave alone, and `\N{…}`, stay as they are.
 */
export function readString(literal: string): string {
  const opening = OPENING.exec(literal);
  if (!opening) return literal;
  const [head, prefix = '', quote = ''] = opening;
  const closed = literal.length >= head.length + quote.length && literal.endsWith(quote);
  const content = literal.slice(head.length, closed ? literal.length - quote.length : literal.length);
  return /r/i.test(prefix) || !content.includes('\\') ? content : content.replace(ESCAPE, unescape);
}

function unescape(escape: string): string {
  const rest = escape.slice(1);
  const plain = PLAIN[rest];
  if (plain !== undefined) return plain;
  if (rest === '\n' || rest === '\r\n') return '';
  if (/^[xuU]./.test(rest)) {
    const code = Number.parseInt(rest.slice(1), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : escape;
  }
  return /^[0-7]/.test(rest) ? String.fromCodePoint(Number.parseInt(rest, 8)) : escape;
}
