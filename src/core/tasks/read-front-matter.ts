import matter from 'gray-matter';
import type { DataTable, DataValue, ParsedData, TextProblem } from '../toml';
import { emptyTable, parseToml } from '../toml';
import { parseYaml } from '../yaml';
import { isFieldName } from './fields';
import type { Fences, HeaderProblem } from './find-fences';
import { findFences, scanKeys } from './find-fences';
import type { KeyLine, Stranger } from './scan-toml-keys';

/** The front matter of one file: where it stands and what it says. */
export interface FrontMatter extends Fences {
  /** What the header says, every key that can be read; of a key that occurs twice the last one. */
  value: DataTable;
  /**
   * The header with spaces in place of what makes it invalid: same length, same lines.
   * It is the header itself where that is valid, and `''` where nothing helps.
   */
  readable: string;
  /** The keys that `readable` leaves out. */
  broken: KeyLine[];
  /** Lines that are no keys, and that `readable` leaves out too. */
  strangers: Stranger[];
}

/**
 * No header written by hand comes near this. The parsers take the square of some long texts, so past it only the lines
 * are read that a field of the product stands on.
 */
const MAX_HEADER = { toml: 32_000, yaml: 8_000 };

/** How often one more key is left out before the rest of the header is given up. */
const MAX_REPAIRS = 6;

/** How many lines that are no keys are told; the first few show what is wrong. */
const MAX_STRANGERS = 5;

/**
 * Reads the front matter of a task log. Never throws, and never runs anything.
 *
 * gray-matter stands behind this function alone. Left to itself it evaluates `---js` and its spellings, does not find
 * the end of front matter in files with CRLF, and returns the same object for the same text to everyone. Here it gets
 * a header cut out before, engines of our own, and options, which is what keeps it from its cache.
 */
export function readFrontMatter(text: string): FrontMatter {
  const fences = findFences(text);
  const header = text.slice(fences.headerStart, fences.headerEnd);
  if (fences.format === 'none') return { ...fences, value: emptyTable(), readable: '', broken: [], strangers: [] };
  const parse = fences.format === 'toml' ? parseToml : parseYaml;
  if (header.length > MAX_HEADER[fences.format]) return readLongHeader(fences, header, parse);
  const doubles = fences.format === 'yaml' ? findDoubles(scanKeys(header, 'yaml').keys) : [];
  const readable = blank(header, doubles.map(({ earlier }) => earlier));
  const data = parseHeader(readable, parse);
  const read = { readable, broken: doubles.map(({ earlier }) => earlier), strangers: [], ...data };
  const repaired = data.problems.length === 0 ? read : repair(header, fences, parse);
  const problems = [
    ...(data.problems.length === 0 ? doubles.map((double) => describeDouble(double, fences)) : []),
    ...repaired.problems.map((problem) => ({ rule: 'invalid-front-matter' as const, ...problem })),
  ].map((problem) => ({ ...problem, line: problem.line + fences.headerLine - 1 }));
  return { ...fences, ...repaired, problems: [...fences.problems, ...problems] };
}

function readLongHeader(fences: Fences, header: string, parse: (text: string) => ParsedData): FrontMatter {
  const { keys } = scanKeys(header, fences.format);
  const value = emptyTable();
  addBroken(value, keys.filter(({ key }) => isFieldName(key)), header, parse);
  const message = 'The front matter is too long to be read whole; only the fields that tasks need are read.';
  const problem: HeaderProblem = { rule: 'invalid-front-matter', line: fences.headerLine - 1, message };
  return { ...fences, value, readable: '', broken: keys, strangers: [], problems: [...fences.problems, problem] };
}

/** Leaves out what makes a header invalid, piece by piece, until the rest can be read. */
function repair(header: string, fences: Fences, parse: (text: string) => ParsedData) {
  const { keys, strangers } = scanKeys(header, fences.format);
  const doubles = findDoubles(keys);
  const broken = doubles.map(({ earlier }) => earlier);
  const problems: (TextProblem & { rule?: HeaderProblem['rule'] })[] = [
    ...doubles.map((double) => describeDouble(double, fences)),
    ...strangers.slice(0, MAX_STRANGERS).map(({ line }) => ({ line: line + 1, message: 'This line of the front matter is no key and no comment.' })),
  ];
  let readable = blank(header, [...broken, ...strangers]);
  let data = parseHeader(readable, parse);
  for (let repairs = 0; data.problems.length > 0 && repairs < MAX_REPAIRS; repairs += 1) {
    const [problem] = data.problems;
    const culprit = problem && keys.filter((key) => key.line < problem.line && !broken.includes(key)).at(-1);
    if (problem === undefined || culprit === undefined) break;
    problems.push(problem);
    broken.push(culprit);
    readable = blank(header, [...broken, ...strangers]);
    data = parseHeader(readable, parse);
  }
  if (data.problems.length > 0) {
    problems.push(...data.problems);
    broken.splice(0, broken.length, ...keys);
    readable = '';
    data.value = emptyTable();
  }
  addBroken(data.value, broken, header, parse);
  return { readable, broken, strangers, value: data.value, problems };
}

/** A character that no valid TOML or YAML holds, so that nothing in a header can be taken for the fence around it. */
const FENCE = '\u0001';

/** gray-matter looks for comments with an expression that takes the square of a run of white space; past this it is left out. */
const LONG_BLANK = /\n\s{200}/;

function parseHeader(header: string, parse: (text: string) => ParsedData): ParsedData {
  if (LONG_BLANK.test(header)) return parse(header);
  let problems: TextProblem[] = [];
  let asked = false;
  const engine = {
    parse: (text: string): object => {
      const parsed = parse(text.slice(1));
      problems = parsed.problems;
      asked = true;
      return parsed.value;
    },
  };
  const refuse = { parse: (): object => emptyTable() };
  const engines = { header: engine, javascript: refuse, js: refuse, json: refuse, coffee: refuse, yaml: refuse };
  const { data } = matter(`${FENCE}\n${header}`, { delimiters: FENCE, language: 'header', engines });
  // Only comments: the engine is not asked then, and the object is gray-matter's own.
  return { value: asked ? (data as DataTable) : emptyTable(), problems };
}

interface Double {
  earlier: KeyLine;
  later: KeyLine;
}

function findDoubles(keys: KeyLine[]): Double[] {
  const last = new Map<string, KeyLine>();
  const doubles: Double[] = [];
  for (const later of keys) {
    const name = `${later.table}\n${later.key}`;
    const earlier = last.get(name);
    if (earlier !== undefined) doubles.push({ earlier, later });
    last.set(name, later);
  }
  return doubles;
}

function describeDouble({ earlier, later }: Double, { headerLine }: Fences): HeaderProblem {
  const message = `"${later.key}" is already on line ${earlier.line + headerLine}; the last one holds. Remove one of them.`;
  return { rule: 'duplicate-key', line: later.line + 1, message, earlier };
}

function blank(header: string, pieces: readonly { start: number; end: number }[]): string {
  let blanked = '';
  let position = 0;
  for (const { start, end } of [...pieces].sort((one, other) => one.start - other.start)) {
    blanked += header.slice(position, start) + header.slice(start, end).replace(/[^\r\n]/g, ' ');
    position = end;
  }
  return blanked + header.slice(position);
}

/** Gives the keys that were left out the value one can make out, unless a good line gives the same key. */
function addBroken(value: DataTable, broken: KeyLine[], header: string, parse: (text: string) => ParsedData): void {
  for (const { key, table, valueStart, valueEnd } of [...broken].reverse()) {
    if (table !== '' || Object.hasOwn(value, key)) continue;
    value[key] = parseAlone(header.slice(valueStart, valueEnd), parse);
  }
}

/** A value that is longer than this is no status, date or title. */
const MAX_ALONE = 2_000;

function parseAlone(raw: string, parse: (text: string) => ParsedData): DataValue {
  if (raw.length > MAX_ALONE) return raw;
  const separator = parse === parseToml ? '=' : ':';
  const { value, problems } = parse(`value ${separator} ${raw}`);
  const parsed = value['value'];
  return problems.length === 0 && parsed !== undefined ? parsed : raw.trim().replace(/^["']+|["']+$/g, '');
}
