import { compareCodeUnits } from '../../base/compare-code-units';
import { directoryOf } from '../../base/path-parts';
import type { PriorityLevel, Status, TaskLog } from '../log/task-log';
import { oncePerTask } from './once-per-task';
import { plainName } from './plain-name';

/** What task logs can be grouped by. */
export type TaskGrouping = 'status' | 'partner' | 'coordinator' | 'priority' | 'app' | 'folder';

/** Task logs that have something in common. */
export interface TaskGroup {
  /** What they have in common: a status, a slug or name, a level, a path; `''` for those that have none. */
  key: string;
  tasks: TaskLog[];
}

/** The statuses in the order they are shown: what waits for somebody comes first. */
const STATUS_ORDER: readonly Status[] = [
  'unknown',
  'blocked',
  'review',
  'testing',
  'in-progress',
  'generating',
  'todo',
  'done',
  'archived',
];
const LEVEL_ORDER: readonly PriorityLevel[] = ['highest', 'high', 'medium', 'low', 'lowest', 'unknown'];

/**
 * Groups task logs, in their order within a group. Statuses and levels come in their own order, other groups by name, those
 * without one last.
 * @param appOf the app that a task is about, by its path; `''` for none
 */
export function groupTasks(
  tasks: readonly TaskLog[],
  grouping: TaskGrouping,
  appOf: (task: TaskLog) => string,
): TaskGroup[] {
  const keyOf = { ...KEYS, app: appOf }[grouping];
  const groups = new Map<string, TaskLog[]>();
  for (const task of tasks) {
    const key = keyOf(task);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [task]);
    else group.push(task);
  }
  return [...groups]
    .map(([key, members]) => ({ key, tasks: members }))
    .sort((one, other) => compareKeys(grouping, one.key, other.key));
}

const KEYS: Readonly<Record<Exclude<TaskGrouping, 'app'>, (task: TaskLog) => string>> = {
  status: ({ status }) => status,
  partner: oncePerTask(({ assignedTo }) => plainName(assignedTo)),
  coordinator: oncePerTask(({ coordinator }) => plainName(coordinator)),
  priority: ({ priorityLevel }) => priorityLevel,
  folder: oncePerTask(({ path }) => directoryOf(path)),
};

function compareKeys(grouping: TaskGrouping, one: string, other: string): number {
  const order: readonly string[] | undefined = { status: STATUS_ORDER, priority: LEVEL_ORDER }[grouping as string];
  if (order) return order.indexOf(one) - order.indexOf(other);
  return Number(one === '') - Number(other === '') || compareCodeUnits(one.toLowerCase(), other.toLowerCase());
}
