import { findLogHeading } from './log-heading';
import type { Body, Heading } from './read-body';

/** One entry of a task log, as somebody has written it. */
export interface LoggedEntry {
  /** 1-based line of the file that it begins on. */
  line: number;
  /** The day it begins with, `YYYY-MM-DD`; `''` where it has none. */
  date: string;
  /** Its Markdown without the bullet and the day, its lines moved to the left. */
  text: string;
}

const BULLET = /^[-*+][ \t]{1,4}(?=\S)/;
/** The day in front of an entry, with a time and what emphasises it; ours and what others write. */
const DAY =
  /^[*_`[(]{0,3}(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?[*_`\])]{0,3}[ \t]{0,4}(?:[:–—-][*_]{0,2}[ \t]{0,4}|[*_]{0,2}:?[ \t]{0,4})/;

/** Where a block of code begins or ends. */
const FENCE = /^[ \t]*(?:```|~~~)/;

/** Sections in which people write to each other, whatever they are called beside the log. */
const NOTES =
  /^\P{L}{0,8}(?:(?:review|reviewer|partner|handoff|hand-over|implementation|open)s?['’]?s? )?(?:notes?|comments?|discussion|updates?|questions?|remarks?|feedback|q ?& ?a)\P{L}{0,8}$/iu;

/**
 * The entries of a task log in the order of the file, those of its log section and of sections for notes and questions: each bullet at
 * the left margin, each paragraph there, and each heading below the section's own, with the lines that belong to it.
 * @param text the whole file
 */
export function readLog(text: string, { headings }: Body): LoggedEntry[] {
  const log = findLogHeading(headings);
  const isSection = (heading: Heading): boolean => heading === log || (heading.level > 1 && NOTES.test(heading.text));
  let read = 0;
  return headings.filter(isSection).flatMap((section) => {
    // What lies in a section that was read belongs to that.
    if (section.start < read) return [];
    read = endOf(section, headings);
    return readSection(text, section, headings);
  });
}

function endOf({ start, level }: Heading, headings: readonly Heading[]): number {
  return headings.find((each) => each.start > start && each.level <= level)?.start ?? Infinity;
}

function readSection(text: string, heading: Heading, headings: readonly Heading[]): LoggedEntry[] {
  const lines = text.slice(heading.start, endOf(heading, headings)).split(/\r?\n/);
  const below = new Set(headings.map(({ line }) => line));
  const entries: { line: number; lines: string[] }[] = [];
  let isApart = true;
  let kind: 'heading' | 'bullet' | 'paragraph' | undefined;
  let isCode = false;
  for (const [at, content] of lines.entries()) {
    const line = heading.line + at;
    if (at === 0 || /^[ \t]{0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$/.test(content)) continue;
    if (content.trim() === '') {
      isApart = true;
      entries.at(-1)?.lines.push('');
      continue;
    }
    const begun = isCode ? undefined : beginningOf(content, below.has(line), isApart, kind);
    if (FENCE.test(content)) isCode = !isCode;
    if (begun !== undefined || entries.length === 0) entries.push({ line, lines: [] });
    kind = begun ?? kind;
    entries.at(-1)?.lines.push(content);
    isApart = false;
  }
  return entries.map(toEntry);
}

/** What a line begins, if anything: below a heading all belongs to it, and to a bullet what is not apart from it at the margin. */
function beginningOf(
  content: string,
  isHeading: boolean,
  isApart: boolean,
  before: 'heading' | 'bullet' | 'paragraph' | undefined,
): 'heading' | 'bullet' | 'paragraph' | undefined {
  if (isHeading) return 'heading';
  if (before === 'heading') return undefined;
  if (BULLET.test(content)) return 'bullet';
  if (before === 'bullet' && FENCE.test(content)) return undefined;
  return isApart && !/^[ \t]/.test(content) ? 'paragraph' : undefined;
}

function toEntry({ line, lines }: { line: number; lines: readonly string[] }): LoggedEntry {
  const [first = '', ...rest] = lines;
  const bullet = BULLET.exec(first)?.[0] ?? /^#{1,6}[ \t]{1,4}/.exec(first)?.[0] ?? '';
  const head = first.slice(bullet.length);
  const day = DAY.exec(head);
  const indent = ' '.repeat(bullet.length);
  const below = rest.map((each) => (each.startsWith(indent) ? each.slice(indent.length) : each.trimStart()));
  const text = [day ? head.slice(day[0].length) : head, ...below].join('\n').trim();
  return { line, date: day?.[1] ?? '', text };
}
