/**
 * Where the array that a key at the top of a JSON object holds is closed: the offset of its bracket.
 * @param text valid JSON
 * @returns undefined where that key holds no array
 */
export function findArrayEnd(text: string, key: string): number | undefined {
  let depth = 0;
  let last = '';
  let inside = false;
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}:]/g)) {
    const [symbol] = token;
    if (symbol === '[' || symbol === '{') {
      if (depth === 1 && symbol === '[' && last === JSON.stringify(key)) inside = true;
      depth += 1;
    } else if (symbol === ']' || symbol === '}') {
      depth -= 1;
      if (inside && depth === 1) return token.index;
    } else if (symbol !== ':' && depth === 1) last = symbol;
  }
  return undefined;
}
