import type { TaskLog } from '../tasks/log/task-log';
import type { History, LogChange } from './history';
import { snapshotOf, type SeenTask } from './seen';

/** A task log as it was. */
export interface EarlierVersion {
  /** Whether that is how it was last looked at, or how it was handed over. */
  kind: 'seen' | 'first';
  text: string;
  change: LogChange;
}

/**
 * The version of a task log to which it is to be compared: the newest that holds nothing but what was seen, or the first where the
 * file is still that one, or nothing was seen.
 * @param current its text now
 * @param read a task log of a text, with its entries
 */
export async function findVersion(
  history: History,
  { path, current, seen }: { path: string; current: string; seen: SeenTask | undefined },
  read: (text: string) => TaskLog,
): Promise<EarlierVersion | undefined> {
  const commits = (await history.commitsOfEach([path])).get(path) ?? [];
  for (const change of seen ? commits : []) {
    const text = await history.textAt(change.commit, path);
    if (text === undefined || !isSeen(read(text), seen)) continue;
    if (text !== current) return { kind: 'seen', text, change };
    break;
  }
  const first = commits.at(-1);
  const text = first && (await history.textAt(first.commit, path));
  return first && text !== undefined ? { kind: 'first', text, change: first } : undefined;
}

function isSeen(task: TaskLog, seen: SeenTask | undefined): boolean {
  if (!seen) return false;
  const { status, entries } = snapshotOf(task);
  return status === seen.status && entries.every((key) => seen.entries.includes(key));
}
