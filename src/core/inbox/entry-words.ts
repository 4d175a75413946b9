import { withoutBlocks } from '../base/without-blocks';
import type { LoggedEntry } from '../tasks/body/read-log';
import type { TaskLog } from '../tasks/log/task-log';

/** How the entry begins that hands a task over, as the product writes it. */
export const HANDED_OVER = /^Handed over to\b/;
const ACCEPTED = /^Accepted[.:]|\*\*Result:\*\* Accepted[.:]/m;
/** How a report names its task in the log of the coordinator, as the product writes it: there it is about another one. */
const OF_ANOTHER = /^- Task: /m;
/** How the entry begins that sends a task back, as the product writes it. */
export const SENT_BACK = /^Sent back:/;
/** How the entry of a report begins, as the product writes it. */
export const REPORT = /^\*\*(?:Progress|Completion) report\*\*/;
const ANSWER = /^[*_]{0,3}(?:answer|answered)\b/i;
/** How an entry begins that says what a task waits for. */
export const BLOCKED = /^[*_]{0,3}(?:blocked|waiting|stuck)\b/i;
const QUESTION = /^[*_]{0,3}(?:question|❓)|\?[*_)]{0,3}$/im;

/** Whether the log says that the task was handed over from here, as the product writes it. */
export function wasHandedOver({ entries = [] }: Pick<TaskLog, 'entries'>): boolean {
  return entries.some(({ text }) => HANDED_OVER.test(text));
}

/** The entry that handed a task over first; undefined where none says so. */
export function firstHandOver({ entries = [] }: Pick<TaskLog, 'entries'>): LoggedEntry | undefined {
  return inOrderOfTime(entries).find(({ text }) => HANDED_OVER.test(text));
}

/** Whether a task was accepted, and not sent back since. */
export function wasAccepted({ entries = [] }: Pick<TaskLog, 'entries'>): boolean {
  const last = newestOf(entries.filter(isDecision));
  return last !== undefined && isAcceptance(last);
}

/** Whether an entry takes the work on its task. */
export function isAcceptance({ text }: Pick<LoggedEntry, 'text'>): boolean {
  return ACCEPTED.test(text) && !OF_ANOTHER.test(text);
}

/** The entries from the oldest to the newest: a log is kept with the newest at the end, or at the top, as its days tell. */
export function inOrderOfTime(entries: readonly LoggedEntry[]): LoggedEntry[] {
  const dated = entries.filter(({ date }) => date !== '');
  const [first = '', end = ''] = [dated[0]?.date, dated.at(-1)?.date];
  return first > end ? [...entries].reverse() : [...entries];
}

/** Logs are kept with the newest entry at the end, or at the top: days tell; of one day the last of the file. */
export function newestOf(entries: readonly LoggedEntry[]): LoggedEntry | undefined {
  const dated = entries.filter(({ date }) => date !== '');
  const [first, end] = [dated[0], dated.at(-1)];
  return first && end && first.date > end.date ? first : entries.at(-1);
}

/** Whether an entry asks something; what was sent back asks nobody, and no answer does. */
export function isQuestion({ text }: Pick<LoggedEntry, 'text'>): boolean {
  return !SENT_BACK.test(text) && !ANSWER.test(text) && QUESTION.test(withoutCode(text));
}

/** Whether an entry answers something in so many words. */
export function isAnswer({ text }: Pick<LoggedEntry, 'text'>): boolean {
  return ANSWER.test(text);
}

/** Whether an entry decides what becomes of the work: then nothing that was asked before waits. */
export function isDecision(entry: Pick<LoggedEntry, 'text'>): boolean {
  return SENT_BACK.test(entry.text) || isAcceptance(entry);
}

/** Whether an entry is what the sender says to the partner, as the product writes it: none tells of the work. */
export function isOfSender(entry: LoggedEntry): boolean {
  return HANDED_OVER.test(entry.text) || isAnswer(entry) || isDecision(entry);
}

/** What has been said of the work itself since it was sent back last: neither what the sender says to the partner, nor a report. */
export function saidOfWork(entries: readonly LoggedEntry[]): LoggedEntry[] {
  const ordered = inOrderOfTime(entries);
  const back = ordered.map(({ text }) => SENT_BACK.test(text)).lastIndexOf(true);
  return ordered.slice(back + 1).filter((entry) => !isOfSender(entry) && !REPORT.test(entry.text));
}

function withoutCode(text: string): string {
  return withoutBlocks(withoutBlocks(text, '```', '```'), '`', '`');
}
