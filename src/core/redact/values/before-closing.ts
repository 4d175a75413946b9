/** What stands around words, and how it is closed. Emphasis is opened as it is closed. */
const PAIRS = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
  ['（', '）'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‹', '›'],
  ['「', '」'],
  ['**', '**'],
] as const;

/** What stands behind a closing bracket, where a sentence goes on or ends. */
const PUNCTUATION = '.,;:!?';

/** How far before a value the bracket may stand that is closed behind it, in UTF-16 code units. */
const LOOKED_BACK = 300;

/** A value that ends with more of them ends so itself. */
const MOST_CLOSING = 3;

/**
 * Where a bare value ends that stands in brackets: before what closes one that was opened before it on its line, and the punctuation
 * behind that. A bracket of the value's own stays with it, as keys have them.
 * @param start where the value begins
 * @param end where its word ends
 */
export function beforeClosing(text: string, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - LOOKED_BACK), start).replace(/^[^]*\n/, '');
  let closed = end;
  for (let count = 0, from = end; count < MOST_CLOSING; count += 1) {
    while (from > start && PUNCTUATION.includes(text.charAt(from - 1))) from -= 1;
    const pair = PAIRS.find(([, close]) => text.endsWith(close, from) && from - close.length > start);
    if (pair === undefined || !isOpen(pair, before) || isOpen(pair, text.slice(start, from - pair[1].length))) break;
    from -= pair[1].length;
    closed = from;
  }
  return closed;
}

function isOpen([open, close]: (typeof PAIRS)[number], text: string): boolean {
  const opened = text.split(open).length - 1;
  return open === close ? opened % 2 === 1 : opened > text.split(close).length - 1;
}
