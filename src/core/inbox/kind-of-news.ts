import { isOpen, type TaskLog } from '../tasks/log/task-log';
import type { LoggedEntry } from '../tasks/body/read-log';
import { hasOpenItems } from './acceptance';
import {
  BLOCKED,
  HANDED_OVER,
  isAcceptance,
  isAnswer,
  isDecision,
  isOfSender,
  newestOf,
  SENT_BACK,
  wasHandedOver,
} from './entry-words';

/**
 * Why a task came back: it waits for a review, is blocked, is called done (with points that are open), something is asked or answered, it
 * was sent back, what it asks for was changed, or something was noted. One that was handed over to who looks comes for the first time; one in conflict comes back to
 * whoever merges it.
 */
export type NewsKind =
  | 'conflict'
  | 'review'
  | 'blocked'
  | 'done'
  | 'done-open'
  | 'question'
  | 'handed-over'
  | 'returned'
  | 'rewritten'
  | 'answer'
  | 'entry';

/** What is new in a task. */
export interface Difference {
  isNewStatus: boolean;
  /** Whether its completion waits for the sender's word. */
  awaits: boolean;
  /** Whether one has set it oneself. */
  isOwnStatus: boolean;
  /** What was noted, and of that what is asked and nobody has answered. */
  entries: readonly LoggedEntry[];
  questions: readonly LoggedEntry[];
  /** Whether an entry hands it over to who looks, by a commit of somebody else where that can be told. */
  isHandedOver: boolean;
  /** Whether somebody has changed what it asks for. */
  isRewritten: boolean;
  isKnown: boolean;
}

/** Why a task came back, and behind it for what else it waits: a review or an answer; nothing where it did not. */
export function kindsOfNews(task: TaskLog, difference: Difference): NewsKind[] {
  const { isNewStatus, awaits, isOwnStatus, entries, questions, isHandedOver, isRewritten, isKnown } = difference;
  const { status } = task;
  const isOurs = !isOwnStatus && (isKnown || wasHandedOver(task)) && (isNewStatus || wasHandedOver(task));
  const decision = newestOf(entries.filter(isDecision));
  const isAccepted = decision !== undefined && isAcceptance(decision);
  const isDone = !isOpen(task) && (awaits || (isKnown && (isNewStatus || isAccepted)));
  const all: Partial<Record<NewsKind, boolean>> = {
    blocked: status === 'blocked' && isOurs,
    'done-open': isDone && hasOpenItems(task),
    done: isDone && !hasOpenItems(task),
    question: questions.length > 0,
    review: status === 'review' && isOurs,
    'handed-over': isHandedOver && isOpen(task),
    returned: decision !== undefined && !isAccepted,
    rewritten: isRewritten && isOpen(task),
    answer: entries.some(isAnswer),
    entry: isKnown && entries.length > 0,
  };
  const [kind, ...others] = (Object.keys(all) as NewsKind[]).filter((one) => all[one]);
  return kind === undefined ? [] : [kind, ...others.filter((one) => one === 'question' || one === 'review')];
}

/**
 * The entry that says what the news is about: of the new ones, or of all.
 * @param isTheirs whether somebody has noted it who has set the status: their own words go before those of others
 */
export function tellingEntry(
  kind: NewsKind,
  { entries: all = [] }: TaskLog,
  { entries: fresh, questions }: Pick<Difference, 'entries' | 'questions'>,
  isTheirs: (entry: LoggedEntry) => boolean,
): LoggedEntry | undefined {
  const newest = (isWanted: (entry: LoggedEntry) => boolean): LoggedEntry | undefined =>
    newestOf(fresh.filter(isWanted));
  switch (kind) {
    case 'blocked':
      return lastReason(all) ?? newestOf(fresh);
    case 'question':
      return newestOf(questions);
    case 'handed-over':
      return newest(({ text }) => HANDED_OVER.test(text));
    case 'returned':
      return newest(({ text }) => SENT_BACK.test(text));
    case 'answer':
      return newest(isAnswer);
    case 'rewritten':
    case 'entry':
      return newestOf(fresh);
    default:
      return newest(isTheirs) ?? newestOf(fresh) ?? lastOfWork(all);
  }
}

/** The entries that {@link tellingEntry} may fall back on, whenever they were noted. */
export function lastingEntries({ entries = [] }: Pick<TaskLog, 'entries'>): LoggedEntry[] {
  return [lastReason(entries), lastOfWork(entries)].filter((entry) => entry !== undefined);
}

function lastReason(entries: readonly LoggedEntry[]): LoggedEntry | undefined {
  return newestOf(entries.filter(({ text }) => BLOCKED.test(text)));
}

function lastOfWork(entries: readonly LoggedEntry[]): LoggedEntry | undefined {
  return newestOf(entries.filter((entry) => !isOfSender(entry)));
}

/** Whether the news is what an entry says, whoever has set the status. */
export function isOfEntry(kind: NewsKind): boolean {
  return ['question', 'handed-over', 'returned', 'answer', 'entry'].includes(kind);
}
