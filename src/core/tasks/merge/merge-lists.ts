import { applyEdits, type TextEdit } from '../../base/change';
import { findEntries, type ListEntry } from '../front-matter/list-entries';

/**
 * Two lists that came from one, as they are written: what one side added is added as it wrote it, what one side removed is gone, and
 * every other character stays as one of them has it.
 * @param base `''` where there was none
 * @returns undefined where one of them is no list, or holds more than texts
 */
export function mergeLists(base: string, ours: string, theirs: string): string | undefined {
  if (!isList(ours) || !isList(theirs) || (base !== '' && !isList(base))) return undefined;
  // Which side is ours makes no difference to a set.
  const [kept, other] = ours <= theirs ? [ours, theirs] : [theirs, ours];
  const [from, own, others] = [findEntries(base), findEntries(kept), findEntries(other)];
  const has = (entries: readonly ListEntry[], value: string) => entries.some((entry) => entry.value === value);
  const removed = own.filter(({ value }) => has(from, value) && !has(others, value));
  const added = others
    .filter(({ value }) => !has(from, value) && !has(own, value))
    .map(({ start, end }) => other.slice(start, end));
  const last = own.filter((entry) => !removed.includes(entry)).at(-1);
  if (last === undefined) return added.length > 0 || kept.startsWith('[') ? `[${added.join(', ')}]` : undefined;
  const edits: TextEdit[] = removed.map((entry) => removal(kept, entry, last));
  edits.push({ start: last.end, end: last.end, text: joinBehind(kept, last, added) });
  edits.sort((one, two) => one.start - two.start);
  return applyEdits(kept, edits);
}

/** Whether a value is nothing but texts between brackets, or behind hyphens. */
function isList(value: string): boolean {
  let rest = '';
  let from = 0;
  for (const { start, end } of findEntries(value)) {
    // The beginning of a table.
    if (value[start] === '{') return false;
    rest += value.slice(from, start);
    from = end;
  }
  const around = (rest + value.slice(from))
    .replaceAll(/#[^\n]*/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return /^\[[ ,]*\]$/.test(around) || (/^[- ]+$/.test(around) && value.includes('\n'));
}

/** What stands between two entries of this list, and the new ones behind it. */
function joinBehind(list: string, last: ListEntry, added: readonly string[]): string {
  const lineStart = list.lastIndexOf('\n', last.start) + 1;
  const lead = list.slice(lineStart, last.start);
  const isAlone = lineStart > 0 && /^[ \t]*(?:-[ \t]+)?$/.test(lead);
  const separator = list.startsWith('[') ? (isAlone ? `,\n${lead}` : ', ') : `\n${lead}`;
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
