import { findField, namesOf } from '../front-matter/fields';
import { readTaskDocument, type TaskDocument } from '../log/read-task-document';
import { ConflictMarks, pickChanged, type MergeLabels } from './conflict-marks';
import { findConflicts } from './find-conflicts';
import type { MergeRules } from './merge-rules';
import { mergeUnits } from './merge-units';
import { splitBody } from './split-body';
import { splitHeader } from './split-header';
import { allLines, type Unit } from './unit';

/** The text that two sides began with, and what each made of it. */
export interface MergeSides {
  base: string;
  ours: string;
  theirs: string;
}

/** What comes of a merge. */
export interface MergedText {
  text: string;
  /** In how many places git's marks stand around two meanings; 0 where the sides agree. */
  conflicts: number;
}

/** A file without the accidents of its form. */
interface PlainForm {
  text: string;
  bom: string;
  lineBreak: string;
  end: string;
}

/**
 * Merges a task log by three ways and by what it says: its fields one by one, items by their words, sections by their headings, and
 * the entries of the log in order of time. A conflict is left only where both sides give one thing two meanings, or where the task
 * would be done with items that are open; git's marks stand around that place alone. A text that cannot be read as a task
 * log is merged by its lines, as git does it.
 * @param sides the whole files, a BOM as U+FEFF
 */
export function mergeTask({ base, ours, theirs }: MergeSides, labels: MergeLabels): MergedText {
  const picked = pickChanged(base, ours, theirs);
  if (picked !== undefined) return { text: picked, conflicts: 0 };
  const forms = [plain(base), plain(ours), plain(theirs)] as const;
  const [from, one, other] = forms;
  const form = (key: 'bom' | 'lineBreak' | 'end') => pickChanged(from[key], one[key], other[key]) ?? one[key];
  const restore = ({ text, conflicts }: MergedText): MergedText => {
    const end = conflicts > 0 && text.includes('\n') ? '\n' : form('end');
    return { text: form('bom') + (text + end).replaceAll('\n', form('lineBreak')), conflicts };
  };
  const plainSides = { base: from.text, ours: one.text, theirs: other.text };
  return restore(mergeDocuments(plainSides, labels) ?? mergeTexts(plainSides, labels));
}

/** Merges a text by its lines, as git does it. */
export function mergeTexts({ base, ours, theirs }: MergeSides, labels: MergeLabels): MergedText {
  const picked = pickChanged(base, ours, theirs);
  if (picked !== undefined) return { text: picked, conflicts: 0 };
  const marks = new ConflictMarks(labels);
  const lines = marks.mergeLines(base.split('\n'), ours.split('\n'), theirs.split('\n'));
  return { text: lines.join('\n'), conflicts: marks.count };
}

/** A file whose lines end in two ways keeps the rarer ones as part of its lines. */
function plain(file: string): PlainForm {
  const bom = file.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lineBreak = /\r\n/.test(file) && !/(?:^|[^\r])\n/.test(file) ? '\r\n' : '\n';
  const text = file.slice(bom.length).replaceAll(lineBreak, '\n');
  const end = text.endsWith('\n') ? '\n' : '';
  return { text: text.slice(0, text.length - end.length), bom, lineBreak, end };
}

/** Undefined where a side cannot be read as a task log, or what comes out could not. */
function mergeDocuments(sides: MergeSides, labels: MergeLabels): MergedText | undefined {
  const [base, ours, theirs] = [sides.base, sides.ours, sides.theirs].map((text) => readTaskDocument('merge.md', text));
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  const documents = { base, ours, theirs };
  if ([base, ours, theirs].some((document) => !canBeMerged(document))) return undefined;
  const isSameFormat = ours.frontMatter.format === theirs.frontMatter.format;
  if (!isSameFormat || (base.text !== '' && base.frontMatter.format !== ours.frontMatter.format)) return undefined;
  const merged = mergeHalves(documents, labels);
  if (merged === undefined) return undefined;
  const result = readTaskDocument('merge.md', merged.text);
  const disputed = completesTooMuch(result, ours, theirs) ? statusKey(ours) : undefined;
  const settled = disputed === undefined ? merged : (mergeHalves(documents, labels, disputed) ?? merged);
  if (settled.conflicts > 0) return settled;
  const known = new Set([ours, theirs].flatMap(messagesOf));
  return messagesOf(result).every((message) => known.has(message)) ? settled : undefined;
}

function canBeMerged({ text, frontMatter }: TaskDocument): boolean {
  return frontMatter.closed && frontMatter.problems.length === 0 && findConflicts(text).length === 0;
}

function messagesOf({ frontMatter }: TaskDocument): string[] {
  return frontMatter.problems.map(({ message }) => message);
}

function mergeHalves(
  documents: Record<'base' | 'ours' | 'theirs', TaskDocument>,
  labels: MergeLabels,
  disputed?: string,
): MergedText | undefined {
  const { base, ours, theirs } = documents;
  const marks = new ConflictMarks(labels);
  const rules: MergeRules = { marks, format: ours.frontMatter.format, ...(disputed !== undefined && { disputed }) };
  const head: string[] = [];
  if (ours.frontMatter.format !== 'none') {
    const headers = [splitHeader(base), splitHeader(ours), splitHeader(theirs)] as const;
    if (headers.includes(undefined)) return undefined;
    const around = (part: (document: TaskDocument) => string): string =>
      pickChanged(part(base), part(ours), part(theirs)) ?? part(ours);
    head.push(
      around(({ text, frontMatter }) => text.slice(0, Math.max(0, frontMatter.headerStart - 1))),
      ...mergeRoots(headers, rules),
      around(({ text, frontMatter }) => text.slice(frontMatter.headerEnd, frontMatter.bodyStart).replace(/\n$/, '')),
    );
  }
  const body = mergeRoots([splitBody(base), splitBody(ours), splitBody(theirs)], rules);
  return { text: [...head, ...body].join('\n'), conflicts: marks.count };
}

function mergeRoots(roots: readonly (Unit | undefined)[], rules: MergeRules): string[] {
  const [base, ours, theirs] = roots.map((root) => (root === undefined ? [] : [{ ...root, key: '' }]));
  return mergeUnits({ base: base ?? [], ours: ours ?? [], theirs: theirs ?? [] }, rules).flatMap(allLines);
}

/** Whether the task is done now, and has something open that is open on no side on which it is done. */
function completesTooMuch({ task }: TaskDocument, ours: TaskDocument, theirs: TaskDocument): boolean {
  if (task.status !== 'done') return false;
  const openOf = (document: TaskDocument['task']) =>
    document.items.filter(({ state }) => state === 'open' || state === 'under-way').map(({ text }) => text);
  const known = new Set(
    [ours, theirs].filter((side) => side.task.status === 'done').flatMap(({ task: side }) => openOf(side)),
  );
  return openOf(task).some((text) => !known.has(text));
}

/** The unit that the status stands in; undefined where there is none. */
function statusKey({ frontMatter, body }: TaskDocument): string | undefined {
  if (frontMatter.format === 'none') return body.fields.find(({ key }) => namesOf('status').includes(key))?.key;
  const place = findField(frontMatter.value, 'status');
  return place && `${place.table}\n${place.key}`;
}
