import { ownText } from '../front-matter/own-text';
import { readItem } from './read-item';
import { readSlip, type ItemSlip } from './read-slip';
import type { ChecklistItem } from './read-item';
import type { TextField } from './text-fields';
import { TextFieldReader } from './text-fields';

/** A Markdown heading outside code and comments. */
export interface Heading {
  /** 1-based line of the file. */
  line: number;
  /** Offset of its line in the file. */
  start: number;
  /** 1 to 6. */
  level: number;
  /** As written, without the `#`. */
  text: string;
}

/** What the product looks for in the text below the front matter. */
export interface Body {
  headings: Heading[];
  items: ChecklistItem[];
  /** What was meant to be an item and is not written like one; offsets in the file. */
  slips: ItemSlip[];
  /** Those of a file without front matter; of several with one name the first one holds. */
  fields: TextField[];
  /** Where a code block or comment begins that is never closed; what comes after it cannot be seen. */
  openEnd?: number;
  /** There, and true, where the text is a list of tasks as Kiro writes them. */
  isKiro?: true;
}

/**
 * Reads the Markdown of a task log line by line; what stands in a code block or an HTML comment is neither heading nor item.
 * @param text the whole file
 * @param bodyStart where the front matter ends
 * @param bodyLine the 1-based line that `bodyStart` is on
 * @param withFields whether fields stand in the text, because there is no front matter
 */
export function readBody(text: string, bodyStart: number, bodyLine: number, withFields = false): Body {
  const body: Body = { headings: [], items: [], slips: [], fields: [] };
  let fence: { char: string; length: number; start: number } | undefined;
  let comment: number | undefined;
  let section = '';
  const fields = withFields ? new TextFieldReader() : undefined;
  let line = bodyLine;
  let end = bodyStart;
  for (let start = bodyStart; start < text.length; line += 1, start = end + 1) {
    const feed = text.indexOf('\n', start);
    end = feed === -1 ? text.length : feed;
    if (end === start) continue;
    // What begins with a letter ends no block of code, but may end a comment.
    if (fields === undefined && comment === undefined && isLetter(text.charCodeAt(start))) continue;
    const content = text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end);
    const from = indentOf(content);
    const first = content[from];
    if (fence !== undefined) {
      if (closesFence(content, from, fence)) fence = undefined;
    } else if (comment !== undefined) {
      if (content.includes('-->')) comment = undefined;
    } else if ((first === '`' || first === '~') && opensFence(content, from)) {
      fence = { char: first, length: runLength(content, from), start };
      fields?.leaveBlock();
    } else if (content.startsWith('<!--', from)) {
      if (!content.includes('-->', from + 4)) comment = start;
      fields?.leaveBlock();
    } else if (first === '#' && from < 4) {
      const heading = readHeading(content, from, line, start);
      if (heading !== undefined) {
        body.headings.push(heading);
        section = heading.text;
        fields?.readHeading(heading.level);
      }
    } else {
      fields?.readLine(content, start, first);
      if (content.includes('[', from)) addItem(body, content, { line, start, section });
    }
  }
  if (fields !== undefined) body.fields = fields.finish();
  if (withFields && isPlanOfKiro(body)) readAsKiro(body);
  const openEnd = fence?.start ?? comment;
  if (openEnd !== undefined) body.openEnd = openEnd;
  return body;
}

/** A file without front matter that is called as Kiro calls a list of tasks, `# Implementation Plan`, or has a box that only Kiro writes. */
function isPlanOfKiro({ headings, items }: Body): boolean {
  const [title] = headings;
  return (
    (title?.level === 1 && /^implementation plan\b/i.test(title.text)) ||
    items.some(({ optional }) => optional === true)
  );
}

/** There `[-]` is under way: https://kiro.dev/docs/specs/ */
function readAsKiro(body: Body): void {
  body.isKiro = true;
  body.items = body.items.map((item) => (item.mark === '-' ? { ...item, state: 'under-way' } : item));
}

/** Whether a line that begins with this is prose: most are, and need no second look. */
function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function indentOf(content: string): number {
  let at = 0;
  while (content[at] === ' ' || content[at] === '\t') at += 1;
  return at;
}

function runLength(content: string, from: number): number {
  let at = from;
  while (content[at] === content[from]) at += 1;
  return at - from;
}

function opensFence(content: string, from: number): boolean {
  const length = runLength(content, from);
  return length >= 3 && (content[from] === '~' || !content.includes('`', from + length));
}

function closesFence(content: string, from: number, fence: { char: string; length: number }): boolean {
  if (content[from] !== fence.char) return false;
  const length = runLength(content, from);
  return length >= fence.length && content.slice(from + length).trim() === '';
}

function readHeading(content: string, from: number, line: number, start: number): Heading | undefined {
  const level = runLength(content, from);
  const after = content[from + level];
  if (level > 6 || (after !== undefined && after !== ' ' && after !== '\t')) return undefined;
  let text = content.slice(from + level).trim();
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  if (end === 0 || text[end - 1] === ' ') text = text.slice(0, end).trim();
  return { line, start, level, text: ownText(text) };
}

function addItem(
  body: Body,
  content: string,
  { line, start, section }: { line: number; start: number; section: string },
): void {
  const item = readItem(content, line, section);
  if (item !== undefined) body.items.push(item);
  if (item !== undefined && item.mark !== '') return;
  const slip = readSlip(content);
  if (slip !== undefined) body.slips.push({ ...slip, start: start + slip.start, end: start + slip.end });
}
