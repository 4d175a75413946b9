import { UserError } from '../../base/errors';
import type { TaskDocument } from '../log/read-task-document';
import { linesOf } from './describe-conflict';
import { findConflicts } from './find-conflicts';

/** Refuses to write a task log that holds both sides of a merge: whatever is written would be written into one of them. @throws UserError */
export function refuseConflict({ path, text, task }: TaskDocument): void {
  if (task.conflict !== true) return;
  throw new UserError(
    `${path} holds both sides of a merge, ${linesOf(findConflicts(text))}.`,
    'Resolve the conflict first: by hand, or by Merge Both Sides in the editor, or `django-developer tasks merge`.',
  );
}
