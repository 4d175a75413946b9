import type { TaskChange } from './task-change';

/** A sentence where a task gets a due date that is past; it may be meant. @param today `YYYY-MM-DD` */
export function warnOfDay({ due = '' }: Pick<TaskChange, 'due'>, today: string): string | undefined {
  return due !== '' && due < today ? `${due} is past: the task is overdue at once.` : undefined;
}
