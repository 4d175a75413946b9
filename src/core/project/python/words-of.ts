/** What a program reads as text, and what people read alone; offsets as in a {@link Span}. */
export interface Words {
  from: number;
  to: number;
  kind: 'string' | 'docstring' | 'comment';
}

/** What the scan stops at outside of strings: everything else is passed over. */
const STOP = /["'#\n()[\]{};:\\]/g;
/** What ends, or takes apart, a string: its quotes, an escape, a line's end, the braces of an f-string. */
const INSIDE = /["'\\\n{}]/g;
/** So deep f-strings stand in one another; what is deeper is text: nobody writes it, and the scan is recursive. */
const MAX_DEPTH = 150;
/** A statement with a body may have all of it behind its colon. */
const HAS_BODY = /^(?:class|def|async|if|elif|else|try|except|finally|for|while|with|match|case)\b/;

/**
 * Where a text of Python holds strings and comments, in their order. What stands in the braces of an f-string is code, and splits
 * it. It goes through the text once, without the grammar, so that it may be asked of many files.
 */
export function wordsOf(text: string): Words[] {
  const scan = new Scan(text);
  scan.code(0, false);
  return scan.words.sort((a, b) => a.from - b.from);
}

class Scan {
  readonly words: Words[] = [];
  readonly #text: string;
  /** The pieces of the strings that stand alone so far, with nothing but others between: a docstring, where the statement ends. */
  #alone: Words[] | null = null;
  /** Where the statement begins. */
  #start = 0;
  /** In how many f-strings the scan is. */
  #within = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Goes through code.
   * @param inside whether it stands in the braces of an f-string, at whose end it stops
   * @returns where it ends
   */
  code(from: number, inside: boolean): number {
    const text = this.#text;
    let depth = 0;
    let isFormat = false;
    let at = from;
    while (at < text.length) {
      STOP.lastIndex = at;
      const stop = STOP.exec(text);
      const end = stop ? stop.index : text.length;
      const isTop = depth === 0 && !inside;
      // What stands between says that a string before it, or behind it, is part of more.
      const isBlank = text.slice(at, end).trim() === '';
      if (!stop) {
        if (isTop && isBlank) this.#endStatement();
        return end;
      }
      const { 0: mark, index } = stop;
      // Behind its colon `{amount:#x}` says how it is written, which is no code but in braces.
      if (isFormat && depth === 0 && `"'#`.includes(mark)) {
        at = index + 1;
        continue;
      }
      if (mark === '"' || mark === "'") {
        const start = prefixBefore(text, at, index);
        if (isTop) this.#meet(at, start);
        at = this.#string(start, index, isTop);
        continue;
      }
      if (isTop && !isBlank) this.#alone = null;
      at = index + 1;
      if (mark === '#') {
        const line = text.indexOf('\n', index);
        at = line === -1 ? text.length : line;
        if (text.charAt(at - 1) === '\r') at -= 1;
        this.words.push({ from: index, to: at, kind: 'comment' });
      } else if (mark === '\\') at += text.startsWith('\r\n', at) ? 2 : 1;
      else if ('([{'.includes(mark)) {
        if (isTop) this.#alone = null;
        depth += 1;
      } else if (')]}'.includes(mark)) {
        if (inside && depth === 0) return index;
        depth = Math.max(depth - 1, 0);
      } else if (isTop && (mark === '\n' || mark === ';')) {
        this.#endStatement();
        this.#start = at;
      } else if (inside && depth === 0 && mark === ':') isFormat = true;
      else if (isTop && mark === ':') {
        this.#alone = null;
        const head = text.slice(this.#start, index).trimStart();
        if (HAS_BODY.test(head) && !/\blambda\b/.test(head.slice(-200))) this.#start = at;
      }
    }
    return at;
  }

  /** A string begins: it stands alone where nothing but others stands before it in its statement. */
  #meet(from: number, start: number): void {
    const isFirst = this.#text.slice(this.#start, start).trim() === '';
    if (isFirst) this.#alone = [];
    else if (this.#alone && this.#text.slice(from, start).trim() !== '') this.#alone = null;
  }

  #endStatement(): void {
    for (const word of this.#alone ?? []) word.kind = 'docstring';
    this.#alone = null;
  }

  /**
   * @param start where its prefix begins, `quote` where its quotes do
   * @returns where it ends
   */
  #string(start: number, quote: number, isTop: boolean): number {
    const text = this.#text;
    const mark = text.charAt(quote);
    const isTriple = text.startsWith(mark.repeat(3), quote);
    const isFormat = /f/i.test(text.slice(start, quote));
    const alone = isTop ? this.#alone : null;
    let piece = start;
    const add = (to: number): void => {
      const word: Words = { from: piece, to, kind: 'string' };
      this.words.push(word);
      alone?.push(word);
    };
    let at = quote + (isTriple ? 3 : 1);
    for (;;) {
      INSIDE.lastIndex = at;
      const stop = INSIDE.exec(text);
      if (!stop) break;
      const { 0: found, index } = stop;
      at = index + 1;
      if (found === '\\') at += text.startsWith('\r\n', at) ? 2 : 1;
      else if (found === '\n') {
        if (isTriple) continue;
        add(index);
        return index;
      } else if (found === mark) {
        if (isTriple && !text.startsWith(mark.repeat(3), index)) continue;
        at = index + (isTriple ? 3 : 1);
        add(at);
        return at;
      } else if (found === '{' && isFormat && this.#within < MAX_DEPTH) {
        if (text.charAt(at) === '{') at += 1;
        else {
          add(index);
          this.#within += 1;
          const close = this.code(at, true);
          this.#within -= 1;
          at = piece = Math.min(close + 1, text.length);
        }
      }
    }
    add(text.length);
    return text.length;
  }
}

/** Where the prefix of a string begins, `rb` of `rb"…"`; at its quotes where it has none. */
function prefixBefore(text: string, from: number, quote: number): number {
  const before = /(?:^|[^\w])([rbuf]{1,2})$/i.exec(text.slice(Math.max(from, quote - 3), quote));
  return quote - (before?.[1]?.length ?? 0);
}
