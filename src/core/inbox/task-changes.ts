import type { LoggedEntry } from '../tasks/body/read-log';
import type { Status, TaskLog } from '../tasks/log/task-log';
import { type Brought, broughtBy } from './brought';
import { findAskedChanges, type AskedChange } from './asked-changes';
import { wasAccepted } from './entry-words';
import { findOrigins } from './find-origins';
import type { History } from './history';
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
 * @param since a day, `YYYY-MM-DD`: of what is ticked, that counts which a commit of that day or a later one has brought
 */
export async function findChanges(
  task: TaskLog,
  before: SeenTask | undefined,
  { history, read, since = '' }: { history?: History; read: (text: string) => TaskLog; since?: string },
): Promise<TaskChanges> {
  const commits = (await history?.commitsOfEach([task.path]))?.get(task.path);
  const isToBeAccepted = history && commits && !wasAccepted(task);
  const all = isToBeAccepted ? await findAskedChanges(task, { history, commits, read: (_, text) => read(text) }) : [];
  const others = all.filter(({ isMine }) => !isMine);
  const asked = others.length === 0 ? {} : { asked: others };
  if (before === undefined) return { entries: [], ticked: [], ...asked };
  const done = task.items.filter(({ state }) => state === 'done');
  const keys = snapshotOf(task).ticked;
  const ticked = done.map(({ text }, at) => ({ text, key: keys[at] ?? '' }));
  const newlyTicked = since === '' ? ticked.filter(({ key }) => !before.ticked.includes(key)) : ticked;
  const entries = (task.entries ?? []).filter((entry) => !before.entries.includes(keyOfEntry(entry)));
  const wanted = { entries: entries.map(keyOfEntry), ticked: newlyTicked.map(({ key }) => key) };
  const first = history && commits && (await findOrigins(task.path, wanted, { history, commits, read }));
  const isChanged = before.status !== task.status && before.status !== 'unknown';
  return {
    ...(isChanged && { statusBefore: before.status }),
    entries: newestFirst(entries).map((entry) => ({ ...entry, ...broughtBy(first?.entries.get(keyOfEntry(entry))) })),
    ticked: newlyTicked.flatMap(({ text, key }) => {
      const change = first?.ticked.get(key);
      if (since !== '' && (change === undefined || change.date < since)) return [];
      return [{ text, ...broughtBy(change), ...(change && { date: change.date }) }];
    }),
    ...asked,
  };
}

/** Logs are kept with the newest entry at the end, or at the top: days tell. */
function newestFirst(entries: readonly LoggedEntry[]): LoggedEntry[] {
  const [first, end] = [entries[0]?.date ?? '', entries.at(-1)?.date ?? ''];
  return first > end ? [...entries] : [...entries].reverse();
}
