import type { TextEdit } from '../../base/change';
import { finishText } from './finish-text';
import { findLogHeading } from '../body/log-heading';
import type { TaskDocument } from '../log/read-task-document';
import type { Body, Heading } from '../body/read-body';
import { lineEnd } from '../../base/lines';
import { writeEntry, type LogEntry } from './write-entry';

/**
 * Appends a dated entry to the log section of a task log, whatever its heading (`## Log Entries 🪵`, `### 5. Notes / Logs`);
 * where the file has none, a section is added at its end. In a log that keeps the newest entry first it stands above the others. The entry goes without its secrets. Line endings and the missing final newline stay as they are.
 */
export function appendLog({ text, body, frontMatter }: TaskDocument, given: LogEntry): TextEdit {
  const entry = { ...given, text: finishText(given.text) };
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const heading = findLogHeading(body.headings);
  const limit = body.openEnd ?? text.length;
  const edit =
    heading !== undefined && heading.start < limit
      ? appendToSection(text, body, heading, limit, entry)
      : addSection(text, body, frontMatter.bodyStart, limit, entry);
  return { ...edit, text: edit.text.replaceAll('\n', lineBreak) };
}

function appendToSection(text: string, body: Body, heading: Heading, limit: number, entry: LogEntry): TextEdit {
  const next = body.headings.find(({ start, level }) => start > heading.start && level <= heading.level);
  const headingEnd = lineEnd(text, heading.start);
  const at = endOfContent(text, headingEnd, Math.min(next?.start ?? text.length, limit));
  const section = text.slice(headingEnd, at);
  const newest = newestFirst(section);
  if (newest !== undefined) {
    const { start, bullet, isApart } = newest;
    const place = headingEnd + start;
    return {
      start: place,
      end: place,
      text: `${writeEntry(entry, bullet ?? bulletOf(text))}${isApart ? '\n\n' : '\n'}`,
    };
  }
  const bullet = lastBullet(section) ?? bulletOf(text);
  const last = section.slice(section.lastIndexOf('\n') + 1);
  const goesOn = /^(?:[-*+]|\d{1,9}[.)])?[ \t]/.test(last);
  return { start: at, end: at, text: (goesOn ? '\n' : '\n\n') + writeEntry(entry, bullet) };
}

/** A line of a log that begins an entry: its bullet or heading, and the day. */
const DATED = /^(?:([-*+][ \t]{1,4})|#{1,6}[ \t]{1,4})[^\p{L}\n]{0,12}?(\d{4}-\d\d-\d\d)/gmu;

/**
 * Where a log begins whose newest entry stands first: no day in it is later than the one above, and one is earlier.
 * @returns undefined for any other log
 */
function newestFirst(section: string): { start: number; bullet?: string; isApart: boolean } | undefined {
  const entries = [...section.matchAll(DATED)].map(({ index, 1: bullet, 2: day = '' }) => ({ index, bullet, day }));
  const [first, second] = entries;
  if (first === undefined || second === undefined) return undefined;
  // What stands in code is no entry, and nothing is written there.
  if (/^[ \t]{0,3}(?:```|~~~|<!--)/m.test(section)) return undefined;
  const isFalling = entries.every(({ day }, at) => at === 0 || day <= (entries[at - 1]?.day ?? ''));
  if (!isFalling || first.day === entries.at(-1)?.day) return undefined;
  const isApart = /\n[ \t]*\r?\n$/.test(section.slice(Math.max(0, second.index - 10), second.index));
  return { start: first.index, ...(first.bullet !== undefined && { bullet: first.bullet }), isApart };
}

function addSection(text: string, body: Body, bodyStart: number, limit: number, entry: LogEntry): TextEdit {
  const at = Math.max(bodyStart, endOfContent(text, bodyStart, limit));
  const hasEmoji =
    body.headings.some(({ text: heading }) => /\p{Extended_Pictographic}/u.test(heading)) || body.headings.length === 0;
  const atStart = ['', '\uFEFF'].includes(text.slice(0, at));
  const gap = atStart ? '' : text[at - 1] === '\n' ? '\n' : '\n\n';
  const isBeforeText = at < text.length && text[at] !== '\n' && text[at] !== '\r';
  const tail = isBeforeText ? '\n\n' : at === text.length && text.endsWith('\n') ? '\n' : '';
  return {
    start: at,
    end: at,
    text: `${gap}## Log${hasEmoji ? ' 📜' : ''}\n\n${writeEntry(entry, bulletOf(text))}${tail}`,
  };
}

/** A rule below an empty line. */
const RULE_AT_END = /\n[ \t]{0,100}\r?\n[ \t]{0,3}(?:-{3,}|\*{3,}|_{3,})$/;

/** The end of the last line of `[from, to)` that is not empty; a rule (`---`) at the end belongs to what follows. */
function endOfContent(text: string, from: number, to: number): number {
  let content = text.slice(from, to).trimEnd();
  for (let rule = RULE_AT_END.exec(content); rule !== null; rule = RULE_AT_END.exec(content))
    content = content.slice(0, rule.index).trimEnd();
  return from + content.length;
}

function lastBullet(section: string): string | undefined {
  const bullets = section.match(/^[-*+][ \t]{1,4}(?=\S)/gm);
  return bullets?.at(-1);
}

function bulletOf(text: string): string {
  return /^[-*+][ \t]{1,4}(?=\S)/m.exec(text)?.[0] ?? '- ';
}
