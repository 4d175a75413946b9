import { progressOf, type TaskLog } from '../core';

/** A task log as lists print it for programs: its fields, and of its items only how many there are. */
export interface TaskSummary extends Omit<TaskLog, 'items' | 'problems' | 'reported'> {
  progress: { done: number; counted: number };
}

/** What a list says of a task log. */
export function summariseTask(task: TaskLog): TaskSummary {
  const { id, title, status, statusText, path, ...rest } = task;
  const { items: _items, problems: _problems, reported: _reported, ...fields } = rest;
  return { id, title, status, statusText, path, progress: progressOf(task), ...fields };
}
