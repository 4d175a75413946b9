import type { LoggedEntry } from '../tasks/body/read-log';
import { isOpen, type TaskLog } from '../tasks/log/task-log';
import { firstHandOver, HANDED_OVER, inOrderOfTime, isQuestion, newestOf, wasHandedOver } from './entry-words';
import { keyOfEntry, snapshotOf, type SeenTask } from './seen';

/**
 * Of a task that was never seen nothing is new but a question that nobody has answered, and that it is handed over to who looks: the rest
 * was there before anybody looked.
 */
export function newEntries(task: TaskLog, known: SeenTask | undefined, isForMe: boolean): LoggedEntry[] {
  const { entries = [] } = task;
  if (known) {
    // That somebody has it at all is no note, but for who is to begin.
    const first = firstHandOver(task);
    const told = isForMe ? newHandOver(task, known) : undefined;
    return entries.filter((entry) => (entry !== first || entry === told) && !known.entries.includes(keyOfEntry(entry)));
  }
  const newest = wasHandedOver(task) && isOpen(task) ? newestOf(entries) : undefined;
  if (newest && isQuestion(newest)) return [newest];
  const handedOver = isForMe ? newHandOver(task, known) : undefined;
  return handedOver ? [handedOver] : [];
}

/** The entries of others below which one has noted nothing: who goes on with a task has read what it was sent back for. */
export function withoutAnswered(
  entries: readonly LoggedEntry[],
  isOwn: (entry: LoggedEntry) => boolean,
): LoggedEntry[] {
  const ordered = inOrderOfTime(entries);
  // A question in return answers nothing, and a list below another heading stands nowhere in time.
  const isHeard = (entry: LoggedEntry, at: number): boolean =>
    ordered
      .slice(at + 1)
      .some((later) => isOwn(later) && !isQuestion(later) && (later.date === '') === (entry.date === ''));
  const heard = new Set(ordered.filter(isHeard));
  return entries.filter((entry) => !heard.has(entry) && !isOwn(entry));
}

/** The entry by which a task was handed over since somebody looked; the first time, where it is not begun. */
export function newHandOver(
  task: Pick<TaskLog, 'status' | 'entries'>,
  known: SeenTask | undefined,
): LoggedEntry | undefined {
  const entry = newestOf((task.entries ?? []).filter(({ text }) => HANDED_OVER.test(text)));
  if (task.status !== 'todo' && (known === undefined || entry === firstHandOver(task))) return undefined;
  return entry && known?.entries.includes(keyOfEntry(entry)) !== true ? entry : undefined;
}

/** The words of the items that were ticked since somebody looked; none where nobody has. */
export function newlyTicked(task: TaskLog, known: SeenTask | undefined): string[] {
  if (!known) return [];
  const keys = new Set(known.ticked);
  const { ticked } = snapshotOf(task);
  const done = task.items.filter(({ state }) => state === 'done');
  return done.filter((_, at) => !keys.has(ticked[at] ?? '')).map(({ text }) => text);
}
