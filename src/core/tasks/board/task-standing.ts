import { canStart, isOpen } from '../log/task-log';
import type { TaskFinder } from '../index/task-lookup';
import type { TaskLog } from '../log/task-log';
import { oncePerTask } from './once-per-task';

/** What a task log says beside the others, on a day. */
export interface TaskStanding {
  /** Open, and due before that day. */
  overdue: boolean;
  /** Whether all it depends on is done; false where it depends on nothing, has been started, or its goal is still to be written. */
  ready: boolean;
  /** What it depends on that is not done, in its order; of one that nobody knows the id alone. */
  waitingFor: { id: string; title: string }[];
}

/** One object for all of which there is nothing to say: most of many tasks, at every look. */
const NOTHING: TaskStanding = Object.freeze({ overdue: false, ready: false, waitingFor: [] });

/**
 * How an open task stands; of one that is not, nothing is overdue, ready or waiting.
 * @param today `YYYY-MM-DD`
 */
export function standingOf(task: TaskLog, tasks: TaskFinder, today: string): TaskStanding {
  const overdue = task.due !== '' && task.due < today;
  if (!isOpen(task) || (!overdue && task.dependsOn.length === 0)) return NOTHING;
  const waitingFor = task.dependsOn.flatMap((id) => {
    const dependency = tasks.find(id);
    const isSettled = dependency ? !isOpen(dependency) : tasks.isShelved(id);
    return isSettled ? [] : [{ id, title: dependency?.title ?? '' }];
  });
  const isWaiting =
    canStart(task) && (task.status === 'todo' || task.status === 'blocked' || task.status === 'unknown');
  return { overdue, ready: isWaiting && task.dependsOn.length > 0 && waitingFor.length === 0, waitingFor };
}

/** Done and counted items of a task; dropped ones count neither way. */
export const progressOf = oncePerTask(({ items }): { done: number; counted: number } => ({
  done: items.filter(({ state }) => state === 'done').length,
  counted: items.filter(({ state }) => state !== 'dropped').length,
}));
