import { PRIORITIES } from '../log/classify-priority';
import { isOpen, type KnownPriority, type Status, type TaskLog } from '../log/task-log';
import { filterTasks } from './filter-tasks';
import type { FilterContext } from './read-filter';
import { normalName } from './plain-name';

/** Which task logs somebody asks for; what is absent says nothing. */
export interface WantedTasks {
  /** As {@link filterTasks} takes them, with what it has to know for them. */
  words?: string;
  context?: FilterContext;
  statuses?: readonly Status[];
  /** Only open ones, or only closed ones. */
  open?: boolean;
  /** Who works on it, by one of these names; case and the signs around a name say nothing. */
  assignedTo?: readonly string[];
  /** So urgent, or more. */
  priority?: KnownPriority;
  /** Only these. */
  paths?: ReadonlySet<string>;
}

/** The task logs that are like that, in their order. */
export function chooseTasks(tasks: readonly TaskLog[], wanted: WantedTasks): TaskLog[] {
  const { words = '', context, statuses, open, assignedTo, priority, paths } = wanted;
  const levels: readonly string[] = PRIORITIES.slice(0, PRIORITIES.findIndex((level) => level === priority) + 1);
  const names = assignedTo && new Set(assignedTo.map(normalName));
  return filterTasks(tasks, words, context).filter(
    (task) =>
      (paths === undefined || paths.has(task.path)) &&
      (statuses === undefined || statuses.includes(task.status)) &&
      (open === undefined || isOpen(task) === open) &&
      (names === undefined || names.has(normalName(task.assignedTo))) &&
      (priority === undefined || levels.includes(task.priorityLevel)),
  );
}
