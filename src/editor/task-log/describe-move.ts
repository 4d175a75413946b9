import { l10n } from 'vscode';
import type { TaskSubject } from '../model/task-subject';

/** What a message says of tasks that went somewhere: to a status, or to a partner. */
export function describeMove(changed: readonly TaskSubject[], to: string): string {
  const [first] = changed;
  return changed.length === 1 && first
    ? l10n.t('"{0}" is now: {1}.', first.task.title, to)
    : l10n.t('{0} tasks are now: {1}.', changed.length, to);
}
