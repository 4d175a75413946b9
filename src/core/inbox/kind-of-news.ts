import { isOpen, type TaskLog } from '../tasks/log/task-log';
import type { LoggedEntry } from '../tasks/body/read-log';
import { hasOpenItems } from './acceptance';
import {
  BLOCKED,
  HANDED_OVER,
  isAcceptance,
  isAnswer,
  isDecision,
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

/** What came back with a task; undefined where nothing did. */
export function kindOfNews(
  task: TaskLog,
  { isNewStatus, awaits, isOwnStatus, entries, questions, isHandedOver, isRewritten, isKnown }: Difference,
): NewsKind | undefined {
  const { status } = task;
  const isOurs = !isOwnStatus && (isKnown || wasHandedOver(task));
  const waits = isNewStatus || wasHandedOver(task);
  if (status === 'blocked' && isOurs && waits) return 'blocked';
  const decision = newestOf(entries.filter(isDecision));
  const isAccepted = decision !== undefined && isAcceptance(decision);
  if (!isOpen(task) && (awaits || (isKnown && (isNewStatus || isAccepted))))
    return hasOpenItems(task) ? 'done-open' : 'done';
  if (questions.length > 0) return 'question';
  if (status === 'review' && isOurs && waits) return 'review';
  if (isHandedOver && isOpen(task)) return 'handed-over';
  if (decision !== undefined && !isAccepted) return 'returned';
  if (isRewritten && isOpen(task)) return 'rewritten';
  if (entries.some(isAnswer)) return 'answer';
  return isKnown && entries.length > 0 ? 'entry' : undefined;
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

/** Whether an entry is what the sender says to the partner, as the product writes it: none tells of the work. */
function isOfSender(entry: LoggedEntry): boolean {
  return HANDED_OVER.test(entry.text) || isAnswer(entry) || isDecision(entry);
}

/** Whether the news is what an entry says, whoever has set the status. */
export function isOfEntry(kind: NewsKind): boolean {
  return ['question', 'handed-over', 'returned', 'answer', 'entry'].includes(kind);
}
