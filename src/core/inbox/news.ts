import { oneLine } from '../base/lines';
import { MOST_OF_LINE, MOST_OF_VALUE, shortenText } from '../base/show-text';
import type { LoggedEntry } from '../tasks/body/read-log';
import { isOpen, type Status, type TaskLog } from '../tasks/log/task-log';
import { shortHash } from '../base/short-hash';
import { findOrigins, type Origins } from './find-origins';
import type { History, LogChange } from './history';
import { BLOCKED, HANDED_OVER, isQuestion, newestOf, wasAccepted, wasHandedOver } from './entry-words';
import { keyOfEntry, seenNow, snapshotOf, type Seen, type SeenTask } from './seen';

/**
 * Why a task came back: it waits for a review, is blocked, is called done (with points that are open), something is asked, or
 * something was noted. One in conflict comes back to whoever merges it.
 */
export type NewsKind = 'conflict' | 'review' | 'blocked' | 'done' | 'done-open' | 'question' | 'entry';

/** One task that came back. */
export interface News {
  path: string;
  id: string;
  title: string;
  kind: NewsKind;
  /** Whether nobody has looked at it since. */
  unread: boolean;
  /** What its log says of it on one line: the reason, the question, the last entry; absent where it says nothing. */
  text?: string;
  /** The day of that entry, `YYYY-MM-DD`; absent where it has none. */
  date?: string;
  /** Who committed the last change; absent where it is not committed, or nobody can tell. */
  by?: string;
  /** What was noted since it was last looked at, in the order of the file. */
  entries: LoggedEntry[];
  /** The words of the items that were ticked since. */
  ticked: string[];
}

/** Whose completions wait for the sender's word: of what was handed over from here, all, or none. */
export type Acceptance = 'handedOver' | 'all' | 'off';

/** Whether a setting is one of those. */
export function isAcceptance(value: unknown): value is Acceptance {
  return value === 'handedOver' || value === 'all' || value === 'off';
}

/** What {@link findNews} goes by. */
export interface NewsRequest {
  tasks: readonly TaskLog[];
  /** Undefined where nobody has ever looked. */
  seen: Seen | undefined;
  acceptance: Acceptance;
  /** The day, `YYYY-MM-DD`, from which on a completion is told that nobody has looked at here; absent for none. */
  recent?: string;
  /** Absent where no repository can be asked. */
  history?: History | undefined;
  /** Reads a task log of a text of the given file, with its entries. */
  read(path: string, text: string): TaskLog;
}

/**
 * The tasks that came back: what others have changed since it was last looked at, and what waits for the sender. A status, an entry or a
 * tick that one has committed oneself is none.
 * @returns unread ones first, then in the order of the tasks
 */
export async function findNews({ tasks, seen, acceptance, recent, history, read }: NewsRequest): Promise<News[]> {
  const found = tasks.flatMap((task) => {
    const news = toNews(task, { known: seen?.tasks[task.path], acceptance, recent });
    return news ? [{ task, news }] : [];
  });
  const commits = await history?.commitsOfEach(found.map(({ task }) => task.path));
  const news: News[] = [];
  for (const { task, news: all } of found) {
    const { path } = task;
    if (all.kind === 'conflict') {
      news.push(all);
      continue;
    }
    const changes = commits?.get(path);
    if (!history || !changes) {
      news.push(all);
      continue;
    }
    const parts = {
      status: task.status,
      entries: all.entries.map(keyOfEntry),
      ticked: all.ticked.map((text) => shortHash(text)),
    };
    const origins = await findOrigins(path, parts, { history, commits: changes, read: (text) => read(path, text) });
    news.push(...ofOthers(task, { known: seen?.tasks[path], acceptance, recent, origins }));
  }
  return [...news.filter(({ unread }) => unread), ...news.filter(({ unread }) => !unread)];
}

/** What is left of the news without what one has brought oneself, and who it was. */
function ofOthers(task: TaskLog, { origins, ...request }: Known & { origins: Origins }): News[] {
  const news = toNews(task, { ...request, origins });
  if (news === undefined) return [];
  const told = telling(news.kind, task, news.entries);
  const isOfEntry = news.kind === 'entry' || news.kind === 'question';
  const change = isOfEntry ? told && origins.entries.get(keyOfEntry(told)) : origins.status;
  return [{ ...news, ...(change && { by: shortenText(change.author, MOST_OF_VALUE) }) }];
}

/** What is known of a task before it is looked at. */
interface Known {
  known: SeenTask | undefined;
  acceptance: Acceptance;
  recent: string | undefined;
  /** Who has brought what; absent where nobody can tell. */
  origins?: Origins;
}

/** One row, in words: between the marks of a merge nothing is an entry or a tick of somebody. */
function toNewsOfConflict({ path, id, title, problems }: TaskLog, known: SeenTask | undefined): News {
  const [problem] = problems;
  return {
    path,
    id,
    title,
    kind: 'conflict',
    unread: known?.inConflict !== true,
    ...(problem && { text: problem.message }),
    entries: [],
    ticked: [],
  };
}

function toNews(task: TaskLog, { known, acceptance, recent, origins }: Known): News | undefined {
  if (task.conflict === true) return toNewsOfConflict(task, known);
  const isOwn = (change: LogChange | undefined): boolean => change?.isMine === true;
  const entries = newEntries(task, known).filter((entry) => !isOwn(origins?.entries.get(keyOfEntry(entry))));
  const ticked = newlyTicked(task, known).filter((text) => !isOwn(origins?.ticked.get(shortHash(text))));
  const isOwnStatus = isOwn(origins?.status);
  const isNewStatus = !isOwnStatus && (known ? known.status !== task.status : true);
  const awaits = !isOwnStatus && awaitsAcceptance(task, { known, acceptance, recent, isNewStatus });
  const kind = kindOf(task, { isNewStatus, awaits, isOwnStatus, entries, isKnown: known !== undefined });
  if (kind === undefined) return undefined;
  const told = telling(kind, task, entries);
  return {
    path: task.path,
    id: task.id,
    title: task.title,
    kind,
    unread: isNewStatus || entries.length > 0,
    ...(told && { text: firstParagraph(told.text) }),
    ...(told && told.date !== '' && { date: told.date }),
    entries,
    ticked,
  };
}

/** What an entry begins with, on one line: below it stand lists and details. Of a report that is what it says, not to whom. */
function firstParagraph(text: string): string {
  const [first = '', second = ''] = text.split(/\n[ \t]*\n/, 2);
  const said = REPORT.test(first) && second !== '' ? second.trim().replace(LABEL, '') : first;
  return shortenText(oneLine(said), MOST_OF_LINE);
}

/** How the entry of a report begins, and the word before what it says, as the product writes them. */
const REPORT = /^\*\*(?:Progress|Completion) report\*\*/;
const LABEL = /^\*\*(?:Progress|Result):\*\* /;

/** Of a task that was never seen nothing is new but a question that nobody has answered: the rest was there before anybody looked. */
function newEntries(task: TaskLog, known: SeenTask | undefined): LoggedEntry[] {
  const { entries = [] } = task;
  if (!known) {
    const newest = wasHandedOver(task) && isOpen(task) ? newestOf(entries) : undefined;
    return newest && isQuestion(newest) ? [newest] : [];
  }
  const keys = new Set(known.entries);
  return entries.filter((entry) => !keys.has(keyOfEntry(entry)));
}

function newlyTicked(task: TaskLog, known: SeenTask | undefined): string[] {
  if (!known) return [];
  const keys = new Set(known.ticked);
  const { ticked } = snapshotOf(task);
  const done = task.items.filter(({ state }) => state === 'done');
  return done.filter((_, at) => !keys.has(ticked[at] ?? '')).map(({ text }) => text);
}

interface Difference {
  isNewStatus: boolean;
  awaits: boolean;
  /** Whether one has set it oneself. */
  isOwnStatus: boolean;
  entries: readonly LoggedEntry[];
  isKnown: boolean;
}

function kindOf(
  task: TaskLog,
  { isNewStatus, awaits, isOwnStatus, entries, isKnown }: Difference,
): NewsKind | undefined {
  const { status } = task;
  const isOurs = !isOwnStatus && (isKnown || wasHandedOver(task));
  if (status === 'blocked' && isOurs && (isNewStatus || wasHandedOver(task))) return 'blocked';
  if (!isOpen(task) && (awaits || (isKnown && isNewStatus))) return hasOpenItems(task) ? 'done-open' : 'done';
  if (entries.some(isQuestion)) return 'question';
  if (status === 'review' && isOurs && (isNewStatus || wasHandedOver(task))) return 'review';
  return entries.length > 0 ? 'entry' : undefined;
}

/** Whether somebody else's completion still waits for the sender's word. */
function awaitsAcceptance(
  task: TaskLog,
  { known, acceptance, recent, isNewStatus }: Known & { isNewStatus: boolean },
): boolean {
  if (acceptance === 'off' || task.status !== 'done' || wasAccepted(task)) return false;
  if (acceptance === 'handedOver' && !wasHandedOver(task)) return false;
  if (known) return known.awaitsAcceptance === true || isNewStatus;
  return hasOpenItems(task) || (recent !== undefined && task.updated >= recent);
}

function hasOpenItems({ items }: TaskLog): boolean {
  return items.some(({ state }) => state === 'open' || state === 'under-way');
}

/** The entry that says what the news is about: of the new ones, or of all. */
function telling(kind: NewsKind, { entries = [] }: TaskLog, fresh: readonly LoggedEntry[]): LoggedEntry | undefined {
  if (kind === 'blocked') return newestOf(entries.filter(({ text }) => BLOCKED.test(text))) ?? newestOf(fresh);
  if (kind === 'question') return newestOf(fresh.filter(isQuestion));
  return (
    newestOf(fresh) ?? (kind === 'entry' ? undefined : newestOf(entries.filter(({ text }) => !HANDED_OVER.test(text))))
  );
}

/**
 * What was seen once somebody has looked at these task logs, all of them where none are named.
 * @param recent as of {@link NewsRequest}
 */
export function lookAt(
  seen: Seen | undefined,
  tasks: readonly TaskLog[],
  acceptance: Acceptance,
  recent?: string,
): Seen {
  const looked = tasks.map((task): [string, SeenTask] => {
    const known = seen?.tasks[task.path];
    const isNewStatus = known ? known.status !== task.status : true;
    const awaits = awaitsAcceptance(task, { known, acceptance, recent, isNewStatus });
    return [task.path, { ...seenNow(task, known), ...(awaits && { awaitsAcceptance: true as const }) }];
  });
  return { version: 1, tasks: { ...seen?.tasks, ...Object.fromEntries(looked) } };
}

/** Statuses that a task stands in while somebody works on it. */
export const UNDER_WAY: ReadonlySet<Status> = new Set<Status>(['in-progress', 'generating', 'testing']);
