import type { TaskLog } from '../log/task-log';

/** More tasks than anybody lets wait for one another; what is behind more is not followed. */
const MOST = 1_000;

/** Follows what tasks wait for. @param waitsFor what a task that is not closed depends on and is not closed either, in its order */
export type FollowTasks = (task: TaskLog) => readonly TaskLog[];

/**
 * Finds the shortest circle of tasks that wait for one another, none of which can ever be begun.
 * @param task the task that depends on `first`; its own path alone counts, so that its text may be one that is not saved yet
 * @param first what it depends on
 * @returns the tasks from `first` to the last one before `task`; undefined where they do not wait for it
 */
export function findCircle(task: TaskLog, first: TaskLog, waitsFor: FollowTasks): TaskLog[] | undefined {
  const cameFrom = new Map<TaskLog, TaskLog | undefined>([[first, undefined]]);
  // A map keeps the order in which it is filled, and goes on with what is put in meanwhile.
  for (const current of cameFrom.keys()) {
    if (cameFrom.size > MOST) return undefined;
    for (const next of waitsFor(current)) {
      if (next.path === task.path) return wayTo(current, cameFrom);
      if (!cameFrom.has(next)) cameFrom.set(next, current);
    }
  }
  return undefined;
}

function wayTo(last: TaskLog, cameFrom: ReadonlyMap<TaskLog, TaskLog | undefined>): TaskLog[] {
  const way: TaskLog[] = [];
  for (let at: TaskLog | undefined = last; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}
