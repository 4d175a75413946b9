import { type Problem, progressOf, type TaskLog } from '../core';
import type { Paint } from './paint';

/** Longer ids are files that nobody named; they may push their own row out of line. */
const WIDEST_ID = 40;

/** Task logs as a table for people: id, items done, status, title; what is finished is dim. */
export function formatTasks(tasks: readonly TaskLog[], paint: Paint): string[] {
  const width = Math.min(WIDEST_ID, Math.max(0, ...tasks.map(({ id }) => id.length)));
  return tasks.map((task) => {
    const { done, counted } = progressOf(task);
    const progress = counted === 0 ? '' : `${done}/${counted}`;
    const row = `${task.id.padEnd(width)}  ${progress.padStart(5)}  ${task.statusText || 'no status'}  ${task.title}`;
    if (task.status === 'done' || task.status === 'archived') return paint.dim(row);
    return task.status === 'blocked' ? paint.yellow(row) : row;
  });
}

/** Problems as lines that editors and terminals make links of: `path:line  message`. */
export function formatProblems(problems: readonly Problem[], paint: Paint): string[] {
  return problems.map(({ path, line, message }) => `${paint.bold(`${path}:${line}`)}  ${message}`);
}
