import { findMark } from '../body/read-item';
import { isFieldName, plainName } from '../front-matter/fields';
import type { TaskDocument } from '../log/read-task-document';
import { leaf, type Unit } from './unit';

const BULLET = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
/** What begins with its day is an entry of a log, whatever stands before it. */
const DATED = /^[^\p{L}\p{N}]{0,8}\d{4}-\d{2}-\d{2}/u;
const BLOCK = /^[ \t]*(`{3,}|~{3,})/;

/** A section that is still being filled. */
interface OpenSection {
  lines: string[];
  tail: string[];
  units: Unit[];
  key: string;
}

/** A line `**Status:** Done`: its key, and where its value begins. */
interface TextFieldLine {
  key: string;
  valueStart: number;
}

/** One line, and what the reader of task logs sees in it. */
interface BodyLine {
  content: string;
  heading?: { level: number; text: string };
  isItem: boolean;
  /** The field that stands in it, in a file without front matter. */
  field?: TextFieldLine;
}

/**
 * The text below a front matter as its sections, one behind the other however deep, and what they hold: items, entries of lists, rows of tables, blocks of code,
 * paragraphs. An entry that begins with its day goes with all
 * that is indented below it. Joined anew they are the text.
 * @param document its lines end with line feeds, and the last one with none
 */
export function splitBody(document: TaskDocument): Unit {
  const root: OpenSection = { lines: [], tail: [], units: [], key: '' };
  const open = [root];
  const lines = linesOf(document);
  const current = (): OpenSection => open.at(-1) ?? root;
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.content.trim() === '') {
      addBlank(current(), line.content);
      at += 1;
      continue;
    }
    if (line.heading === undefined) {
      const end = endOfUnit(lines, at);
      current().units.push(readUnit(lines, at, end));
      at = end;
      continue;
    }
    const key = `${line.heading.level} ${line.heading.text}`;
    open.push({ lines: [line.content], tail: [], units: [], key });
    at += 1;
  }
  const [top, ...sections] = open.map(finish);
  return { ...leaf('section', '', []), ...top, units: [...(top?.units ?? []), ...sections] };
}

function linesOf({ text, frontMatter, body }: TaskDocument): BodyLine[] {
  const first = text.slice(0, frontMatter.bodyStart).split('\n').length;
  const headings = new Map(body.headings.map((heading) => [heading.line, heading]));
  const items = new Set(body.items.map(({ line }) => line));
  const start = frontMatter.bodyStart;
  // A front matter whose last line ends the file has no line behind it.
  const contents = start > 0 && text[start - 1] !== '\n' ? [] : text.slice(start).split('\n');
  return contents.map((content, index) => {
    const line = first + index;
    const heading = headings.get(line);
    const field = frontMatter.format === 'none' ? readField(content) : undefined;
    return {
      content,
      isItem: items.has(line),
      ...(heading && { heading: { level: heading.level, text: heading.text } }),
      ...(field && { field }),
    };
  });
}

const FIELD = /^(?:[-*+][ \t]+)?(?:\*\*)?([A-Za-z][A-Za-z _-]{0,30})(?:\*\*)?:(?:\*\*)?[ \t]+/;

/** What a line is depends on itself alone: a line that somebody adds elsewhere makes nothing else of it. */
function readField(content: string): TextFieldLine | undefined {
  const [whole, name = ''] = FIELD.exec(content) ?? [];
  const key = plainName(name.trim());
  return whole !== undefined && isFieldName(key) ? { key, valueStart: whole.length } : undefined;
}

function addBlank({ units, tail }: OpenSection, content: string): void {
  const last = units.at(-1);
  if (last === undefined) tail.push(content);
  else units[units.length - 1] = { ...last, tail: [...last.tail, content] };
}

function finish({ lines, tail, units, key }: OpenSection): Unit {
  return { ...leaf('section', key, lines), tail, units };
}

/** Where the unit that begins with a line ends, the line behind it. */
function endOfUnit(lines: readonly BodyLine[], from: number): number {
  const first = lines[from];
  if (first === undefined) return from + 1;
  const block = BLOCK.exec(first.content)?.[1];
  if (block !== undefined) return endOfBlock(lines, from, block);
  if (first.content.startsWith('|') || first.field !== undefined) return from + 1;
  const indent = BULLET.exec(first.content)?.[1]?.length;
  const isDated = DATED.test(first.content.slice(0, 40));
  let end = from + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (line === undefined || line.heading !== undefined) break;
    if (line.content.trim() === '') {
      if (indent === undefined || !isDated || !isIndentedBehind(lines, end, indent)) break;
      continue;
    }
    if (indent === undefined ? startsAnother(line) : !belongsToEntry(line, indent, isDated)) break;
    const inner = BLOCK.exec(line.content)?.[1];
    if (inner !== undefined) end = endOfBlock(lines, end, inner) - 1;
  }
  return end;
}

function startsAnother({ content, isItem, field }: BodyLine): boolean {
  if (isItem || field !== undefined || BULLET.test(content) || BLOCK.test(content) || content.startsWith('|'))
    return true;
  return DATED.test(content.slice(0, 40));
}

function belongsToEntry(line: BodyLine, indent: number, isDated: boolean): boolean {
  const depth = /^[ \t]*/.exec(line.content)?.[0].length ?? 0;
  if (depth <= indent) return false;
  return isDated || !(line.isItem || BULLET.test(line.content));
}

/** Whether what follows an empty line is indented below an entry. */
function isIndentedBehind(lines: readonly BodyLine[], from: number, indent: number): boolean {
  let at = from;
  while (lines[at] !== undefined && lines[at]?.content.trim() === '') at += 1;
  const next = lines[at];
  return next !== undefined && next.heading === undefined && belongsToEntry(next, indent, true);
}

function endOfBlock(lines: readonly BodyLine[], from: number, fence: string): number {
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.heading !== undefined) return at;
    const closing = BLOCK.exec(line.content)?.[1];
    if (closing === undefined || !closing.startsWith(fence)) continue;
    if (line.content.trim() === closing) return at + 1;
  }
  return from + 1;
}

function readUnit(lines: readonly BodyLine[], from: number, end: number): Unit {
  const own = lines.slice(from, end).map(({ content }) => content);
  const [first = ''] = own;
  const { isItem = false, field } = lines[from] ?? {};
  if (field !== undefined) {
    const parts = { before: first.slice(0, field.valueStart), middle: first.slice(field.valueStart), after: '' };
    return leaf('key', field.key, own, parts);
  }
  const mark = isItem ? findMark(first) : undefined;
  if (mark !== undefined) {
    const after = [first.slice(mark.end), ...own.slice(1)].join('\n');
    const parts = { before: first.slice(0, mark.start), middle: first.slice(mark.start, mark.end), after };
    return leaf('item', first.slice(mark.end + 1).trim(), own, parts);
  }
  const text = own.map((line) => line.trim()).join('\n');
  if (BLOCK.test(first)) return leaf('code', text, own);
  if (first.startsWith('|')) return leaf('row', text, own);
  return leaf(BULLET.test(first) ? 'entry' : 'prose', text, own);
}
