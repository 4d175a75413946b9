import { stripJsonComments } from '../base/strip-json-comments';

/** A value of a JSON text, as offsets `[start, end)`. */
export interface JsonNode {
  kind: 'object' | 'array' | 'other';
  start: number;
  end: number;
  /** Of an object or array, in their order; a key that is there twice has two. */
  entries: JsonEntry[];
}

/** A member of an object, or an item of an array. */
export interface JsonEntry {
  /** Of a member. */
  key?: string;
  /** Where it begins: at the key, where it has one. */
  from: number;
  node: JsonNode;
}

/** A text that can be read, and where what stands. */
export interface JsonTree {
  /** Of the same length, with blanks in place of comments and of commas that end a list: any JSON reader takes it. */
  plain: string;
  root: JsonNode;
}

/**
 * Finds what stands where in a JSON text, comments and commas at the end of lists allowed, as editors do.
 * @returns undefined where it is no JSON
 */
export function readJsonTree(text: string): JsonTree | undefined {
  const plain = stripJsonComments(text);
  try {
    JSON.parse(plain);
  } catch {
    return undefined;
  }
  const top: JsonNode = { kind: 'array', start: 0, end: plain.length, entries: [] };
  const open = [top];
  let key: { key: string; from: number } | undefined;
  for (const { 0: token, index } of plain.matchAll(/"(?:[^"\\]|\\[^])*"|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    const container = open.at(-1) ?? top;
    const end = index + token.length;
    if (token === '}' || token === ']') (open.pop() ?? top).end = end;
    else if (token === ',' || token === ':') continue;
    else if (container.kind === 'object' && key === undefined) key = { key: JSON.parse(token) as string, from: index };
    else {
      const kind = token === '{' ? 'object' : token === '[' ? 'array' : 'other';
      const node: JsonNode = { kind, start: index, end, entries: [] };
      container.entries.push({ from: index, ...key, node });
      key = undefined;
      if (kind !== 'other') open.push(node);
    }
  }
  const [only] = top.entries;
  return only && { plain, root: only.node };
}
