import type { TaskLog } from '../log/task-log';

/**
 * Makes work on a task log be done once for each. A task log never changes: one that is read anew is another object, and what
 * was worked out for the old one goes with it.
 */
export function oncePerTask<Result extends string | object, Task extends object = TaskLog>(
  work: (task: Task) => Result,
): (task: Task) => Result {
  const known = new WeakMap<Task, Result>();
  return (task) => {
    const before = known.get(task);
    if (before !== undefined) return before;
    const result = work(task);
    known.set(task, result);
    return result;
  };
}
