import { type Problem, progressOf, showLine, showStatus, type TaskLog } from '../../core';
import type { Line } from '../../node/terminal/output';
import { columnsOf, padColumns } from '../columns';

/** Longer ids are files that nobody named; they may push their own row out of line. */
const WIDEST_ID = 40;

/**
 * Task logs as a table for people: id, items done, status, title; what is finished is dim.
 * @param note what stands behind a row; `''` for nothing
 */
export function formatTasks(tasks: readonly TaskLog[], note: (task: TaskLog) => string = () => ''): Line[] {
  const ids = tasks.map(({ id }) => showLine(id));
  const width = Math.min(
    WIDEST_ID,
    ids.reduce((most, id) => Math.max(most, columnsOf(id)), 0),
  );
  return tasks.map((task, index): Line => {
    const { done, counted } = progressOf(task);
    const said = note(task);
    const progress = counted === 0 ? '' : `${done}/${counted}`;
    const row = `${padColumns(ids[index] ?? '', width)}  ${progress.padStart(5)}  ${task.conflict ? 'in conflict' : showStatus(task) || 'no status'}  ${task.title}${said === '' ? '' : `  (${said})`}`;
    if (!task.conflict && (task.status === 'done' || task.status === 'archived')) return [{ text: row, style: 'dim' }];
    return task.status === 'blocked' || task.conflict ? [{ text: row, style: 'yellow' }] : row;
  });
}

/** Problems as lines that editors and terminals make links of: `path:line  message`. @param indent what stands before each */
export function formatProblems(problems: readonly Problem[], indent: string): Line[] {
  return problems.map(({ path, line, message }) => [
    indent,
    { text: `${path}:${line}`, style: 'bold' },
    `  ${message}`,
  ]);
}
