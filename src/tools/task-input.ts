import { type KnownStatus, STATUS_SPELLINGS } from '../core';
import type { TextSchema } from './schema';

/** A task, as tools take it. */
export const TASK_SCHEMA = {
  type: 'string',
  description: 'Id of a task or path of its task log, from list_tasks.',
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
