import type { Fix } from '../../base/change';

import type { TextProblem } from '../../base/toml';
import type { KeyLine, KeyScan } from './scan-toml-keys';
import { scanTomlKeys } from './scan-toml-keys';
import { countBreaks, lengthOfBreak, lineEnd } from '../../base/lines';
import { scanYamlKeys } from './scan-yaml-keys';

/** Where the front matter of a file stands. Offsets count UTF-16 code units from the start of the file, a BOM included. */
export interface Fences {
  format: FrontMatterFormat;
  /** Start of the opening line. */
  start: number;
  /** The header between the fences, `[headerStart, headerEnd)`; the last line break before the closing line belongs to it. */
  headerStart: number;
  headerEnd: number;
  /** Where the text behind the front matter begins. */
  bodyStart: number;
  /** The 1-based line of the file that the header begins on. */
  headerLine: number;
  closed: boolean;
  problems: HeaderProblem[];
  /** Where its keys stand, where they had to be looked for already. */
  scan?: KeyScan;
}

/** A problem of a front matter, with the rule it breaks. */
export interface HeaderProblem extends TextProblem {
  rule: 'code-front-matter' | 'unclosed-front-matter' | 'late-front-matter' | 'invalid-front-matter' | 'duplicate-key';
  /** Of a key that occurs twice: the one that does not hold. */
  earlier?: KeyLine;
  /** The key it is about, where it is about one. */
  key?: KeyLine;
  /** What would mend it, counted from the start of the header. It is not tried yet. */
  mend?: Fix;
}

const OPENING = /^(\+\+\+|---)[ \t]*(?:([A-Za-z]+)[ \t]*)?$/;
const FORMATS = new Map<string, 'toml' | 'yaml'>([
  ['+++', 'toml'],
  ['---', 'yaml'],
  ['+++toml', 'toml'],
  ['---toml', 'toml'],
  ['---yaml', 'yaml'],
  ['---yml', 'yaml'],
]);

/**
 * Finds the front matter of a task log: TOML between `+++` lines or YAML between `---` lines at the start of the file.
 * A front matter that is never closed ends with the last line that looks like one.
 * @param isDoubtful the text up to the closing line cannot be read: look whether that line is but a rule in the text below
 */
export function findFences(text: string, isDoubtful = false): Fences {
  const start = skipBlankLines(text);
  const end = lineEnd(text, start);
  const opening = OPENING.exec(text.slice(start, Math.min(end, start + 80)));
  if (opening === null) return noFences([]);
  const fence = opening[1] ?? '';
  const language = (opening[2] ?? '').toLowerCase();
  const headerLine = countBreaks(text, 0, start) + 2;
  const meant = FORMATS.get(fence + language);
  if (meant === undefined) {
    const message = `Front matter in "${language}" is not read, because it could be code; write TOML between two lines +++.`;
    return noFences([{ rule: 'code-front-matter', line: headerLine - 1, message }]);
  }
  const headerStart = end + lengthOfBreak(text, end);
  const written = formatOfKeys(text, headerStart);
  const format = written ?? meant;
  const position = { format, start, headerStart, headerLine };
  const swapped = format === meant ? [] : [describeSwap(format, fence, headerLine - 1)];
  const closing = findClosing(text, headerStart, fence);
  if (
    closing !== undefined &&
    written === undefined &&
    format === 'yaml' &&
    isProse(text.slice(headerStart, closing.start))
  )
    return noFences([]);
  if (closing !== undefined && !(isDoubtful && isTextAfterUnclosed(text.slice(headerStart, closing.start), format))) {
    return {
      ...position,
      headerEnd: closing.start,
      bodyStart: closing.end,
      closed: true,
      problems: [...blankLines(start, text), ...swapped],
    };
  }
  const heading = HEADING_APART.exec(text.slice(headerStart))?.index;
  const { keys, tables } = scanKeys(
    text.slice(headerStart, heading === undefined ? undefined : headerStart + heading),
    format,
    true,
  );
  const last = keys.at(-1);
  if (last === undefined) return noFences([]);
  const headerEnd = headerStart + last.end + lengthOfBreak(text, headerStart + last.end);
  const message = `The front matter is never closed; put a line ${fence} behind its last key.`;
  const scan: KeyScan = { keys, tables, strangers: [] };
  return {
    ...position,
    headerEnd,
    bodyStart: headerEnd,
    closed: false,
    problems: [{ rule: 'unclosed-front-matter', line: headerLine - 1, message }, ...swapped],
    scan,
  };
}

const FENCES = { toml: '+++', yaml: '---' };

const TOML_KEY = /^[ \t]*(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')[ \t]*=/;
const YAML_KEY = /^(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')[ \t]*:(?:[ \t]|$)/;

/** Where a header has no key up to here, none tells its format. */
const MAX_LINES_TO_KEY = 40;

/** The format that the first key of a header is in, whatever the fence above it says; undefined where there is none near its top. */
function formatOfKeys(text: string, headerStart: number): 'toml' | 'yaml' | undefined {
  let start = headerStart;
  for (let line = 0; line < MAX_LINES_TO_KEY && start < text.length; line += 1) {
    const end = lineEnd(text, start);
    const content = text.slice(start, Math.min(end, start + 200));
    if (TOML_KEY.test(content)) return 'toml';
    if (YAML_KEY.test(content)) return 'yaml';
    if (/^(?:\+\+\+|---)[ \t]*$/.test(content)) return undefined;
    start = end + lengthOfBreak(text, end);
  }
  return undefined;
}

function describeSwap(format: 'toml' | 'yaml', fence: string, line: number): HeaderProblem {
  const message = `There is ${format.toUpperCase()} between the lines ${fence}, where other readers expect the other format; it belongs between ${FENCES[format]}.`;
  return { rule: 'invalid-front-matter', line, message };
}

/** The keys of a header in its own format; of a text that begins like one those before its first line that does not, where that is asked for. */
export function scanKeys(header: string, format: FrontMatterFormat, onlyToStranger = false): KeyScan {
  return format === 'yaml' ? scanYamlKeys(header, onlyToStranger) : scanTomlKeys(header, onlyToStranger);
}

function noFences(problems: HeaderProblem[]): Fences {
  return {
    format: 'none',
    start: 0,
    headerStart: 0,
    headerEnd: 0,
    bodyStart: 0,
    headerLine: 1,
    closed: true,
    problems,
  };
}

function blankLines(start: number, text: string): HeaderProblem[] {
  if (start === 0 || text.slice(0, start) === '\uFEFF') return [];
  return [
    {
      rule: 'late-front-matter',
      line: 1,
      message: 'The front matter begins below empty lines; other readers find it only on the first line.',
    },
  ];
}

function skipBlankLines(text: string): number {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const blanks = text.slice(start).search(/[^ \t\r\n]/);
  return blanks === -1 ? start : Math.max(start, text.lastIndexOf('\n', start + blanks) + 1);
}

function findClosing(text: string, from: number, fence: string): { start: number; end: number } | undefined {
  for (let at = text.indexOf(fence, from); at !== -1; at = text.indexOf(`\n${fence}`, at) + 1 || -1) {
    if (at !== from && text[at - 1] !== '\n') continue;
    const end = lineEnd(text, at);
    if (text.slice(at + fence.length, end).trim() === '') return { start: at, end: end + lengthOfBreak(text, end) };
  }
  return undefined;
}

/** A line `# …` with nothing above and below it: a heading of the text, where a comment would stand at its key. */
const HEADING_APART = /(?<=\n\r?\n)#{1,6}[ \t][^\n]*\n\r?(?:\n|$)/;

/** Whether two lines `---` are rules around text, and no front matter: it has no key. */
function isProse(header: string): boolean {
  const first = /^(?![ \t]*(?:#|\r?$))[ \t]*(.)/m.exec(header)?.[1];
  return first !== undefined && first !== '{' && scanKeys(header, 'yaml').keys.length === 0;
}

/** Whether the closing line is none, but a rule in the text below a front matter that was never closed: there is a heading and prose before it. */
function isTextAfterUnclosed(header: string, format: FrontMatterFormat): boolean {
  const heading = /^#{1,6} /m.exec(header);
  if (heading === null) return false;
  const { keys, strangers } = scanKeys(header, format);
  const section = /^#{2,6} /m.exec(header)?.index ?? Infinity;
  const last = keys.at(-1)?.start ?? 0;
  // One # is a comment in most headers; there it takes prose with no key behind it.
  const prose = strangers.find(({ start }) => start > section || (start > heading.index && start > last));
  return prose !== undefined && keys.some(({ start }) => start < prose.start);
}

/** TOML between `+++` lines, YAML between `---` lines, or neither. */
export type FrontMatterFormat = 'toml' | 'yaml' | 'none';
