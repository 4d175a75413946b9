/** A run of new lines that is judged by itself, 1-based, both included. */
export interface Piece {
  line: number;
  endLine: number;
}

const BLOCK = /^(?:@|class\s|(?:async\s+)?def\s)/;

/**
 * Where a hunk of Python brings several classes and functions of a module, each is a piece; of anything else the whole hunk is one.
 * @param line where its new lines begin
 */
export function piecesOfHunk(path: string, line: number, added: readonly string[]): Piece[] {
  const starts = path.endsWith('.py')
    ? added.flatMap((text, index) => (startsBlock(added, text, index) ? index : []))
    : [];
  const from = starts[0] === 0 ? starts : [0, ...starts];
  return from.map((start, index) => ({ line: line + start, endLine: line + (from[index + 1] ?? added.length) - 1 }));
}

function startsBlock(added: readonly string[], text: string, index: number): boolean {
  return BLOCK.test(text) && !(added[index - 1] ?? '').startsWith('@');
}
