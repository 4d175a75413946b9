import { shortHash } from '../base/short-hash';
import { oncePerTask } from '../tasks/board/once-per-task';
import type { LoggedEntry } from '../tasks/body/read-log';
import type { Status, TaskLog } from '../tasks/log/task-log';
import { askedOf, keysOfAsked } from './asked-of';
import { isQuestion } from './entry-words';

/** What was last seen of one task log. */
export interface SeenTask {
  status: Status;
  /** Each entry of its log by a hash of its text, and each ticked item by one of its words. */
  entries: readonly string[];
  ticked: readonly string[];
  /** Its criteria and its goal, each by a hash of its words; absent where an earlier version has kept it. */
  asked?: readonly string[];
  /** Of the entries those that somebody else asks something with; absent where none does, or an earlier version has kept it. */
  questions?: readonly string[];
  /** There, and true, where somebody else has called it done and nobody has accepted that yet. */
  awaitsAcceptance?: true;
  /** There, and true, where it was in conflict: the rest is what was seen before that. */
  inConflict?: true;
}

/** What was last seen of the task logs of a folder, by their paths: plain data that a door keeps. */
export interface Seen {
  version: 1;
  tasks: Readonly<Record<string, SeenTask>>;
}

/** Where a door keeps what was seen. */
export interface SeenStore {
  /** @returns undefined where nothing was ever kept, or what was kept is damaged */
  read(): Promise<Seen | undefined>;
  /** @throws UserError where it cannot be kept */
  write(seen: Seen): Promise<void>;
  /**
   * Runs what reads and writes while no other process does; absent where there is no other.
   * @throws UserError where it cannot be kept
   */
  exclusively?(work: () => Promise<void>): Promise<void>;
}

/** What was seen, by the paths that the task logs have now: one whose file has moved has the entries that it had. */
export function withMoved(seen: Seen | undefined, tasks: readonly TaskLog[]): Seen | undefined {
  const here = new Set(tasks.map(({ path }) => path));
  const gone = Object.entries(seen?.tasks ?? {}).filter(([path, { entries }]) => !here.has(path) && entries.length > 0);
  if (seen === undefined || gone.length === 0) return seen;
  const moved = tasks.flatMap((task) => {
    if (seen.tasks[task.path] !== undefined) return [];
    const keys = new Set(snapshotOf(task).entries);
    const before = gone.find(([, { entries }]) => entries.every((key) => keys.has(key)));
    return before ? [[task.path, before[1]] as const] : [];
  });
  return { version: 1, tasks: { ...seen.tasks, ...Object.fromEntries(moved) } };
}

/** What there is to see of a task log: worked out once for each, because all of them are looked at when one has changed. */
export const snapshotOf = oncePerTask((task): SeenTask & Required<Pick<SeenTask, 'asked'>> => {
  const { status, items, entries = [] } = task;
  return {
    status,
    entries: entries.map(keyOfEntry),
    ticked: items.filter(({ state }) => state === 'done').map(({ text }) => shortHash(text)),
    asked: keysOfAsked(askedOf(task)),
  };
});

/** What was seen once somebody has looked. Both sides of a merge between its marks are no state of a task: what was seen before stays. */
export function seenNow(task: TaskLog, known: SeenTask | undefined): SeenTask {
  return task.conflict === true ? { ...(known ?? snapshotOf(task)), inConflict: true } : snapshotOf(task);
}

/** An entry by what it says: where it stands, and how its day is written, may change. */
export function keyOfEntry({ date, text }: LoggedEntry): string {
  return shortHash(`${date}\n${text}`);
}

/**
 * What was seen once a change of one's own is known too: what else was new in the task log stays new.
 * @param before the task log before the change, `after` with it
 */
export function seenWithOwnChange(seen: SeenTask, before: TaskLog, after: TaskLog): SeenTask {
  const { awaitsAcceptance, questions, inConflict: _, ...rest } = seen;
  // What both sides say together is nobody's own change.
  if (before.conflict === true)
    return { ...rest, ...(questions && { questions }), ...(awaitsAcceptance && { awaitsAcceptance }) };
  const [was, is] = [snapshotOf(before), snapshotOf(after)];
  const isAwaited = awaitsAcceptance === true && is.status === was.status && is.entries.length === was.entries.length;
  // Who notes something below a question has answered it, unless that asks back.
  const isAnswered = (after.entries ?? []).some(
    (entry) => !was.entries.includes(keyOfEntry(entry)) && !isQuestion(entry),
  );
  return {
    ...rest,
    ...(questions && !isAnswered && { questions }),
    status: is.status === was.status ? seen.status : is.status,
    entries: withOwn(seen.entries, was.entries, is.entries),
    ticked: withOwn(seen.ticked, was.ticked, is.ticked),
    ...(seen.asked && { asked: withOwn(seen.asked, was.asked, is.asked) }),
    ...(isAwaited && { awaitsAcceptance }),
  };
}

/** What is gone leaves, what came with the change is added. */
function withOwn(seen: readonly string[], before: readonly string[], after: readonly string[]): string[] {
  const [were, are] = [new Set(before), new Set(after)];
  return [...seen.filter((key) => !were.has(key) || are.has(key)), ...after.filter((key) => !were.has(key))];
}

/**
 * What was to be seen before a day, as far as the task logs themselves tell: the entries of earlier days, and the status of what was
 * not changed since.
 * @param day `YYYY-MM-DD`
 */
export function seenBefore(day: string, tasks: readonly TaskLog[]): Seen {
  const before = tasks.map((task): [string, SeenTask] => {
    const { status, updated, entries = [] } = task;
    const isChanged = updated === '' || updated >= day;
    return [
      task.path,
      {
        status: isChanged ? 'unknown' : status,
        entries: entries.filter(({ date }) => date < day).map(keyOfEntry),
        // No task log tells when an item was ticked: commits may.
        ticked: snapshotOf(task).ticked,
      },
    ];
  });
  return { version: 1, tasks: Object.fromEntries(before) };
}

/** What a door has kept, where it is of the form that this version writes; undefined where it is damaged or newer. */
export function parseSeen(data: unknown): Seen | undefined {
  if (!isObject(data) || data['version'] !== 1 || !isObject(data['tasks'])) return undefined;
  const tasks = Object.entries(data['tasks']).filter((entry): entry is [string, SeenTask] => isSeenTask(entry[1]));
  return { version: 1, tasks: Object.fromEntries(tasks) };
}

function isSeenTask(data: unknown): data is SeenTask {
  return (
    isObject(data) &&
    typeof data['status'] === 'string' &&
    isTexts(data['entries']) &&
    isTexts(data['ticked']) &&
    isTexts(data['asked'] ?? [])
  );
}

function isTexts(data: unknown): boolean {
  return Array.isArray(data) && data.every((each) => typeof each === 'string');
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
