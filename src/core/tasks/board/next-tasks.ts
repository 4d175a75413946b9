import { lookUpTasks } from '../index/task-lookup';
import type { TaskBoard } from '../index/task-index';
import type { TaskLog } from '../log/task-log';
import { sortTasks } from './sort-tasks';
import { standingOf } from './task-standing';

/** What can be taken up, or gone on with. */
const TO_DO: ReadonlySet<string> = new Set(['in-progress', 'generating', 'testing', 'todo']);

/**
 * The task logs that somebody can work on now, the next one first: the most urgent, then what is due first, of equals what is under way.
 * What waits for another task is none.
 * @param today `YYYY-MM-DD`
 */
export function nextTasks({ tasks, shelved }: TaskBoard, today: string): TaskLog[] {
  const lookup = lookUpTasks(tasks, shelved);
  const ready = tasks.filter(
    (task) => TO_DO.has(task.status) && standingOf(task, lookup, today).waitingFor.length === 0,
  );
  const order = new Map(sortTasks(ready, 'priority').map((task, index) => [task, index]));
  const isAsUrgent = (one: TaskLog, other: TaskLog): boolean =>
    one.priorityLevel === other.priorityLevel && one.due === other.due;
  return ready.sort(
    (one, other) =>
      (isAsUrgent(one, other) ? Number(one.status === 'todo') - Number(other.status === 'todo') : 0) ||
      (order.get(one) ?? 0) - (order.get(other) ?? 0),
  );
}
