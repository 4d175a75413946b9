import { BadInput } from '../../base/errors';
import type { TaskLog } from '../log/task-log';
import type { TaskChange } from './change-task';

/**
 * Makes sure that a task which becomes blocked says why, in the entry of the same change.
 * @throws UserError where it does not
 */
export function requireReason({ path, status }: Pick<TaskLog, 'path' | 'status'>, change: TaskChange): void {
  if (change.status !== 'blocked' || status === 'blocked' || (change.log ?? '').trim() !== '') return;
  throw new BadInput(`${path} was not blocked: no reason was given.`, 'Say what it waits for, as an entry of its log.');
}
