import { applyEdits, type TextEdit } from '../../base/change';
import { encodeValue } from '../front-matter/encode-value';
import type { FrontMatterFormat } from '../front-matter/find-fences';
import { findEntries, type ListEntry } from '../front-matter/list-entries';

/**
 * Two lists that came from one, as they are written: what one side added is added, what one side removed is gone, and every
 * other character stays as one of them has it.
 * @returns undefined where one of them is no list
 */
export function mergeLists(
  base: string | undefined,
  ours: string,
  theirs: string,
  format: FrontMatterFormat,
): string | undefined {
  const written = base ?? '';
  if (!isList(ours) || !isList(theirs) || (written !== '' && !isList(written))) return undefined;
  // Which side is ours makes no difference to a set.
  const [kept, other] = ours <= theirs ? [ours, theirs] : [theirs, ours];
  const [from, own, others] = [findEntries(written), findEntries(kept), findEntries(other)];
  const has = (entries: readonly ListEntry[], value: string) => entries.some((entry) => entry.value === value);
  const removed = own.filter(({ value }) => has(from, value) && !has(others, value));
  const added = others.filter(({ value }) => !has(from, value) && !has(own, value)).map(({ value }) => value);
  const left = own.filter((entry) => !removed.includes(entry));
  const last = left.at(-1);
  const isOnLines = !kept.startsWith('[');
  if (last === undefined) {
    const values = [...left.map(({ value }) => value), ...added];
    return isOnLines && values.length === 0 ? '[]' : encodeValue(values, format, kept.startsWith('[') ? kept : other);
  }
  const edits: TextEdit[] = removed.map((entry) => removal(kept, entry, last));
  const texts = added.map((value) => encodeValue(value, format, kept.slice(last.start, last.end)));
  if (texts.length > 0) edits.push({ start: last.end, end: last.end, text: joinBehind(kept, last, texts) });
  edits.sort((a, b) => a.start - b.start);
  return applyEdits(kept, edits);
}

function isList(value: string): boolean {
  return value.startsWith('[') || /^[ \t\r]*(?:\n[ \t]*)?-[ \t]/.test(value);
}

/** What stands between two entries of this list, and the new ones behind it. */
function joinBehind(list: string, last: ListEntry, added: readonly string[]): string {
  const lineStart = list.lastIndexOf('\n', last.start) + 1;
  const lead = list.slice(lineStart, last.start);
  const isAlone = lineStart > 0 && /^[ \t]*(?:-[ \t]+)?$/.test(lead);
  const separator = list.startsWith('[') ? (isAlone ? `,\n${lead}` : ', ') : `\n${isAlone ? lead : '- '}`;
  return added.map((text) => separator + text).join('');
}

/** An entry with its comma, or with its line where it has one for itself. */
function removal(list: string, entry: ListEntry, last: ListEntry): TextEdit {
  const lineStart = list.lastIndexOf('\n', entry.start) + 1;
  const feed = list.indexOf('\n', entry.end);
  const lineStop = feed === -1 ? list.length : feed;
  const isAlone = /^[ \t]*(?:-[ \t]+)?$/.test(list.slice(lineStart, entry.start));
  if (isAlone && lineStart > 0 && /^,?[ \t]*$/.test(list.slice(entry.end, lineStop)))
    return { start: lineStart - 1, end: lineStop, text: '' };
  if (entry.start > last.end) {
    const comma = list.lastIndexOf(',', entry.start);
    return { start: comma === -1 ? entry.start : comma, end: entry.end, text: '' };
  }
  const [behind = ''] = /^[ \t]*,[ \t]*/.exec(list.slice(entry.end)) ?? [];
  return { start: entry.start, end: entry.end + behind.length, text: '' };
}
