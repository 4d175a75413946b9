import type { FileEdit } from '../../base/change';
import { readTask } from '../log/parse-task';
import { tickItem } from './tick-item';

/**
 * Ticks the items on some lines, or takes the tick away where all of them have one. Lines without an item are left alone.
 * @param path relative to the workspace folder
 * @param text the whole file
 * @param lines 1-based
 */
export function toggleItems(path: string, text: string, lines: readonly number[]): FileEdit {
  const items = readTask(text).body.items.filter(({ line }) => lines.includes(line));
  const state = items.every((item) => item.state === 'done') ? 'open' : 'done';
  const edits = items.flatMap(({ line }) => tickItem(path, text, line, state).edits);
  return { kind: 'edit', path, before: text, edits };
}
