import { ownText } from '../front-matter/own-text';
import { closesFence, openFence, opensInside, runLength, type Fence } from './block-of-code';
import { ListItems } from './list-items';
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
  /** Code blocks and comments with items in them that nobody meant to hide; absent where there are none. */
  swallowed?: SwallowedItems[];
}

/** Items that nobody sees, because they stand in a code block or comment that was never closed, or closed by mistake further down. */
export interface SwallowedItems {
  /** 1-based line on which the code block or comment begins. */
  line: number;
  /** Offset of that line in the file. */
  start: number;
  kind: 'code' | 'comment';
  /** How many of the items are open or under way. */
  open: number;
  items: number;
  /** Where it would have to end: before the first heading or item in it, an offset in the file. */
  endBefore: number;
}

/** What a line stands in. */
interface Block {
  start: number;
  line: number;
  /** Absent for a comment. */
  fence?: Fence;
  /** How far in the list item's text begins that holds it, in columns; it ends with the item. */
  within: number;
  /** Whether another of its kind would begin in it. */
  isStray: boolean;
  items: ChecklistItem[];
  /** Where the first of the items stands, or the heading above it. */
  endBefore: number;
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
  const lists = new ListItems();
  let block: Block | undefined;
  let section = '';
  const fields = withFields ? new TextFieldReader() : undefined;
  let line = bodyLine;
  let end = bodyStart;
  for (let start = bodyStart; start < text.length; line += 1, start = end + 1) {
    const feed = text.indexOf('\n', start);
    end = feed === -1 ? text.length : feed;
    if (end === start) {
      lists.leaveParagraph();
      continue;
    }
    // What begins with a letter ends no block of code, but may end a comment, and a list item with the block in it.
    if (fields === undefined && block === undefined && isLetter(text.charCodeAt(start))) {
      lists.readProse();
      continue;
    }
    const content = text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
    const from = indentOf(content);
    if (from === content.length) {
      lists.leaveParagraph();
      continue;
    }
    if (block !== undefined) {
      if (columnsOf(content, from) < block.within) {
        tellSwallowed(body, block, true);
        block = undefined;
      } else {
        if (readInside(block, content, from, { line, start, section })) {
          tellSwallowed(body, block, true);
          block = undefined;
          lists.leaveParagraph();
        }
        continue;
      }
    }
    const inner = lists.readLine(content, from, columnsOf(content, from));
    block = openBlock(content, inner, { line, start, within: lists.within });
    if (block !== undefined) {
      fields?.leaveBlock();
      continue;
    }
    const first = content[from];
    if (first === '<' && content.startsWith('<!--', from)) {
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
  if (block !== undefined) {
    tellSwallowed(body, block, block.within > 0);
    if (block.within === 0) body.openEnd = block.start;
  }
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

function openBlock(
  content: string,
  from: number,
  place: { line: number; start: number; within: number },
): Block | undefined {
  const isComment = content.startsWith('<!--', from);
  if (isComment && content.includes('-->', from + 4)) return undefined;
  const fence = isComment ? undefined : openFence(content, from);
  if (!isComment && fence === undefined) return undefined;
  return { ...place, ...(fence && { fence }), isStray: false, items: [], endBefore: -1 };
}

/** @returns whether the block ends with the line */
function readInside(
  block: Block,
  content: string,
  from: number,
  { line, start, section }: { line: number; start: number; section: string },
): boolean {
  const { fence } = block;
  if (fence === undefined ? content.includes('-->') : closesFence(content, from, fence)) return true;
  // One in a list item ends with it, and hides nothing behind it.
  if (fence !== undefined && block.within === 0 && opensInside(content, from, fence)) block.isStray = true;
  // What follows where another one begins stands in a block that was meant.
  if (block.isStray) return false;
  if (block.endBefore === -1 && content[from] === '#' && readHeading(content, from, line, start) !== undefined)
    block.endBefore = start;
  const item = content.includes('[', from) ? readItem(content, line, section) : undefined;
  if (item === undefined) return false;
  if (block.items.length === 0 && block.endBefore === -1) block.endBefore = start;
  block.items.push(item);
  return false;
}

/** Keeps what a block has swallowed: one that was closed as it should has swallowed nothing. */
function tellSwallowed(body: Body, block: Block, isClosed: boolean): void {
  const { items, line, start, fence, isStray, endBefore } = block;
  if (items.length === 0 || (isClosed && !isStray)) return;
  const open = items.filter(({ state }) => state === 'open' || state === 'under-way').length;
  const kind = fence === undefined ? 'comment' : 'code';
  (body.swallowed ??= []).push({ line, start, kind, open, items: items.length, endBefore });
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

function columnsOf(content: string, from: number): number {
  let columns = 0;
  for (let at = 0; at < from; at += 1) columns += content[at] === '\t' ? 4 - (columns % 4) : 1;
  return columns;
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
