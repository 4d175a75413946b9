import { shortHash } from '../base/short-hash';
import type { TaskLog } from '../tasks/log/task-log';

/** How a session of an agent came to a task log: it was given it, has written it, or has read it. */
export type Concern = 'given' | 'wrote' | 'read';

/** A task log that a session is concerned with. */
export interface SessionLog {
  concern: Concern;
  /** Each entry that its log held before, by a hash of its text. */
  before: readonly string[];
  /** How often the session was held at its stop for want of a report. */
  holds: number;
  /** There, and true, once it was let go without one. */
  letGo?: true;
}

/** What is known of one session of an agent: plain data that a door keeps between two hooks. */
export interface Session {
  version: 1;
  /** By the paths of task logs. */
  logs: Readonly<Record<string, SessionLog>>;
}

/** A session of which nothing is known yet. */
export const NEW_SESSION: Session = { version: 1, logs: {} };

const WEIGHT: Readonly<Record<Concern, number>> = { read: 0, wrote: 1, given: 2 };

/** A session that is concerned with a task log; what is known of it already stays, and the stronger concern counts. */
export function concernedWith(session: Session, task: TaskLog, concern: Concern): Session {
  const known = session.logs[task.path];
  const log: SessionLog =
    known === undefined
      ? { concern, before: entryKeys(task), holds: 0 }
      : { ...known, concern: WEIGHT[concern] > WEIGHT[known.concern] ? concern : known.concern };
  return { ...session, logs: { ...session.logs, [task.path]: log } };
}

/** The entries of a task's log, each by what it says. */
function entryKeys({ entries = [] }: TaskLog): string[] {
  return entries.map(({ date, text }) => shortHash(`${date}\n${text}`));
}

/** What was written into a task's log since a session began. */
export function entriesSince({ entries = [] }: TaskLog, { before }: SessionLog): string[] {
  return entries.filter(({ date, text }) => !before.includes(shortHash(`${date}\n${text}`))).map(({ text }) => text);
}

/** What a door has kept, where it is of the form that this version writes; undefined where it is damaged or newer. */
export function parseSession(data: unknown): Session | undefined {
  if (!isTable(data) || data['version'] !== 1 || !isTable(data['logs'])) return undefined;
  const logs = Object.entries(data['logs']).filter((entry): entry is [string, SessionLog] => isSessionLog(entry[1]));
  return { version: 1, logs: Object.fromEntries(logs) };
}

function isSessionLog(data: unknown): data is SessionLog {
  return (
    isTable(data) &&
    typeof data['concern'] === 'string' &&
    data['concern'] in WEIGHT &&
    Array.isArray(data['before']) &&
    Number.isSafeInteger(data['holds'])
  );
}

function isTable(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
