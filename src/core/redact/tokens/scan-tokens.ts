/** A piece of a text in any language that has quotes, words and brackets; `[start, end)`. */
export interface Token {
  kind: 'string' | 'word' | 'number' | 'mark' | 'newline' | 'comment';
  start: number;
  end: number;
  /** The length of what stands before and after a string's content: prefix and quotes. */
  open: number;
  close: number;
}

const WORD = /[A-Za-z_$][\w$]*(?:-[A-Za-z_]\w*)*/y;
const NUMBER = /\d[\w.]*/y;
const PREFIX = /^[rbuf]{1,2}$/i;
const QUOTES = '"\'`';

/**
 * Cuts a text into tokens; blanks are left out. A quote that nothing closes is a mark. Linear in the text's length.
 * @param signs what begins a comment that goes to the end of its line; comments on lines that follow each other are one
 */
export function scanTokens(text: string, signs: readonly string[] = []): Token[] {
  const tokens: Token[] = [];
  const strings = new StringScanner(text);
  let position = 0;
  while (position < text.length) {
    const char = text[position] ?? '';
    if (char === ' ' || char === '\t' || char === '\r') {
      position += 1;
      continue;
    }
    const token =
      commentAt(text, position, signs) ??
      strings.at(position, 0) ??
      wordAt(text, position, strings) ??
      plainAt(text, position, char);
    tokens.push(token);
    position = token.end;
  }
  return tokens;
}

function commentAt(text: string, start: number, signs: readonly string[]): Token | undefined {
  const sign = signs.find((one) => text.startsWith(one, start));
  if (sign === undefined) return undefined;
  let end = start;
  for (let next = start; text.startsWith(sign, next);) {
    const newline = text.indexOf('\n', next);
    end = newline === -1 ? text.length : newline;
    next = end + 1;
    while (text[next] === ' ' || text[next] === '\t') next += 1;
  }
  return { kind: 'comment', start, end, open: sign.length, close: 0 };
}

function wordAt(text: string, start: number, strings: StringScanner): Token | undefined {
  WORD.lastIndex = start;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return undefined;
  const end = start + word.length;
  return (
    (PREFIX.test(word) ? strings.at(end, word.length) : undefined) ?? { kind: 'word', start, end, open: 0, close: 0 }
  );
}

function plainAt(text: string, start: number, char: string): Token {
  NUMBER.lastIndex = start;
  const number = NUMBER.exec(text)?.[0];
  if (number !== undefined) return { kind: 'number', start, end: start + number.length, open: 0, close: 0 };
  return { kind: char === '\n' ? 'newline' : 'mark', start, end: start + 1, open: 0, close: 0 };
}

/** Finds strings, and remembers up to where a quote is known to stay open, so that nothing is searched twice. */
class StringScanner {
  readonly #openUntil = new Map<string, number>();

  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The string whose quote stands at `quote`, after a prefix of that length. */
  at(quote: number, prefix: number): Token | undefined {
    const char = this.#text[quote] ?? '';
    if (char === '' || !QUOTES.includes(char)) return undefined;
    const triple = char.repeat(3);
    const delimiter = char !== '`' && this.#text.startsWith(triple, quote) ? triple : char;
    const end = this.#closing(delimiter, quote + delimiter.length);
    if (end === undefined) return undefined;
    return { kind: 'string', start: quote - prefix, end, open: prefix + delimiter.length, close: delimiter.length };
  }

  #closing(delimiter: string, from: number): number | undefined {
    if ((this.#openUntil.get(delimiter) ?? -1) >= from) return undefined;
    const sameLine = delimiter.length === 1;
    let position = from;
    for (; position < this.#text.length; position++) {
      const char = this.#text[position];
      if (char === '\\') position += 1;
      else if (char === '\n' && sameLine) break;
      else if (char === delimiter[0] && this.#text.startsWith(delimiter, position)) return position + delimiter.length;
    }
    this.#openUntil.set(delimiter, position);
    return undefined;
  }
}
