import { l10n } from 'vscode';
import type { Command } from './command';
import { countTasks } from '../views/count-tasks';
import { changeTasks } from '../task-log/change-tasks';
import { chooseTasks } from './choose-task';
import { requireTrust } from './require-trust';

/** Notes in task logs that they were reported by other means: by word of mouth, or before anybody kept count. */
export const markAsReported: Command = async (context, target, selected) => {
  requireTrust();
  const chosen = await chooseTasks(context.model, target, selected);
  const subjects = chosen.filter(({ task }) => task.reported !== true);
  if (subjects.length === 0) return;
  await changeTasks(context, subjects, {
    change: ({ reports }, path) => reports.markReported(path),
    describe: ([first, ...others]) =>
      others.length === 0
        ? l10n.t('"{0}" is marked as reported.', first?.task.title ?? '')
        : l10n.t('{0} are marked as reported.', countTasks(others.length + 1)),
  });
};
