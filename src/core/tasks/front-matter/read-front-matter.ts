import type { DataTable } from '../../base/toml';
import { emptyTable, parseToml } from '../../base/toml';
import { parseYaml } from '../../base/yaml';
import { isFieldName } from './fields';
import type { Fences, HeaderProblem } from './find-fences';
import { findFences, scanKeys } from './find-fences';
import { keepWrittenDates, keepWrittenNumbers } from './keep-written-values';
import { ownText } from './own-text';
import { parseHeader, type HeaderParser } from './parse-header';
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
  if (fences.format === 'none') return { ...fences, value: emptyTable(), readable: '', broken: [], strangers: [] };
  const read = readWhole(text, fences);
  if (read !== undefined) return read;
  const doubtful = fences.closed ? findFences(text, true) : fences;
  return readWhole(text, doubtful) ?? readPieces(text, doubtful);
}

function parserOf({ format }: Fences): HeaderParser {
  return format === 'yaml' ? parseYaml : parseToml;
}

/** Undefined where the header is not valid. */
function readWhole(text: string, fences: Fences): FrontMatter | undefined {
  const header = text.slice(fences.headerStart, fences.headerEnd);
  if (header.length > MAX_HEADER[fences.format === 'yaml' ? 'yaml' : 'toml']) return readLongHeader(fences, header);
  if (fences.format === 'toml') return readToml(fences, header);
  // YAML takes keys that occur twice as they come; TOML does not, and gets into readPieces.
  const doubles = findDoubles(scanKeys(header, 'yaml').keys);
  const broken = doubles.map(({ earlier }) => earlier);
  const readable = blank(header, broken);
  const { value, problems } = parseHeader(ownText(readable), parseYaml);
  if (problems.length > 0) return undefined;
  keepWrittenNumbers(value, readable);
  const found = doubles.map((double) => ofFile(describeDouble(double, fences), fences));
  return { ...fences, value, readable, broken, strangers: [], problems: [...fences.problems, ...found] };
}

/** Most task logs are valid TOML. They go to its parser at once: gray-matter around it says the same, and takes as long again. */
function readToml(fences: Fences, header: string): FrontMatter | undefined {
  const { value, problems } = parseToml(ownText(header));
  if (problems.length > 0) return undefined;
  keepWrittenDates(value, header);
  return { ...fences, value, readable: header, broken: [], strangers: [] };
}

function readPieces(text: string, fences: Fences): FrontMatter {
  const header = ownText(text.slice(fences.headerStart, fences.headerEnd));
  const repaired = repairHeader(header, fences, parserOf(fences));
  if (fences.format === 'toml') keepWrittenDates(repaired.value, repaired.readable);
  const problems = repaired.problems.map((problem) => ofFile({ rule: 'invalid-front-matter', ...problem }, fences));
  return { ...fences, ...repaired, problems: [...fences.problems, ...problems] };
}

/** A problem whose line counts from the start of the header, with the line of the file instead. */
function ofFile(problem: HeaderProblem, { headerLine }: Fences): HeaderProblem {
  return { ...problem, line: problem.line + headerLine - 1 };
}

function readLongHeader(fences: Fences, header: string): FrontMatter {
  const scan = fences.scan ?? scanKeys(header, fences.format);
  const { keys } = scan;
  const value = emptyTable();
  addBroken(
    value,
    keys.filter(({ key }) => isFieldName(key)),
    header,
    parserOf(fences),
  );
  const message = 'The front matter is too long to be read whole; only the fields that tasks need are read.';
  const problem: HeaderProblem = { rule: 'invalid-front-matter', line: fences.headerLine - 1, message };
  return { ...fences, value, readable: '', broken: keys, strangers: [], problems: [...fences.problems, problem], scan };
}
