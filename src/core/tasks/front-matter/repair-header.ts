import type { DataTable, DataValue, TextProblem } from '../../base/toml';
import { emptyTable, parseToml } from '../../base/toml';
import { explainTomlValue, isUnclosed } from './explain-toml-value';
import type { Fences, HeaderProblem } from './find-fences';
import { scanKeys } from './find-fences';
import { parseHeader, type HeaderParser } from './parse-header';
import type { KeyLine, Stranger } from './scan-toml-keys';

/** How often one more key is left out before the rest of the header is given up. */
const MAX_REPAIRS = 6;

/** How many lines that are no keys are told; the first few show what is wrong. */
const MAX_STRANGERS = 5;

/** What is left of a header, and what was left out. */
export interface RepairedHeader {
  value: DataTable;
  readable: string;
  broken: KeyLine[];
  strangers: Stranger[];
  /** Their lines count from the start of the header. */
  problems: (TextProblem & Partial<HeaderProblem>)[];
}

/** Leaves out what makes a header invalid, piece by piece, until the rest can be read. */
export function repairHeader(header: string, fences: Fences, parse: HeaderParser): RepairedHeader {
  const { keys, strangers } = scanKeys(header, fences.format);
  const isToml = fences.format === 'toml';
  const doubles = findDoubles(keys);
  const broken = doubles.map(({ earlier }) => earlier);
  const problems: RepairedHeader['problems'] = [
    ...doubles.map((double) => describeDouble(double, fences)),
    ...strangers
      .slice(0, MAX_STRANGERS)
      .map(({ line }) => ({ line: line + 1, message: 'This line of the front matter is no key and no comment.' })),
  ];
  let readable = blank(header, [...broken, ...strangers]);
  let data = parseHeader(readable, parse);
  for (let repairs = 0; repairs < MAX_REPAIRS; repairs += 1) {
    const [problem] = data.problems;
    const suspects = keys.filter((key) => problem !== undefined && key.line < problem.line && !broken.includes(key));
    const culprit = suspects.find((key) => isToml && isUnclosed(header, key)) ?? suspects.at(-1);
    if (problem === undefined || culprit === undefined) break;
    problems.push(
      isToml
        ? { ...explainTomlValue(header, culprit, problem.message), line: culprit.line + 1, key: culprit }
        : { ...problem, key: culprit },
    );
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

/** Two keys of the same name in the same table. */
export interface Double {
  earlier: KeyLine;
  later: KeyLine;
}

/** The keys that occur more than once, each with the next one of its name. */
export function findDoubles(keys: KeyLine[]): Double[] {
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

/** The problem with a line that counts from the start of the header. */
export function describeDouble({ earlier, later }: Double, { headerLine }: Fences): HeaderProblem {
  const message = `"${later.key}" is already on line ${earlier.line + headerLine}; the last one holds. Remove one of them.`;
  return { rule: 'duplicate-key', line: later.line + 1, message, earlier, key: later };
}

/** The header with spaces in place of some pieces of it. */
export function blank(header: string, pieces: readonly { start: number; end: number }[]): string {
  let blanked = '';
  let position = 0;
  for (const { start, end } of [...pieces].sort((one, other) => one.start - other.start)) {
    blanked += header.slice(position, start) + header.slice(start, end).replace(/[^\r\n]/g, ' ');
    position = end;
  }
  return blanked + header.slice(position);
}

/** Gives the keys that were left out the value one can make out, unless a good line gives the same key. */
export function addBroken(value: DataTable, broken: KeyLine[], header: string, parse: HeaderParser): void {
  for (const { key, table, valueStart, valueEnd } of [...broken].reverse()) {
    if (table !== '' || Object.hasOwn(value, key)) continue;
    value[key] = parseAlone(header.slice(valueStart, valueEnd), parse);
  }
}

/** A value that is longer than this is no status, date or title. */
const MAX_ALONE = 2_000;

function parseAlone(raw: string, parse: HeaderParser): DataValue {
  if (raw.length > MAX_ALONE) return withoutQuotes(raw);
  const separator = parse === parseToml ? '=' : ':';
  const { value, problems } = parse(`value ${separator} ${raw}`);
  const parsed = value['value'];
  return problems.length === 0 && parsed !== undefined ? parsed : withoutQuotes(raw);
}

function withoutQuotes(raw: string): string {
  return raw.trim().replace(/^["']+|(?<!["'])["']+$/g, '');
}
