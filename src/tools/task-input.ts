import type { DjangoMode } from '../core';
import { STATUS_SPELLINGS } from '../core/tasks/log/classify-status';
import { pathOfTask } from '../core/tasks/index/path-of-task';
import type { KnownStatus, TaskLog } from '../core/tasks/log/task-log';
import { loadBoard } from './load-board';
import type { TextSchema } from './schema';

/** A task, as tools take it. */
export const TASK_SCHEMA = {
  type: 'string',
  description: 'Id of a task (TASK-DB-20260102-090507), or the path of its task log. list_tasks tells both.',
  minLength: 1,
  maxLength: 500,
} as const satisfies TextSchema;

const STATUSES = Object.keys(STATUS_SPELLINGS) as KnownStatus[];

/** A status, as tools take it. */
export const STATUS_SCHEMA = {
  type: 'string',
  enum: STATUSES,
  description: 'Status of a task.',
} as const satisfies TextSchema;

/** Markdown of people's length. */
export const MARKDOWN_SCHEMA = { type: 'string', minLength: 1, maxLength: 20_000 } as const satisfies TextSchema;

/**
 * The path of the task log that a tool was told, and the task where it is one that is to be done.
 * @throws UserError where it names no task log, or several
 */
export async function findTask(
  mode: DjangoMode,
  reference: string,
): Promise<{ path: string; task: TaskLog | undefined }> {
  const board = await loadBoard(mode);
  const path = pathOfTask(board, reference);
  return { path, task: board.tasks.find((candidate) => candidate.path === path) };
}
