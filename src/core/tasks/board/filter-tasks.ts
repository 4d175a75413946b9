import type { TaskLog } from '../log/task-log';
import { readFilter, type FilterContext } from './read-filter';

/** The task logs that a filter asks for, as {@link readFilter} reads it; an empty one leaves all. */
export function filterTasks(tasks: readonly TaskLog[], filter: string, context?: FilterContext): TaskLog[] {
  if (filter.trim() === '') return [...tasks];
  return tasks.filter(readFilter(filter, context).test);
}
