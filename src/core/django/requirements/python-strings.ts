/** A string literal of a Python file. */
export interface PythonString {
  value: string;
  /**
   * The names and keys it is assigned to, the outermost first: `extras_require={'web': ['x']}` is `['extras_require',
   * 'web']`.
   */
  names: string[];
  /** 1-based, of its first line. */
  line: number;
}

/**
 * One token: a comment, a string (with or without its end), a name, a bracket or `=`, `:`, `,`; anything else is passed
 * over.
 */
const TOKEN =
  /#[^\n]*|[rRbBuUfF]{0,2}(?:"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"(?:\\[^]|[^"\\\n])*"?|'(?:\\[^]|[^'\\\n])*'?)|[A-Za-z_]\w*|[[\](){}=:,;\n]/g;

/**
 * Finds the string literals of a Python file and what each is assigned to; keys are what is assigned to. Linear in its length, whatever its syntax.
 */
export function stringsOf(text: string): PythonString[] {
  const strings: PythonString[] = [];
  const names: string[] = [];
  const depths: number[] = [];
  let line = 1;
  let last = '';
  let pending = '';
  // Whether the token before was a string, in brackets: a key, where a colon follows.
  let isKey = false;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '\n') {
      line += 1;
      if (depths.length === 0) pending = last = '';
    } else if (token === '=' || token === ':') {
      if (token === ':' && isKey) strings.pop();
      pending = last;
    } else if (token === ',' || token === ';') pending = last = '';
    else if ('[({'.includes(token)) {
      depths.push(names.length);
      if (pending !== '') names.push(pending);
      pending = last = '';
    } else if ('])}'.includes(token)) names.length = depths.pop() ?? 0;
    else if (/^\w*["']/.test(token)) {
      const value = contentOf(token);
      strings.push({ value, names: pending === '' ? [...names] : [...names, pending], line });
      last = value;
      line += token.split('\n').length - 1;
    } else if (!token.startsWith('#')) last = token;
    isKey = depths.length > 0 && /^\w*["']/.test(token);
  }
  return strings;
}

function contentOf(literal: string): string {
  const start = literal.search(/["']/);
  const quote = /^(?:"""|'''|"|')/.exec(literal.slice(start))?.[0] ?? '';
  const body = literal.slice(start + quote.length);
  return body.endsWith(quote) ? body.slice(0, -quote.length) : body;
}
