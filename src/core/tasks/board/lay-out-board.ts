import type { TaskLog } from '../log/task-log';
import { groupTasks, type TaskGrouping } from './group-tasks';

/** How a board is divided: columns side by side, lanes across them. */
export interface BoardDivision {
  columns: Exclude<TaskGrouping, 'folder'>;
  lanes: 'none' | 'partner' | 'app';
  /** How many task logs a column should have at most, by its key. */
  limits?: Readonly<Record<string, number>>;
}

/** Where the task logs stand on a board. */
export interface BoardLayout {
  columns: BoardColumn[];
  /** One, with an empty key, where there are none. */
  lanes: BoardLane[];
}

/** A column of a board. */
interface BoardColumn {
  /** As `groupTasks` names the group. */
  key: string;
  /** How many task logs should stand in it at most. */
  limit?: number;
  /** Whether it stands there without a task log too. */
  stays: boolean;
}

/** A lane of a board. */
interface BoardLane {
  /** As `groupTasks` names the group. */
  key: string;
  /** For each column its task logs, in their order. */
  cells: TaskLog[][];
}

/** Columns that stand there without a task log too, in the order in which work goes through them; others stand among them where they have one. */
const STATUS_COLUMNS = [
  'unknown',
  'todo',
  'in-progress',
  'generating',
  'testing',
  'review',
  'blocked',
  'done',
  'archived',
];
const ALWAYS: Readonly<Record<string, readonly string[]>> = {
  status: ['todo', 'in-progress', 'review', 'blocked', 'done'],
  priority: ['highest', 'high', 'medium', 'low'],
};

/**
 * Lays task logs out on a board: for each lane and each column those that belong there, in the order in which they come.
 * @param appOf the app that a task is about, by its path; `''` for none
 */
export function layOutBoard(
  tasks: readonly TaskLog[],
  { columns: by, lanes: across, limits = {} }: BoardDivision,
  appOf: (task: TaskLog) => string,
): BoardLayout {
  const groups = groupTasks(tasks, by, appOf);
  const keys = columnKeys(
    by,
    groups.map(({ key }) => key),
  );
  const columns = keys.map((key): BoardColumn => {
    const limit = Object.hasOwn(limits, key) ? limits[key] : undefined;
    return { key, ...(limit !== undefined && { limit }), stays: ALWAYS[by]?.includes(key) === true };
  });
  const columnOf = new Map<TaskLog, number>();
  for (const group of groups) for (const task of group.tasks) columnOf.set(task, keys.indexOf(group.key));
  const lanes = across === 'none' ? [{ key: '', tasks: [...tasks] }] : groupTasks(tasks, across, appOf);
  return {
    columns,
    lanes: lanes.map((lane): BoardLane => {
      const cells = keys.map((): TaskLog[] => []);
      for (const task of lane.tasks) cells[columnOf.get(task) ?? 0]?.push(task);
      return { key: lane.key, cells };
    }),
  };
}

function columnKeys(by: TaskGrouping, found: readonly string[]): string[] {
  const all = [...new Set([...found, ...(ALWAYS[by] ?? [])])];
  if (by === 'status') return STATUS_COLUMNS.filter((key) => all.includes(key));
  if (by !== 'priority') return all;
  const order = ['highest', 'high', 'medium', 'low', 'lowest', 'unknown'];
  return order.filter((key) => all.includes(key));
}
