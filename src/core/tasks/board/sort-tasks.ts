import { compareCodeUnits } from '../../compare-code-units';
import type { PriorityLevel, TaskLog } from '../task-log';

/** What task logs can be sorted by; every order ends with the path. */
export type TaskOrder = 'path' | 'title' | 'priority' | 'due' | 'updated';

const LEVELS: readonly PriorityLevel[] = ['highest', 'high', 'medium', 'low', 'lowest', 'unknown'];

/**
 * Sorts task logs: the most urgent, the earliest due or the last updated first. What has no such value comes last.
 * @returns a new array
 */
export function sortTasks(tasks: readonly TaskLog[], order: TaskOrder): TaskLog[] {
  const compare = COMPARE[order];
  return [...tasks].sort((one, other) => compare(one, other) || compareCodeUnits(one.path, other.path));
}

const COMPARE: Readonly<Record<TaskOrder, (one: TaskLog, other: TaskLog) => number>> = {
  path: () => 0,
  title: (one, other) => compareCodeUnits(one.title.toLowerCase(), other.title.toLowerCase()),
  priority: (one, other) => LEVELS.indexOf(one.priorityLevel) - LEVELS.indexOf(other.priorityLevel),
  due: (one, other) => compareDates(one.due, other.due),
  updated: (one, other) => compareCodeUnits(other.updated, one.updated),
};

function compareDates(one: string, other: string): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  return compareCodeUnits(one, other);
}
