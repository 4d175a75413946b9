/**
 * JSON as editors tolerate it: comments become blanks, and so do commas before a closing bracket. Every offset stays.
 */
export function stripJsonComments(text: string): string {
  let result = '';
  let position = 0;
  /** Where the last comma stands in `result`, while nothing but blanks follows it. */
  let comma = -1;
  while (position < text.length) {
    const end = endOfPiece(text, position);
    const piece = text.slice(position, end);
    const isComment = piece.startsWith('//') || piece.startsWith('/*');
    if (isComment || piece.trim() === '') {
      result += piece.replaceAll(/[^\r\n]/g, ' ');
    } else {
      if (comma !== -1 && (piece === '}' || piece === ']'))
        result = `${result.slice(0, comma)} ${result.slice(comma + 1)}`;
      comma = piece === ',' ? result.length : -1;
      result += piece;
    }
    position = end;
  }
  return result;
}

const STRING = /"(?:[^"\\\n]|\\.)*"?/y;
const BLANK = /[\s\uFEFF]+/y;

function endOfPiece(text: string, start: number): number {
  const char = text[start];
  if (char === '/' && text[start + 1] === '/') return positionOr(text.indexOf('\n', start), text.length);
  if (char === '/' && text[start + 1] === '*') return positionOr(text.indexOf('*/', start + 2) + 2, text.length, 2);
  const pattern = char === '"' ? STRING : BLANK;
  pattern.lastIndex = start;
  return start + (pattern.exec(text)?.[0].length ?? 1);
}

function positionOr(position: number, fallback: number, least = 0): number {
  return position < least ? fallback : position;
}
