import { showLine } from '../base/show-text';
import { CATALOGUE } from '../partners/catalogue/catalogue';
import { mentionedTasks } from '../reports/mentioned-tasks';
import { owedBy } from '../reports/owed-report';
import { concernedWith, type Concern, type Session } from '../reports/session';
import { plainName } from '../tasks/board/plain-name';
import { sortTasks } from '../tasks/board/sort-tasks';
import type { TaskLog } from '../tasks/log/task-log';
import { withEntries } from '../tasks/log/with-entries';
import type { Board } from './board';
import type { ReportVerbs } from './report-verbs';
import type { TaskVerbs } from './task-verbs';

/** What is known when a session of an agent begins. */
interface SessionHint {
  /** The agent's name, as its harness calls it: `django-database-partner`, `Django Database Partner`. */
  agent?: string;
  /** What it was asked to do. */
  words?: string;
  /** Whether it knows what it was told before: it is told then of what is new to it alone. */
  isUnderWay?: boolean;
}

/** A session as it is known from now on, and what its agent is told; `''` for nothing. */
export interface SessionAnswer {
  session: Session;
  told: string;
}

/** What holds an agent to its task log, between the hooks of its harness. */
export interface SessionVerbs {
  /** A session begins, or is asked something: tells the task log that it is to work on. */
  begin(session: Session, hint: SessionHint): Promise<SessionAnswer>;
  /** A session has read or written what a text names. */
  note(session: Session, words: string, concern: Concern): Promise<Session>;
  /**
   * A session wants to stop: tells what its task logs want first. Held three times for one, it is let go, and the log says so.
   * @param by the harness, for that entry
   */
  stop(session: Session, by: string): Promise<SessionAnswer>;
}

/** Who was told so often does not do it. */
const MOST_HOLDS = 3;
/** More task logs are no hint where to begin. */
const MOST_TOLD = 5;

/** What waits for an agent that takes it up. */
const WAITING: ReadonlySet<string> = new Set(['todo', 'in-progress', 'generating', 'testing']);

const HOW_TO_END =
  'report_to_coordinator (a completion, or progress and what is left), or update_task with status blocked and the reason as log, or with status review to hand it back';

/** The verbs over the board. */
export function sessionVerbs(board: Board, tasks: TaskVerbs, reports: ReportVerbs): SessionVerbs {
  const withLog = async ({ path }: TaskLog): Promise<TaskLog> => withEntries(await board.read(path));
  const concern = async (session: Session, found: readonly TaskLog[], how: Concern): Promise<Session> => {
    let next = session;
    for (const task of found) next = concernedWith(next, await withLog(task), how);
    return next;
  };
  return Object.freeze<SessionVerbs>({
    begin: async (session, { agent = '', words = '', isUnderWay = false }) => {
      const { tasks: logs } = await board.load();
      const named = mentionedTasks(words, logs);
      const waiting = logs.filter(({ status }) => WAITING.has(status));
      const found = named.length > 0 ? named : sortTasks(waiting.filter(isFor(agent)), 'priority');
      const [only, ...others] = found;
      const isTold = found.every(({ path }) => session.logs[path]?.concern === 'given');
      if (only === undefined || (isUnderWay && isTold)) return { session, told: '' };
      if (others.length === 0)
        return { session: await concern(session, [only], 'given'), told: `Your task log is ${nameOf(only)}. ${BEGIN}` };
      const listed = found.slice(0, MOST_TOLD).map(nameOf).join(', ');
      const rest = found.length > MOST_TOLD ? ` and ${found.length - MOST_TOLD} more` : '';
      return { session, told: `These task logs wait for you: ${listed}${rest}. ${BEGIN}` };
    },
    note: async (session, words, how) => concern(session, mentionedTasks(words, (await board.load()).tasks), how),
    stop: async (session, by) => {
      let next = session;
      const told: string[] = [];
      for (const { path, unreadable } of (await board.load()).tasks) {
        const log = next.logs[path];
        if (log === undefined || unreadable === true) continue;
        const task = withEntries(await board.read(path));
        const owed = owedBy(task, log, reports.coordinator(task));
        if (owed === undefined) continue;
        const isHeld = log.holds < MOST_HOLDS;
        const after = isHeld ? { ...log, holds: log.holds + 1 } : { ...log, letGo: true as const };
        next = { ...next, logs: { ...next.logs, [path]: after } };
        if (isHeld) told.push(describeOwed(task, owed, after.holds));
        else await tasks.change(path, { log: letGoText(by, owed) });
      }
      return { session: next, told: told.join('\n') };
    },
  });
}

const BEGIN = `Read it with read_task before you begin. Before you stop, send ${HOW_TO_END}.`;

function describeOwed(task: TaskLog, owed: 'report' | 'reason', holds: number): string {
  const open = task.items.filter(({ state }) => state === 'open' || state === 'under-way').length;
  const points = open === 0 ? '' : ` It has ${open === 1 ? 'one open item' : `${open} open items`}: read_task tells.`;
  const what =
    owed === 'reason'
      ? `${nameOf(task)} is blocked, and its log does not say why. Before you stop, send update_task with a log that begins "Blocked: ".`
      : `${nameOf(task)} has no report of this session. Before you stop, send ${HOW_TO_END}.`;
  return `${what}${points} (${holds} of ${MOST_HOLDS} times)`;
}

function letGoText(by: string, owed: 'report' | 'reason'): string {
  const what = owed === 'reason' ? 'without a reason why it is blocked' : 'without a report';
  return `A session of ${by} stopped ${what}, though it was asked for one ${MOST_HOLDS} times.`;
}

/** A task log in a sentence: nothing in it can be taken for more than a name. */
function nameOf({ id, path }: TaskLog): string {
  return path.endsWith(`/${id}.md`)
    ? showLine(path)
    : `${showLine(path)} (${JSON.stringify(showLine(id).slice(0, 80))})`;
}

/** Whether a task is assigned to an agent: by its name, or by a role that it takes. */
function isFor(agent: string): (task: TaskLog) => boolean {
  const own = slugOf(agent);
  const group = CATALOGUE.groups.find(({ id }) => own === `django-${id}-partner`);
  const roles = CATALOGUE.roles.filter(
    ({ id, label, slugs }) => [id, slugOf(label), ...slugs].includes(own) || group?.roles.includes(id) === true,
  );
  const names = new Set([own, ...roles.flatMap(({ id, slugs }) => [id, ...slugs])]);
  return ({ assignedTo }) => own !== '' && names.has(slugOf(plainName(assignedTo)));
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join('-');
}
