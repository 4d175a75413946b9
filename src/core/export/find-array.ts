/** An array of a JSON text, as offsets. */
export interface FoundArray {
  /** Of its closing bracket. */
  end: number;
  /** Its items that are objects, from brace to brace. */
  objects: { start: number; end: number }[];
}

/** The brackets that hold the document, and the array: what is deeper lies in an item. */
const IN_ARRAY = 2;

/**
 * Finds the array that a key at the top of a JSON object holds; the last one, as JSON.parse does, where the key is there twice.
 * @param text valid JSON
 * @returns undefined where that key holds no array
 */
export function findArray(text: string, key: string): FoundArray | undefined {
  let found: FoundArray | undefined;
  let current: FoundArray | undefined;
  let depth = 0;
  let start = 0;
  let name = '';
  for (const { 0: symbol, index } of text.matchAll(/"(?:[^"\\]|\\[^])*"?|[[\]{}:]/g)) {
    if (symbol === '[' || symbol === '{') {
      if (depth === 1 && symbol === '[' && name === JSON.stringify(key)) current = { end: index, objects: [] };
      if (depth === IN_ARRAY) start = index;
      depth += 1;
    } else if (symbol === ']' || symbol === '}') {
      depth -= 1;
      if (current && depth === IN_ARRAY && symbol === '}') current.objects.push({ start, end: index + 1 });
      if (current && depth === 1) {
        found = { ...current, end: index };
        current = undefined;
      }
    } else if (symbol !== ':' && depth === 1) name = symbol;
  }
  return found;
}
