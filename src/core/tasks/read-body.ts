import { ownText } from './own-text';
import { readItem } from './read-item';
import { readSlip, type ItemSlip } from './read-slip';
import type { ChecklistItem } from './task-log';

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
  /** `**Status:** Complete` lines above the first section, as files without front matter have them. */
  fields: BoldField[];
  /** Where a code block or comment begins that is never closed; what comes after it cannot be seen. */
  openEnd?: number;
}

/** A field written as `**Status:** Complete`. */
export interface BoldField {
  /** Lower case, with `_` for spaces: `assigned_to`. */
  key: string;
  value: string;
  line: number;
  /** Offsets in the file. */
  valueStart: number;
  valueEnd: number;
}

const BOLD_FIELD = /^(?:[-*+][ \t]+)?\*\*([A-Za-z][A-Za-z _-]{0,30}?)[ \t]?(?::\*\*|\*\*[ \t]?:)[ \t]*/;

/**
 * Reads the Markdown of a task log line by line; what stands in a code block or an HTML comment is neither heading nor item.
 * @param text the whole file
 * @param bodyStart where the front matter ends
 * @param bodyLine the 1-based line that `bodyStart` is on
 */
export function readBody(text: string, bodyStart: number, bodyLine: number): Body {
  const body: Body = { headings: [], items: [], slips: [], fields: [] };
  let fence: { char: string; length: number; start: number } | undefined;
  let comment: number | undefined;
  let section = '';
  let inSection = false;
  let line = bodyLine;
  let end = bodyStart;
  for (let start = bodyStart; start < text.length; line += 1, start = end + 1) {
    const feed = text.indexOf('\n', start);
    end = feed === -1 ? text.length : feed;
    if (end === start) continue;
    if (fence === undefined && comment === undefined && isLetter(text.charCodeAt(start))) continue;
    const content = text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end);
    const from = indentOf(content);
    const first = content[from];
    if (fence !== undefined) {
      if (closesFence(content, from, fence)) fence = undefined;
    } else if (comment !== undefined) {
      if (content.includes('-->')) comment = undefined;
    } else if ((first === '`' || first === '~') && opensFence(content, from)) {
      fence = { char: first, length: runLength(content, from), start };
    } else if (content.startsWith('<!--', from)) {
      if (!content.includes('-->', from + 4)) comment = start;
    } else if (first === '#' && from < 4) {
      const heading = readHeading(content, from, line, start);
      if (heading !== undefined) {
        body.headings.push(heading);
        section = heading.text;
        inSection ||= heading.level > 1;
      }
    } else if (content.includes('[', from)) {
      const item = readItem(content, line, section);
      if (item !== undefined) body.items.push(item);
      if (item === undefined || item.mark === '') addSlip(body, content, start);
    }
    if (!inSection && fence === undefined && content.includes('**')) addField(body, content, line, start);
  }
  const openEnd = fence?.start ?? comment;
  if (openEnd !== undefined) body.openEnd = openEnd;
  return body;
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

function addSlip(body: Body, content: string, start: number): void {
  const slip = readSlip(content);
  if (slip !== undefined) body.slips.push({ ...slip, start: start + slip.start, end: start + slip.end });
}

function addField(body: Body, content: string, line: number, start: number): void {
  const match = BOLD_FIELD.exec(content);
  if (match === null) return;
  const value = content.slice(match[0].length).trimEnd();
  const valueStart = start + match[0].length;
  const key = (match[1] ?? '').trim().toLowerCase().replaceAll(/[ -]/g, '_');
  body.fields.push({ key, value, line, valueStart, valueEnd: valueStart + value.length });
}
