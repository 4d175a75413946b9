import { BadInput } from '../../base/errors';
import type { TaskLog } from '../log/task-log';
import type { TaskChange } from './task-change';

/**
 * Makes sure that a task which becomes blocked says why, in the entry of the same change; files of other products may have no place for it.
 * @throws UserError where it does not
 */
export function requireReason(
  { path, status, origin }: Pick<TaskLog, 'path' | 'status' | 'origin'>,
  change: TaskChange,
): void {
  if (origin !== undefined || change.status !== 'blocked' || status === 'blocked' || (change.log ?? '').trim() !== '')
    return;
  throw new BadInput(`${path} was not blocked: no reason was given.`, 'Say what it waits for, as an entry of its log.');
}
