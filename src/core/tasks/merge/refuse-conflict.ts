import { UserError } from '../../base/errors';
import type { TaskDocument } from '../log/read-task-document';
import { linesOf } from './describe-conflict';
import { findConflicts } from './find-conflicts';

/** Refuses to write a task log that holds both sides of a merge: whatever is written would be written into one of them. @throws UserError */
export function refuseConflict({ path, text, task }: TaskDocument): void {
  if (task.conflict !== true) return;
  throw new UserError(
    `${path} is in conflict: it holds both sides of a merge, ${linesOf(findConflicts(text))}.`,
    'Merge both sides first: by hand, by Merge Both Sides in the editor, or by `django-developer tasks merge TASK --write`.',
  );
}
