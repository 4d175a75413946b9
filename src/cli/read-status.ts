import { UserError } from '../core/errors';
import { classifyStatus, STATUS_SPELLINGS } from '../core/tasks/classify-status';
import type { KnownStatus } from '../core/tasks/task-log';

/** The status that a word stands for, in any spelling: `Blocked`, `in-progress`, `🟢 Done`. @throws UserError for a strange word */
export function readStatus(word: string): KnownStatus {
  const status = classifyStatus(word);
  if (status !== 'unknown') return status;
  const known = Object.values(STATUS_SPELLINGS).map(({ label }) => label);
  throw new UserError(`${JSON.stringify(word)} is no status of a task log.`, `Give one of ${known.join(', ')}.`);
}
