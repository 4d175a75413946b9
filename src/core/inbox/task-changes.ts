import type { LoggedEntry } from '../tasks/body/read-log';
import type { Status, TaskLog } from '../tasks/log/task-log';
import { type Brought, broughtBy } from './brought';
import { findAskedChanges, type AskedChange } from './asked-changes';
import { inOrderOfTime, wasAccepted } from './entry-words';
import { findOrigins } from './find-origins';
import type { History, LogChange } from './history';
import { keyOfEntry, snapshotOf, type SeenTask } from './seen';

/** An item that was ticked. */
interface TickedItem extends Brought {
  text: string;
  /** The day of that commit, `YYYY-MM-DD`; absent with it. */
  date?: string;
}

/** What changed in one task log. */
export interface TaskChanges {
  /** The status it had before; absent where it is the same, or nobody can tell. */
  statusBefore?: Status;
  /** What was noted, newest first. */
  entries: (LoggedEntry & Brought)[];
  /** What was ticked, in the order of the file. */
  ticked: TickedItem[];
  /** What others have changed since the hand-over in what it asks for; absent where nobody has, it was accepted, or nobody can tell. */
  asked?: AskedChange[];
}

/**
 * What changed in a task log, with who it was.
 * @param task with its entries
 * @param before what was seen of it; undefined where nothing was, and so nothing is new
 * @param read a task log of a text, with its entries
 * @param since a day, `YYYY-MM-DD`: of what is ticked, and of entries without a day, that counts which a commit of that day or a later one
 *   has brought
 */
export async function findChanges(
  task: TaskLog,
  before: SeenTask | undefined,
  { history, read, since = '' }: { history?: History; read: (text: string) => TaskLog; since?: string },
): Promise<TaskChanges> {
  const commits = (await history?.commitsOfEach([task.path]))?.get(task.path);
  const isToBeAccepted = history && commits && !wasAccepted(task);
  const all = isToBeAccepted ? await findAskedChanges(task, { history, commits, read: (_, text) => read(text) }) : [];
  const byOthers = all.filter(({ isMine }) => !isMine);
  const asked = byOthers.length === 0 ? {} : { asked: byOthers };
  if (before === undefined) return { entries: [], ticked: [], ...asked };
  const done = task.items.filter(({ state }) => state === 'done');
  const keys = snapshotOf(task).ticked;
  const ticked = done.map(({ text }, at) => ({ text, key: keys[at] ?? '' }));
  const newlyTicked = since === '' ? ticked.filter(({ key }) => !before.ticked.includes(key)) : ticked;
  const isUndated = ({ date }: LoggedEntry): boolean => since !== '' && date === '';
  const entries = (task.entries ?? []).filter(
    (entry) => isUndated(entry) || !before.entries.includes(keyOfEntry(entry)),
  );
  const isChanged = before.status !== task.status && before.status !== 'unknown';
  const wanted = {
    ...(isChanged && { status: task.status }),
    entries: entries.map(keyOfEntry),
    ticked: newlyTicked.map(({ key }) => key),
  };
  const first = history && commits && (await findOrigins(task.path, wanted, { history, commits, read }));
  // What one has committed oneself is new to nobody, unless a day is asked for.
  const isOwn = (change: LogChange | undefined): boolean => since === '' && change?.isMine === true;
  const others = entries.filter((entry) => {
    const change = first?.entries.get(keyOfEntry(entry));
    return isUndated(entry) ? change !== undefined && change.date >= since : !isOwn(change);
  });
  return {
    ...(isChanged && !isOwn(first?.status) && { statusBefore: before.status }),
    entries: inOrderOfTime(others)
      .reverse()
      .map((entry) => ({ ...entry, ...broughtBy(first?.entries.get(keyOfEntry(entry))) })),
    ticked: newlyTicked.flatMap(({ text, key }) => {
      const change = first?.ticked.get(key);
      if (isOwn(change) || (since !== '' && (change === undefined || change.date < since))) return [];
      return [{ text, ...broughtBy(change), ...(change && { date: change.date }) }];
    }),
    ...asked,
  };
}
