/** A bullet with white space behind it, or nothing: https://spec.commonmark.org/0.31.2/#list-marker */
const MARKER = /^(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/;

/** The list items that a line stands in, one in the other: https://spec.commonmark.org/0.31.2/#list-items */
export class ListItems {
  /** How far in the text of each begins, in columns. */
  readonly #open: number[] = [];
  #isParagraph = false;

  /** How far in the text of the innermost item begins; 0 outside of lists. */
  get within(): number {
    return this.#open.at(-1) ?? 0;
  }

  /** A line of white space ends a paragraph; what is further out then ends the item. */
  leaveParagraph(): void {
    this.#isParagraph = false;
  }

  /** A line that begins with a letter goes on with the paragraph above, or ends all items. */
  readProse(): void {
    if (this.#open.length === 0) return;
    if (!this.#isParagraph) this.#open.length = 0;
    this.#isParagraph = true;
  }

  /**
   * Reads a line that is not empty, outside of code blocks and comments.
   * @param from where its text begins
   * @param columns how far in that is
   * @returns where its text begins behind its bullets
   */
  readLine(content: string, from: number, columns: number): number {
    const isText = /[\p{L}\p{N}]/u.test(content[from] ?? '') && !MARKER.test(content.slice(from, from + 12));
    if (isText && this.#isParagraph && columns < this.within) return from;
    while (columns < this.within) this.#open.pop();
    let [at, column] = [from, columns];
    for (;;) {
      const marker = MARKER.exec(content.slice(at, at + 12))?.[0];
      // Further in than three columns it would be code, or a paragraph that goes on.
      if (marker === undefined || column - this.within > 3) break;
      let next = at + marker.length;
      while (content[next] === ' ' || content[next] === '\t') next += 1;
      const gap = next - at - marker.length;
      const isWide = gap > 4 || next === content.length;
      this.#open.push(column + marker.length + (isWide ? 1 : gap));
      column += marker.length + gap;
      at = next;
      if (isWide) break;
    }
    this.#isParagraph = at < content.length;
    return at;
  }
}
