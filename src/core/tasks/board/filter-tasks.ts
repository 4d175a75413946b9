import type { TaskLog } from '../log/task-log';
import { oncePerTask } from './once-per-task';

/**
 * The task logs that have every word of a filter somewhere: in title, id, path, partner, coordinator, status, priority, type
 * or tags. Case says nothing; an empty filter leaves all.
 */
export function filterTasks(tasks: readonly TaskLog[], filter: string): TaskLog[] {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [...tasks];
  return tasks.filter((task) => {
    const text = textOf(task);
    return words.every((word) => text.includes(word));
  });
}

const textOf = oncePerTask(({ title, id, path, assignedTo, coordinator, statusText, priority, type, tags }) =>
  [title, id, path, assignedTo, coordinator, statusText, priority, type, ...tags].join('\n').toLowerCase(),
);
