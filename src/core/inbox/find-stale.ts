import { standingOf } from '../tasks/board/task-standing';
import type { TaskFinder } from '../tasks/index/task-lookup';
import type { Status, TaskLog } from '../tasks/log/task-log';
import type { History } from './history';

/** Why an open task should be looked at although nothing has changed: exactly because of that. */
type StaleReason = 'under-way' | 'review' | 'unblocked';

/** An open task that nobody moves on. */
export interface StaleTask {
  path: string;
  id: string;
  title: string;
  /** Under way without a change, in review for as long, or blocked although all that it depends on is done. */
  reason: StaleReason;
  /** Days without a change; absent where the task log has no day, or the reason is not that. */
  days?: number;
}

/** Statuses that a task stands in while somebody works on it. */
const UNDER_WAY: ReadonlySet<Status> = new Set<Status>(['in-progress', 'generating', 'testing']);

const DAY_MS = 24 * 60 * 60 * 1000;

/** What {@link findStale} goes by. */
interface StaleRequest {
  finder: TaskFinder;
  /** `YYYY-MM-DD` */
  today: string;
  /** So many days without a change are too many; 0 or less where no number is. */
  after: number;
  /** Absent where no repository can be asked. */
  history?: History | undefined;
}

/**
 * The open tasks that have been left lying: a tick changes no day in a task log, but a commit of it does.
 * @param tasks with their entries
 * @returns in the order of the tasks
 */
export async function findStale(tasks: readonly TaskLog[], request: StaleRequest): Promise<StaleTask[]> {
  const found = tasks.flatMap((task) => toStale(task, '', request) ?? []);
  const aged = found.filter(({ days }) => days !== undefined).map(({ path }) => path);
  const commits = await request.history?.commitsOfEach(aged);
  if (!commits || commits.size === 0) return found;
  const paths = new Set(found.map(({ path }) => path));
  return tasks
    .filter(({ path }) => paths.has(path))
    .flatMap((task) => toStale(task, commits.get(task.path)?.[0]?.date ?? '', request) ?? []);
}

/** @param committed the day of the last commit of the file; `''` where nobody can tell */
function toStale(task: TaskLog, committed: string, { finder, today, after }: StaleRequest): StaleTask | undefined {
  const { path, id, title, status, entries = [] } = task;
  if (task.conflict === true) return undefined;
  if (status === 'blocked' && standingOf(task, finder, today).ready) return { path, id, title, reason: 'unblocked' };
  const reason = UNDER_WAY.has(status) ? 'under-way' : status === 'review' ? 'review' : undefined;
  const noted = entries.map(({ date }) => date).filter((date) => date <= today);
  const last = [task.updated || task.created, committed, ...noted].sort().at(-1) ?? '';
  const days = daysBetween(last, today);
  if (reason === undefined || after <= 0 || days === undefined || days < after) return undefined;
  return { path, id, title, reason, days };
}

function daysBetween(day: string, today: string): number | undefined {
  const days = Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / DAY_MS);
  return Number.isNaN(days) ? undefined : days;
}
