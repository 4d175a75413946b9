import { ownText } from '../front-matter/own-text';

/** Bullets, and numbers, also one behind the other: `- [ ]`, `* - [x]`, `1. [ ]`, `1.2. [ ]`, inside quotes `> - [ ]`, `>- [ ]`. */
const BULLETS =
  /^[ \t]*(?:(?:[-*+>•]|\d{1,9}(?:\.\d{1,9}){0,5}[.)]|\d{1,9}(?:\.\d{1,9}){1,5})[ \t]+|>(?=[-*+>•\d])){1,4}\[/;

/** No mark in use is longer: an emoji with its variation selector and a joiner or two. */
const MAX_MARK = 8;

const DONE = new Set(['x', 'X', 'y', 'Y', '✅', '✓', '✔', '☑', '🟢', '👍', '🎉', '+']);
const UNDER_WAY = new Set(['⏳', '⌛', '🚧', '🔄', '🔵', '🟠', '🏗', '🔧', '~', '/', '…', '>', '🤖']);
const DROPPED = new Set(['-', '❌', '🚫', '⛔', '✖', '✗', '✘', '➖', '⏭', '🗑']);

/**
 * Reads one line as an item of a task list.
 * @param content the line without its line break
 * @returns undefined where it is none, links and `[1]` among them
 */
export function readItem(content: string, line: number, section: string): ChecklistItem | undefined {
  const place = findMark(content);
  if (place === undefined) return undefined;
  const mark = content.slice(place.start, place.end);
  const rest = content.slice(place.end + 1);
  const isOptional = rest.startsWith('*');
  const text = ownText(rest.slice(isOptional ? 1 : 0).trim());
  return {
    line,
    text,
    mark,
    state: stateOf(mark),
    report: text.includes('📣'),
    section,
    ...(isOptional && { optional: true }),
  };
}

/** Where the mark of an item stands in its line, `[start, end)` between the brackets. */
export function findMark(content: string): { start: number; end: number } | undefined {
  const bullets = BULLETS.exec(content);
  if (bullets === null) return undefined;
  const start = bullets[0].length;
  const end = content.indexOf(']', start);
  if (end === -1 || end - start > MAX_MARK) return undefined;
  // Kiro has a star behind the box of what is optional: https://kiro.dev/docs/specs/
  const after = content[content[end + 1] === '*' ? end + 2 : end + 1];
  if (after !== undefined && after !== ' ' && after !== '\t') return undefined;
  if (content[start] === ' ' && end === start + 1) return { start, end };
  return isMark(content.slice(start, end)) ? { start, end } : undefined;
}

function isMark(text: string): boolean {
  if (STATES.has(text)) return true;
  const mark = text.trim();
  return (
    mark === '' ||
    mark === 'x' ||
    mark === 'X' ||
    mark === 'y' ||
    mark === 'Y' ||
    mark === '>' ||
    /^[^\p{L}\p{N}[\](){}<>^"'`][^\p{L}\p{N}[\]]*$/u.test(mark)
  );
}

/** Thousands of items share some dozens of marks. */
const MAX_STATES = 200;

const STATES = new Map<string, ChecklistItem['state']>();

function stateOf(mark: string): ChecklistItem['state'] {
  let state = STATES.get(mark);
  if (state === undefined) {
    state = classifyMark(mark);
    if (STATES.size < MAX_STATES) STATES.set(mark, state);
  }
  return state;
}

function classifyMark(mark: string): ChecklistItem['state'] {
  // The variation selector says only how the sign before it is drawn.
  const sign = mark.replaceAll('\uFE0F', '').trim();
  if (DONE.has(sign)) return 'done';
  if (UNDER_WAY.has(sign)) return 'under-way';
  return DROPPED.has(sign) ? 'dropped' : 'open';
}

/** A line of a Markdown task list outside code fences. */
export interface ChecklistItem {
  /** 1-based. */
  line: number;
  /** Without bullet and mark. */
  text: string;
  mark: string;
  state: 'open' | 'under-way' | 'done' | 'dropped';
  /** Whether completing it must be reported (`📣`). */
  report: boolean;
  /** The heading above it, as written without the `#`; `''` where there is none. */
  section: string;
  /** There, and true, where a star behind the box says so, as Kiro writes it: `- [ ]* test`. */
  optional?: true;
}
