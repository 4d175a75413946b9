import { nameSome, shortName } from '../base/name-some';
import type { TaskLookup } from '../tasks/index/task-lookup';
import type { TaskLog } from '../tasks/log/task-log';
import type { ReportRequest } from './report-task';

/** Where a coordinator's own task log is; neither of both where there is none, as for a mode or a person. */
export interface CoordinatorLog {
  path?: string;
  /** Why the task log that is named cannot be told, one sentence with the nearest that there is. */
  undelivered?: string;
}

/**
 * The coordinator's own task log, as the report names it or else the task. A name that is nearly that of a task log is never taken for
 * it: what is nearest is told.
 */
export function findCoordinatorLog(
  tasks: TaskLookup,
  task: TaskLog,
  { coordinator }: Pick<ReportRequest, 'coordinator'>,
): CoordinatorLog {
  let undelivered: string | undefined;
  for (const name of new Set([coordinator, task.coordinator].map((each) => each.trim()))) {
    if (name === '') continue;
    const found = tasks.find(name);
    if (found?.path === task.path) continue;
    const same = tasks.withId(name).map(({ path }) => path);
    if (same.length > 1) undelivered ??= `several task logs are called ${shortName(name)}: ${nameSome(same)}.`;
    else if (found !== undefined) return { path: found.path };
    else undelivered ??= explainMissing(tasks, name);
  }
  return undelivered === undefined ? {} : { undelivered };
}

/** Why there is no such task log; undefined where the name means none. */
function explainMissing(tasks: TaskLookup, name: string): string | undefined {
  const shelved = tasks.shelvedAt(name);
  if (shelved !== undefined) return `${shelved} is in the archive, or no task to be done.`;
  const { nearest, isNamed } = tasks.nearestTo(name);
  if (!isNamed && !/^\W*task[-_]|\.md\b|[\\/]/i.test(name)) return undefined;
  const missing = `there is no task log ${JSON.stringify(shortName(name))}`;
  if (nearest !== undefined) return `${missing}; the nearest is ${nearest}.`;
  const unreadable = tasks.unreadable();
  return unreadable.length === 0
    ? `${missing}.`
    : `${missing}; it may be one that cannot be read: ${nameSome(unreadable)}.`;
}
