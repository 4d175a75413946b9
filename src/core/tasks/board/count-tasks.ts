import type { TaskBoard } from '../index/task-index';
import { lookUpTasks } from '../index/task-lookup';
import { isOpen } from '../log/task-log';
import { groupTasks } from './group-tasks';
import { standingOf } from './task-standing';

/** How many task logs there are of each kind. */
export interface TaskCounts {
  all: number;
  open: number;
  overdue: number;
  /** Open ones that wait for another task. */
  waiting: number;
  /** Those whose files have a problem. */
  broken: number;
  /** By status, in the order in which statuses are shown. */
  byStatus: { status: string; count: number }[];
  /** The open ones by who works on them; `''` for nobody. */
  byPartner: { partner: string; open: number }[];
}

/** Counts the task logs of a board. @param today `YYYY-MM-DD` */
export function countTasks({ tasks, shelved }: TaskBoard, today: string): TaskCounts {
  const lookup = lookUpTasks(tasks, shelved);
  const standings = tasks.map((task) => standingOf(task, lookup, today));
  const open = tasks.filter(isOpen);
  const group = (grouping: 'status' | 'partner', of: typeof tasks) => groupTasks(of, grouping, () => '');
  return {
    all: tasks.length,
    open: open.length,
    overdue: standings.filter(({ overdue }) => overdue).length,
    waiting: standings.filter(({ waitingFor }) => waitingFor.length > 0).length,
    broken: tasks.filter(({ problems }) => problems.length > 0).length,
    byStatus: group('status', tasks).map(({ key, tasks: those }) => ({ status: key, count: those.length })),
    byPartner: group('partner', open).map(({ key, tasks: those }) => ({ partner: key, open: those.length })),
  };
}
