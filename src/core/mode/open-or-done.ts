import { BadInput } from '../base/errors';
import { refuseConflict } from '../tasks/merge/refuse-conflict';
import type { TaskLog } from '../tasks/log/task-log';
import { withEntries } from '../tasks/log/with-entries';
import type { Board } from './board';

/** A task of which something is to become, with its entries. @throws UserError where it is archived, in conflict or gone */
export async function openOrDone(board: Board, path: string): Promise<TaskLog> {
  const document = await board.read(path);
  refuseConflict(document);
  const task = withEntries(document);
  if (task.status !== 'archived') return task;
  throw new BadInput(`${path} is archived.`, 'Set another status first.');
}
