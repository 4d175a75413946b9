import { l10n } from 'vscode';
import { requireTrust } from '../files/require-trust';
import { showInputBox } from '../surfaces/quick-input';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { changeTasks } from '../task-log/change-tasks';
import { chooseReturnedTask } from './choose-task';
import type { Command } from './command';

/** Asks something about a task in its log, or answers there what was asked; the status stays as it is. */
export function noteInTask(what: 'ask' | 'answer'): Command<{ model: Model; log: EditorLog }> {
  return async (needs, target) => {
    requireTrust();
    const subject = await chooseReturnedTask(needs.model, target);
    if (!subject) return;
    const { title } = subject.task;
    const words = await showInputBox({
      title,
      prompt: what === 'ask' ? l10n.t('What do you want to know?') : l10n.t('What do you answer?'),
      ignoreFocusOut: true,
      validate: (text) => (text.trim() ? undefined : l10n.t('Say it in a word or two; it goes into the task log.')),
    });
    if (words === undefined) return;
    await changeTasks(needs, [subject], {
      change: ({ inbox }, path) => inbox[what](path, words),
      describe: () =>
        what === 'ask'
          ? l10n.t('"{0}" asks it. Commit and push the task log.', title)
          : l10n.t('"{0}" answers it. Commit and push the task log.', title),
    });
  };
}
