import { l10n } from 'vscode';
import type { Command } from './command';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { countTasks } from '../views/count-tasks';
import { changeTasks } from '../task-log/change-tasks';
import { chooseTasks } from './choose-task';
import { requireTrust } from '../files/require-trust';

/** Notes in task logs that they were reported by other means: by word of mouth, or before anybody kept count. */
export const markAsReported: Command<{ model: Model; log: EditorLog }> = async (needs, target, selected) => {
  requireTrust();
  const chosen = await chooseTasks(needs.model, target, selected);
  const subjects = chosen.filter(({ task }) => task.reported !== true);
  if (subjects.length === 0) return;
  await changeTasks(needs, subjects, {
    change: ({ reports }, path) => reports.markReported(path),
    describe: ([first, ...others]) =>
      others.length === 0
        ? l10n.t('"{0}" is marked as reported.', first?.task.title ?? '')
        : l10n.t('{0} are marked as reported.', countTasks(others.length + 1)),
  });
};
