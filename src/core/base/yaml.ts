import { isMap, isNode, isScalar, parseDocument, visit } from 'yaml';
import { isTable } from './data-table';
import { emptyTable, type DataValue, type ParsedData, type TextProblem } from './toml';

/** How often anchors may be expanded before a file counts as an attempt to fill the memory; what a compose file needs is far below. */
const MAX_ALIASES = 100;

/** How many aliases a file may have; for each of them the parser goes through the file. */
const MOST_ALIASES = 1000;

/** How deep brackets may nest; the parser's time grows with the square of it. */
const MAX_DEPTH = 100;

/** How many problems of one text are told; the first one explains the rest. */
const MAX_PROBLEMS = 5;

const TOO_DEEP: TextProblem = { line: 1, message: 'This YAML is nested or repeated too deeply to be read.' };

/**
 * Reads one YAML 1.2 document. Never throws: what cannot be read is an empty table and its problems.
 * Tags have no meaning (`!!js/function` is the text behind it), keys are text, and dates stay text;
 * of a key that occurs twice the last one holds. Merge keys (`<<`) work, as compose files use them.
 */
export function parseYaml(text: string): ParsedData {
  if (bracketDepth(text) > MAX_DEPTH) return { value: emptyTable(), problems: [TOO_DEEP] };
  try {
    const { document, lineOf } = read(text);
    if (countAliases(document) > MOST_ALIASES) return { value: emptyTable(), problems: [TOO_DEEP] };
    const problems = document.errors.slice(0, MAX_PROBLEMS).map((error) => ({
      line: lineOf(error.pos[0]),
      message: `Invalid YAML: ${error.message.replace(/\.?$/, '.')}`,
    }));
    const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES });
    const plain = plainValue(value, new Map());
    return { value: isTable(plain) ? plain : emptyTable(), problems };
  } catch {
    return { value: emptyTable(), problems: [TOO_DEEP] };
  }
}

/** Where the value of a key stands, `[start, end)`: without tag, anchor and comment; empty right behind the colon where there is none. */
export interface YamlRange {
  key: string;
  /** Always the top. */
  table: '';
  start: number;
  end: number;
}

/** The values of the map at the top of a YAML text, in order; undefined where the text is not valid or no such map. */
export function findYamlRanges(text: string): YamlRange[] | undefined {
  if (bracketDepth(text) > MAX_DEPTH) return undefined;
  try {
    const { document } = read(text);
    const map = document.contents;
    if (document.errors.length > 0 || !isMap(map) || map.flow) return undefined;
    return map.items.flatMap(({ key, value }) => {
      // Of `? key` there is no colon, and so no place for a value.
      if (!isScalar(key) || !key.range || !isNode(value) || !value.range) return [];
      const colon = text.indexOf(':', key.range[1]) + 1;
      const [start, end] = value.range;
      const range = text.slice(start, end).trim() === '' ? { start: colon, end: colon } : { start, end };
      return [{ key: String(key.value), table: '', ...range }];
    });
  } catch {
    return undefined;
  }
}

/** How far openings outnumber closings, or the other way round; brackets in quotes count, which no real file comes near the limit with. */
function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let highest = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
    highest = Math.min(highest, depth);
  }
  return Math.max(deepest, -highest);
}

function countAliases(document: ReturnType<typeof parseDocument>): number {
  let count = 0;
  visit(document, {
    Alias() {
      count += 1;
    },
  });
  return count;
}

function read(text: string) {
  const document = parseDocument(text, {
    schema: 'core',
    resolveKnownTags: false,
    uniqueKeys: false,
    merge: true,
    logLevel: 'silent',
    prettyErrors: false,
  });
  return { document, lineOf: (offset: number) => text.slice(0, offset).split('\n').length };
}

/** The maps of the library as tables without a prototype; what anchors share stays shared, so that it costs no memory. */
function plainValue(value: unknown, seen: Map<unknown, DataValue>): DataValue {
  if (typeof value !== 'object' || value === null) return (value ?? null) as DataValue;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const list: DataValue[] = [];
    seen.set(value, list);
    for (const element of value) list.push(plainValue(element, seen));
    return list;
  }
  const table = emptyTable();
  seen.set(value, table);
  if (value instanceof Map) for (const [key, element] of value) table[String(key)] = plainValue(element, seen);
  return table;
}
