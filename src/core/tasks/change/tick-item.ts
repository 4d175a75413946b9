import type { FileEdit } from '../../base/change';
import { UserError } from '../../base/errors';
import { readTask } from '../log/parse-task';
import { findMark } from '../body/read-item';
import { lineEnd } from '../front-matter/scan-toml-keys';
import type { ChecklistItem } from '../log/task-log';

/** The marks of a file that has none of its own for a state. */
const MARKS: Readonly<Record<ChecklistItem['state'], string>> = {
  open: ' ',
  'under-way': '⏳',
  done: 'x',
  dropped: '-',
};

/**
 * Sets the mark of one item; nothing but what stands between its brackets changes. The mark is the one the file uses
 * most for that state.
 * @param path relative to the workspace folder
 * @param text the whole file
 * @param line 1-based
 * @throws UserError where that line is no item
 */
export function tickItem(path: string, text: string, line: number, state: ChecklistItem['state']): FileEdit {
  const { items } = readTask(text).body;
  const item = items.find((candidate) => candidate.line === line);
  const lineStart = startOfLine(text, line);
  const place = findMark(text.slice(lineStart, lineEnd(text, lineStart)));
  if (item === undefined || place === undefined) {
    throw new UserError(
      `Line ${line} of ${path} is no item of a task list.`,
      'Open the task log and choose the line again.',
    );
  }
  const mark = state === 'open' ? ' ' : (mostUsed(items, state) ?? MARKS[state]);
  const edits =
    item.state === state ? [] : [{ start: lineStart + place.start, end: lineStart + place.end, text: mark }];
  return { kind: 'edit', path, before: text, edits };
}

function startOfLine(text: string, line: number): number {
  let start = text.startsWith('\uFEFF') && line === 1 ? 1 : 0;
  for (let current = 1; current < line; current += 1) {
    const feed = text.indexOf('\n', start);
    if (feed === -1) return text.length;
    start = feed + 1;
  }
  return start;
}

function mostUsed(items: readonly ChecklistItem[], state: ChecklistItem['state']): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items) if (item.state === state) counts.set(item.mark, (counts.get(item.mark) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
