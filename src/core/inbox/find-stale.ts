import { standingOf } from '../tasks/board/task-standing';
import type { TaskFinder } from '../tasks/index/task-lookup';
import type { TaskLog } from '../tasks/log/task-log';
import { UNDER_WAY } from './news';

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

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The open tasks that have been left lying.
 * @param today `YYYY-MM-DD`
 * @param after so many days without a change are too many; 0 or less where no number is
 * @returns in the order of the tasks
 */
export function findStale(
  tasks: readonly TaskLog[],
  finder: TaskFinder,
  { today, after }: { today: string; after: number },
): StaleTask[] {
  return tasks.flatMap((task): StaleTask[] => {
    const { path, id, title, status } = task;
    if (status === 'blocked' && standingOf(task, finder, today).ready)
      return [{ path, id, title, reason: 'unblocked' }];
    const reason = UNDER_WAY.has(status) ? 'under-way' : status === 'review' ? 'review' : undefined;
    const days = daysBetween(task.updated || task.created, today);
    if (reason === undefined || after <= 0 || days === undefined || days < after) return [];
    return [{ path, id, title, reason, days }];
  });
}

function daysBetween(day: string, today: string): number | undefined {
  const days = Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / DAY_MS);
  return Number.isNaN(days) ? undefined : days;
}
