import type { DataTable } from '../toml';
import { emptyTable, parseToml } from '../toml';
import { parseYaml } from '../yaml';
import { isFieldName } from './fields';
import type { Fences, HeaderProblem } from './find-fences';
import { findFences, scanKeys } from './find-fences';
import type { HeaderParser } from './parse-header';
import { parseHeader } from './parse-header';
import { addBroken, blank, describeDouble, findDoubles, repairHeader } from './repair-header';
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

/**
 * Reads the front matter of a task log. Never throws, and never runs anything.
 * @param text the whole file
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
  const repaired = data.problems.length === 0 ? read : repairHeader(header, fences, parse);
  const problems = [
    ...(data.problems.length === 0 ? doubles.map((double) => describeDouble(double, fences)) : []),
    ...repaired.problems.map((problem) => ({ rule: 'invalid-front-matter' as const, ...problem })),
  ].map((problem) => ({ ...problem, line: problem.line + fences.headerLine - 1 }));
  return { ...fences, ...repaired, problems: [...fences.problems, ...problems] };
}

function readLongHeader(fences: Fences, header: string, parse: HeaderParser): FrontMatter {
  const { keys } = scanKeys(header, fences.format);
  const value = emptyTable();
  addBroken(value, keys.filter(({ key }) => isFieldName(key)), header, parse);
  const message = 'The front matter is too long to be read whole; only the fields that tasks need are read.';
  const problem: HeaderProblem = { rule: 'invalid-front-matter', line: fences.headerLine - 1, message };
  return { ...fences, value, readable: '', broken: keys, strangers: [], problems: [...fences.problems, problem] };
}
