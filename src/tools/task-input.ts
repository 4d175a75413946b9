import { STATUSES } from './known-words';
import type { ListSchema, TextSchema } from './schema';

/** A task, as tools take it. */
export const TASK_SCHEMA = {
  type: 'string',
  description: 'Id of a task or path of its task log.',
  minLength: 1,
  maxLength: 500,
} as const satisfies TextSchema;

/** A status, as tools take it. */
export const STATUS_SCHEMA = { type: 'string', enum: STATUSES } as const satisfies TextSchema;

/** Ids or words of people's length. */
export const NAMES_SCHEMA = {
  type: 'array',
  items: { type: 'string', minLength: 1 },
} as const satisfies ListSchema;

/** Markdown of people's length. */
export const MARKDOWN_SCHEMA = { type: 'string', minLength: 1, maxLength: 20_000 } as const satisfies TextSchema;
