import type { Status, TaskLog } from '../tasks/log/task-log';
import type { History, LogChange } from './history';
import { snapshotOf } from './seen';
import { versionsOf } from './task-versions';

/** Parts of a task log as it is now: what is asked is who has brought them. */
interface Parts {
  /** Absent where nobody asks for it. */
  status?: Status;
  /** By {@link snapshotOf}'s keys. */
  entries: readonly string[];
  ticked: readonly string[];
}

/** The commit that brought each part; none for what is not committed, or where nobody can tell. */
export interface Origins {
  status?: LogChange;
  entries: ReadonlyMap<string, LogChange>;
  ticked: ReadonlyMap<string, LogChange>;
}

/**
 * For each part of a task log the commit since which it has been there without a break, as far as the history is looked through; what
 * has moved with its file was there before.
 * @param commits those that have changed the task log, newest first
 * @param read a task log of a text, with its entries
 */
export async function findOrigins(
  path: string,
  parts: Parts,
  { history, commits, read }: { history: History; commits: readonly LogChange[]; read: (text: string) => TaskLog },
): Promise<Origins> {
  const [entries, ticked] = [new Map<string, LogChange>(), new Map<string, LogChange>()];
  let status: LogChange | undefined;
  let open: Parts = parts;
  const isLooking = (): boolean => open.status !== undefined || open.entries.length + open.ticked.length > 0;
  if (!isLooking()) return { entries, ticked };
  for await (const { change, text } of versionsOf(path, { history, commits })) {
    const there: Parts = text === undefined ? { entries: [], ticked: [] } : snapshotOf(read(text));
    open = {
      ...(open.status !== undefined && open.status === there.status && { status: open.status }),
      entries: open.entries.filter((key) => there.entries.includes(key)),
      ticked: open.ticked.filter((key) => there.ticked.includes(key)),
    };
    if (open.status !== undefined) status = change;
    for (const key of open.entries) entries.set(key, change);
    for (const key of open.ticked) ticked.set(key, change);
    if (!isLooking()) break;
  }
  return { ...(status && { status }), entries, ticked };
}
