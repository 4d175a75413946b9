import type { FileEdit } from '../base/change';
import { BadInput } from '../base/errors';
import { findAskedChanges, isForSender, type AskedChange } from '../inbox/asked-changes';
import { AskedOtherwise } from '../inbox/asked-otherwise';
import { findHandedOut } from '../inbox/find-handed-out';
import { findStale, type StaleTask } from '../inbox/find-stale';
import { findVersion, type EarlierVersion } from '../inbox/find-version';
import type { History } from '../inbox/history';
import { wasAccepted } from '../inbox/entry-words';
import type { Acceptance } from '../inbox/acceptance';
import { lookAt, withNewcomers } from '../inbox/look-at';
import { findNews, type News } from '../inbox/news';
import { seenBefore, withMoved } from '../inbox/seen';
import { findChanges, type TaskChanges } from '../inbox/task-changes';
import {
  ALREADY_ACCEPTED,
  acceptedText,
  answered,
  asked,
  blocked,
  remarkOnReturn,
  sentBack,
} from '../inbox/settle-handed-over';
import type { TaskWork } from '../inbox/task-work';
import { isDay } from '../tasks/front-matter/calendar-day';
import { settlePoints, type Settlement } from '../tasks/change/settle-points';
import { dayOf } from '../tasks/log/format-date';
import { NotComplete } from '../tasks/log/not-complete';
import { readTaskDocument } from '../tasks/log/read-task-document';
import type { TaskLog } from '../tasks/log/task-log';
import { withEntries } from '../tasks/log/with-entries';
import type { Board } from './board';
import type { Listeners } from './listeners';
import { openOrDone } from './open-or-done';
import type { DeliveredReport, ReportVerbs } from './report-verbs';
import type { SeenMemory } from './seen-memory';
import type { ChangedTask } from './task-results';
import type { TaskVerbs } from './task-verbs';
import type { WorkFinder } from './work-finder';

/** What came back, and what was left lying. */
export interface Inbox {
  /** Unread ones first. */
  news: News[];
  stale: StaleTask[];
  /** Whether a repository can be asked who has changed what; where it cannot, what one has done oneself may come back too. */
  knowsAuthors: boolean;
  /** Whether anything says who one is: else nothing is told apart that was handed over to oneself. */
  knowsNames: boolean;
}

/** A task that was accepted. */
interface AcceptedTask {
  path: string;
  /** The report to the coordinator; absent where nobody coordinates it, or the completion was reported before. */
  report?: DeliveredReport;
  /** What was written where nobody was told, for {@link TaskVerbs.undo}. */
  edit?: FileEdit;
  /** That it was just sent back, or accepted before, a sentence; absent where it was neither. */
  remark?: string;
}

/** What comes back of what was handed over. */
export interface InboxVerbs {
  /**
   * Of the task logs as they are known: what came back since they were last looked at, and what was left lying. The first time nothing is new but what waits:
   * tasks that were handed over from here and are in review, blocked, or done with open items.
   * @param options.since a day, `YYYY-MM-DD`, that counts instead of when they were last looked at
   * @throws UserError where it is no day
   */
  look(options?: { since?: string }): Promise<Inbox>;
  /** What {@link look} said last; nothing before it was asked. */
  known(): Inbox;
  /** Somebody has looked at these task logs; at all of them where none are named. @throws UserError where that cannot be kept */
  markSeen(paths?: readonly string[]): Promise<void>;
  /**
   * What changed in a task log since it was last looked at, and who it was as far as the repository tells.
   * @param options.since a day, `YYYY-MM-DD`, that counts instead
   * @throws UserError where it is no day, or the file is gone
   */
  changes(path: string, options?: { since?: string }): Promise<TaskChanges>;
  /**
   * What was committed for a task since the commit that its log says it was handed over at; undefined where no repository tells.
   * @throws UserError where the file is gone
   */
  work(path: string): Promise<TaskWork | undefined>;
  /**
   * What was changed since the hand-over in what a task asks for, whoever has done it; nothing where no repository tells.
   * @throws UserError where the file is gone
   */
  asked(path: string): Promise<AskedChange[]>;
  /** A task log as it was when it was last looked at, or handed over; undefined where no repository tells. @throws UserError where it is gone */
  before(path: string): Promise<EarlierVersion | undefined>;
  /**
   * Takes the work of a partner: settles what is open, sets the status to done, notes it, and reports to the coordinator. Nothing is
   * written where it was accepted already.
   * @param options.asChanged although somebody else has changed what it asks for
   * @throws AskedOtherwise where somebody has, NotComplete where something is open that is not settled; nothing was written then
   */
  accept(path: string, options?: { note?: string; settle?: Settlement; asChanged?: boolean }): Promise<AcceptedTask>;
  /** Gives the work back to the partner: in progress, with the reason and what is open in the log. @throws UserError without a reason */
  sendBack(path: string, reason: string): Promise<ChangedTask>;
  /** Says that the work cannot go on, and why. @throws UserError without a reason */
  block(path: string, reason: string): Promise<ChangedTask>;
  /** Asks something in the log; whoever gave the task finds it in their inbox. @throws UserError without words */
  ask(path: string, question: string): Promise<ChangedTask>;
  /** Answers in the log what was asked there. @throws UserError without words */
  answer(path: string, answer: string): Promise<ChangedTask>;
  /** The paths of the tasks that one has handed over oneself, or that nobody has committed yet, in the order of the board. */
  handedOut(): Promise<string[]>;
}

/** What the verbs work with. */
interface InboxSurroundings {
  tasks: TaskVerbs;
  reports: ReportVerbs;
  work: WorkFinder;
  seen: SeenMemory;
  /** By what names somebody works here. */
  names: () => Promise<readonly string[]>;
  history?: History;
  listeners: Listeners;
}

const NOTHING: Inbox = { news: [], stale: [], knowsAuthors: true, knowsNames: true };
const STALE_AFTER_DAYS = 7;

/** A fortnight. */
const RECENT_MS = 14 * 24 * 60 * 60 * 1000;

/** The verbs over the board. */
export function inboxVerbs(
  board: Board,
  { tasks, reports, work, seen, names, history, listeners }: InboxSurroundings,
): InboxVerbs {
  let known = NOTHING;
  const acceptance = (): Acceptance => board.settings().acceptance ?? 'handedOver';
  /** What was done before that day, whoever looks here first has heard of elsewhere. */
  const recent = (): string => new Date(Date.parse(dayOf(board.now())) - RECENT_MS).toISOString().slice(0, 10);
  /** Who decides what becomes of a task has looked at it. */
  const decided = async <Result>(path: string, result: Result): Promise<Result> => {
    const task = withEntries(await board.read(path));
    await seen.update((now) => now && lookAt(now, [task], acceptance(), recent())).catch(() => undefined);
    return result;
  };
  const askedChanges = async (task: TaskLog): Promise<AskedChange[]> => {
    const commits = (await history?.commitsOfEach([task.path]))?.get(task.path);
    return history && commits ? findAskedChanges(task, { history, commits, read: readLog }) : [];
  };
  const verbs: InboxVerbs = Object.freeze<InboxVerbs>({
    look: async ({ since } = {}) => {
      requireDay(since);
      const { tasks: logs } = await board.loaded();
      const before = since === undefined ? await seen.read() : seenBefore(since, logs);
      const news = await findNews({
        tasks: logs,
        names,
        seen: before,
        acceptance: acceptance(),
        recent: recent(),
        history,
        read: readLog,
      });
      // Where nothing can be kept, everything that waits is new each time: no reason to tell nothing.
      await seen.update((now) => withNewcomers(withMoved(now, logs), logs, news, acceptance())).catch(() => undefined);
      const after = board.settings().staleAfterDays ?? STALE_AFTER_DAYS;
      const today = dayOf(board.now());
      const knowsAuthors = history !== undefined;
      const about = { knowsAuthors, knowsNames: knowsAuthors || (await names()).length > 0 };
      const found = { news, ...about, stale: await findStale(logs, { finder: board.lookup(), today, after, history }) };
      if (since !== undefined || JSON.stringify(found) === JSON.stringify(known)) return found;
      known = found;
      listeners.tell('inbox');
      return known;
    },
    known: () => known,
    markSeen: async (paths) => {
      const { tasks: logs } = await board.loaded();
      const looked = paths ? logs.filter(({ path }) => paths.includes(path)) : logs;
      await seen.update((now) => lookAt(now, looked, acceptance(), recent()));
      if (known.news.some(({ path, unread }) => unread && looked.some((task) => task.path === path)))
        await verbs.look();
    },
    changes: async (path, { since } = {}) => {
      requireDay(since);
      const task = withEntries(await board.read(path));
      const before = since === undefined ? await seen.read() : seenBefore(since, [task]);
      const read = (text: string): TaskLog => readLog(path, text);
      return findChanges(task, before?.tasks[path], { read, ...(history && { history }), ...(since && { since }) });
    },
    work: async (path) => work.work(await board.read(path)),
    before: async (path) => {
      const { text: current } = await board.read(path);
      const seenTask = (await seen.read())?.tasks[path];
      const read = (text: string): TaskLog => readLog(path, text);
      return history && findVersion(history, { path, current, seen: seenTask }, read);
    },
    asked: async (path) => askedChanges(withEntries(await board.read(path))),
    accept: async (path, { note, settle, asChanged = false } = {}) => {
      const task = await openOrDone(board, path);
      const text = acceptedText(note);
      const remark = remarkOnReturn(task);
      if (task.status === 'done' && wasAccepted(task)) {
        if ((note ?? '').trim() === '') return { path, remark: ALREADY_ACCEPTED };
        return decided(path, { path, edit: (await tasks.change(path, { log: text })).edit });
      }
      const changed = asChanged ? [] : (await askedChanges(task)).filter(isForSender);
      if (changed.length > 0) throw new AskedOtherwise(path, changed);
      if (reports.coordinator(task) !== '' && task.reported !== true) {
        const report = await reports.deliver(path, {
          kind: 'completion',
          result: text,
          // What lies here is the work of who accepts.
          filesChanged: [],
          ...(settle && { settle }),
        });
        return decided(path, { path, report, ...remark });
      }
      // Somebody else may have called it done with open items: those are settled all the same.
      const { items, left } = settlePoints(await tasks.openPoints(path), settle, { reporting: true });
      if (left.length > 0) throw new NotComplete(path, left);
      const { edit } = await tasks.change(path, { status: 'done', log: text, items, settle: 'leave-open' });
      return decided(path, { path, edit, ...remark });
    },
    sendBack: async (path, reason) =>
      decided(path, await tasks.change(path, sentBack(await openOrDone(board, path), reason))),
    block: async (path, reason) =>
      decided(path, await tasks.change(path, blocked(await openOrDone(board, path), reason))),
    ask: async (path, question) => tasks.change(path, asked(await openOrDone(board, path), question)),
    answer: async (path, words) =>
      decided(path, await tasks.change(path, answered(await openOrDone(board, path), words))),
    handedOut: async () => {
      const { tasks: logs } = await board.loaded();
      return findHandedOut(logs, { history, read: readLog });
    },
  });
  return verbs;
}

function readLog(path: string, text: string): TaskLog {
  return withEntries(readTaskDocument(path, text));
}

function requireDay(day: string | undefined): void {
  if (day === undefined || isDay(day)) return;
  throw new BadInput(`${JSON.stringify(day)} is no day of the calendar.`, 'Write it YYYY-MM-DD.');
}
