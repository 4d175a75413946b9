import { oneLine } from '../base/lines';
import { shortHash } from '../base/short-hash';
import { MOST_OF_LINE, MOST_OF_VALUE, shortenText } from '../base/show-text';
import { normalName } from '../tasks/board/plain-name';
import type { LoggedEntry } from '../tasks/body/read-log';
import { isOpen, type TaskLog } from '../tasks/log/task-log';
import { awaitsAcceptance, type Acceptance } from './acceptance';
import { REPORT, wasAccepted } from './entry-words';
import { findAskedChanges, type AskedChange } from './asked-changes';
import { isAskedOtherwise, isSince } from './asked-since';
import { findOrigins, type Origins } from './find-origins';
import type { History, LogChange } from './history';
import { isOfEntry, kindsOfNews, lastingEntries, tellingEntry, type NewsKind } from './kind-of-news';
import { newEntries, newHandOver, newlyTicked, withoutAnswered } from './new-since';
import { openQuestions } from './open-questions';
import { keyOfEntry, withMoved, type Seen, type SeenTask } from './seen';

/** Something that somebody has brought into a task log. */
interface ByWhom {
  /** The author of the commit that has it first; absent where it is not committed, or nobody can tell. */
  by?: string;
}

/** One task that came back. */
export interface News {
  path: string;
  id: string;
  title: string;
  kind: NewsKind;
  /** For what else it waits; absent where there is nothing. */
  also?: NewsKind[];
  /** Whether nobody has looked at it since. */
  unread: boolean;
  /** What its log says of it on one line: the reason, the question, the last entry; absent where it says nothing. */
  text?: string;
  /** The day of that entry, `YYYY-MM-DD`; absent where it has none. */
  date?: string;
  /** Who committed what it is about; absent where it is not committed, or nobody can tell. */
  by?: string;
  /** Who committed that entry, where it is somebody else; `''` where it is not committed. */
  textBy?: string;
  /** What others have changed since the hand-over in what it asks for; absent where nobody has, or nobody can tell. */
  asked?: AskedChange[];
  /** What was noted since it was last looked at, in the order of the file. */
  entries: (LoggedEntry & ByWhom)[];
  /** The words of the items that were ticked since. */
  ticked: ({ text: string } & ByWhom)[];
}

/** What {@link findNews} goes by. */
export interface NewsRequest {
  tasks: readonly TaskLog[];
  /** By what names who looks is called in task logs. */
  names(): Promise<readonly string[]>;
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
 * The tasks that came back: what others have changed since it was last looked at, what waits for the sender, and what was handed over to
 * who looks. A status, an entry or a tick that one has committed oneself is none.
 * @returns unread ones first, then in the order of the tasks
 */
export async function findNews({
  tasks,
  names: ask,
  seen,
  acceptance,
  recent,
  history,
  read,
}: NewsRequest): Promise<News[]> {
  const before = withMoved(seen, tasks);
  const known = (task: TaskLog): SeenTask | undefined => before?.tasks[task.path];
  const isAsked = !history || tasks.some((task) => isOpen(task) && newHandOver(task, known(task)) !== undefined);
  const names = new Set((isAsked ? await ask() : []).map(normalName));
  const request = (task: TaskLog): Known => ({
    known: known(task),
    acceptance,
    recent,
    isForMe: names.has(normalName(task.assignedTo)),
    knowsAuthors: history !== undefined,
  });
  const found = tasks.flatMap((task) => {
    const news = toNews(task, request(task));
    return news || isAskedOtherwise(task, known(task)) ? [{ task, news }] : [];
  });
  const commits = await history?.commitsOfEach(found.map(({ task }) => task.path));
  const news: News[] = [];
  for (const { task, news: all } of found) {
    const { path } = task;
    const changes = commits?.get(path);
    if (all?.kind === 'conflict' || !history || !changes) {
      // In no commit it is nobody's word yet.
      if (all && (all.kind !== 'handed-over' || !history)) news.push(all);
      continue;
    }
    const parts = {
      status: task.status,
      entries: entriesToTrace(task, all, known(task)),
      ticked: (all?.ticked ?? []).map(({ text }) => shortHash(text)),
    };
    const origins = await findOrigins(path, parts, { history, commits: changes, read: (text) => read(path, text) });
    const asked = wasAccepted(task) ? [] : await findAskedChanges(task, { history, commits: changes, read });
    const left = toNews(task, { ...request(task), origins, asked });
    if (left) news.push(left);
  }
  return [...news.filter(({ unread }) => unread), ...news.filter(({ unread }) => !unread)];
}

/** What is known of a task before it is looked at. */
interface Known {
  known: SeenTask | undefined;
  acceptance: Acceptance;
  recent: string | undefined;
  /** Whether it is assigned to who looks. */
  isForMe: boolean;
  /** Whether a repository can be asked who has done what: else who has a task counts as who has set its status. */
  knowsAuthors: boolean;
  /** Who has brought what; absent where nobody can tell. */
  origins?: Origins;
  /** What was changed in what it asks for, whoever has done it; absent where nobody can tell. */
  asked?: readonly AskedChange[];
}

/** The entries of which it is asked who has brought them: beside a question that waits everybody's, who may have answered it. */
function entriesToTrace(task: TaskLog, news: News | undefined, known: SeenTask | undefined): string[] {
  const { entries = [] } = task;
  const isWaiting = entries.some((entry) => known?.questions?.includes(keyOfEntry(entry)) === true);
  const traced = isWaiting ? entries : [...(news?.entries ?? []), ...lastingEntries(task)];
  return [...new Set(traced.map(keyOfEntry))];
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

function toNews(task: TaskLog, request: Known): News | undefined {
  const { known, origins, isForMe, knowsAuthors } = request;
  if (task.conflict === true) return toNewsOfConflict(task, known);
  const originOf = (entry: LoggedEntry): LogChange | undefined => origins?.entries.get(keyOfEntry(entry));
  const originOfTick = (text: string): LogChange | undefined => origins?.ticked.get(shortHash(text));
  const isOwn = (change: LogChange | undefined): boolean => change?.isMine === true;
  const handedOver = isForMe ? newHandOver(task, known) : undefined;
  // Where commits are known, one that is in none of them is nobody's word yet.
  const isByNobody = (entry: LoggedEntry): boolean => origins !== undefined && originOf(entry) === undefined;
  const unheard = withoutAnswered(newEntries(task, known, isForMe), (entry) => isOwn(originOf(entry)));
  const entries = unheard.filter((entry) => !(entry === handedOver && isByNobody(entry)));
  const ticked = newlyTicked(task, known).filter((text) => !isOwn(originOfTick(text)));
  const isOwnStatus = knowsAuthors ? isOwn(origins?.status) : isForMe;
  const isNewStatus = !isOwnStatus && (known ? known.status !== task.status : true);
  // What the sender has changed is news to the partner once; what somebody else has waits for the sender's word.
  const asked = (request.asked ?? []).filter(
    (change) => !change.isMine && (!change.isOfSender || isSince(change, task, known)),
  );
  const rewritten = asked.find((change) => change.by !== undefined && isSince(change, task, known));
  const waiting = (task.entries ?? []).filter(
    (entry) => known?.questions?.includes(keyOfEntry(entry)) === true && !isOwn(originOf(entry)),
  );
  const questions = openQuestions(task, [...entries, ...waiting], { known, origins });
  const difference = {
    isNewStatus,
    awaits: !isOwnStatus && awaitsAcceptance(task, { ...request, isNewStatus }),
    isOwnStatus,
    entries,
    questions,
    isHandedOver: handedOver !== undefined && entries.includes(handedOver),
    isRewritten: rewritten !== undefined,
    isKnown: known !== undefined,
  };
  const [kind, ...also] = kindsOfNews(task, difference);
  if (kind === undefined) return undefined;
  const author = kind === 'rewritten' ? rewritten?.by : origins?.status?.author;
  const isTheirs = (entry: LoggedEntry): boolean => originOf(entry)?.author === author;
  const told = tellingEntry(kind, task, difference, isTheirs);
  const whose = (change: Pick<LogChange, 'author'> | undefined): ByWhom =>
    change ? { by: shortenText(change.author, MOST_OF_VALUE) } : {};
  const isOfOther = told !== undefined && !isOfEntry(kind) && !isTheirs(told);
  return {
    path: task.path,
    id: task.id,
    title: task.title,
    kind,
    ...(also.length > 0 && { also }),
    unread: isNewStatus || entries.length > 0 || rewritten !== undefined,
    ...(told && { text: firstParagraph(told.text) }),
    ...(told && told.date !== '' && { date: told.date }),
    ...whose(isOfEntry(kind) ? told && originOf(told) : author === undefined ? undefined : { author }),
    ...(isOfOther && { textBy: whose(originOf(told)).by ?? '' }),
    ...(asked.length > 0 && { asked }),
    entries: entries.map((entry) => ({ ...entry, ...whose(originOf(entry)) })),
    ticked: ticked.map((text) => ({ text, ...whose(originOfTick(text)) })),
  };
}

/** What an entry begins with, on one line: below it stand lists and details. Of a report that is what it says, not to whom. */
function firstParagraph(text: string): string {
  const [first = '', second = '', third = ''] = text.split(/\n[ \t]*\n/, 3).map((part) => part.trim());
  // In the log of a coordinator the task stands first.
  const said = LABEL.test(third) ? third : second;
  const isReport = REPORT.test(first) && said !== '';
  return shortenText(oneLine(isReport ? said.replace(LABEL, '') : first), MOST_OF_LINE);
}

/** The word before what a report says, as the product writes it. */
const LABEL = /^\*\*(?:Progress|Result):\*\* /;
