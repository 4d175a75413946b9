import { compareCodeUnits } from '../../base/compare-code-units';
import type { PriorityLevel, TaskLog } from '../log/task-log';
import { oncePerTask } from './once-per-task';
import { isOpen } from '../log/task-log';

/** What task logs can be sorted by; every order ends with the path. */
export type TaskOrder = 'path' | 'title' | 'priority' | 'due' | 'updated';

/**
 * Sorts task logs: the most urgent and then the earliest due, the earliest due and then the most urgent, or the last updated
 * first. What has no such value comes last; where it is urgent or due, what is closed comes behind that.
 * @returns a new array
 */
export function sortTasks(tasks: readonly TaskLog[], order: TaskOrder): TaskLog[] {
  const compare = COMPARE[order];
  return [...tasks].sort((one, other) => compare(one, other) || compareCodeUnits(one.path, other.path));
}

const RANK: Readonly<Record<PriorityLevel, number>> = { highest: 0, high: 1, medium: 2, low: 3, lowest: 4, unknown: 5 };

const COMPARE: Readonly<Record<TaskOrder, (one: TaskLog, other: TaskLog) => number>> = {
  path: () => 0,
  title: (one, other) => compareCodeUnits(titleOf(one), titleOf(other)),
  priority: (one, other) =>
    compareOpen(one, other) || comparePriorities(one, other) || compareDates(one.due, other.due),
  due: (one, other) => compareOpen(one, other) || compareDates(one.due, other.due) || comparePriorities(one, other),
  updated: (one, other) => compareCodeUnits(other.updated, one.updated),
};

const titleOf = oncePerTask(({ title }) => title.toLowerCase());

function compareOpen(one: TaskLog, other: TaskLog): number {
  return Number(isOpen(other)) - Number(isOpen(one));
}

function comparePriorities(one: TaskLog, other: TaskLog): number {
  return RANK[one.priorityLevel] - RANK[other.priorityLevel];
}

function compareDates(one: string, other: string): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  return compareCodeUnits(one, other);
}
