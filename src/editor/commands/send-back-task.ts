import { l10n } from 'vscode';
import { copyMessage } from '../escalation/copy-message';
import { requireTrust } from '../files/require-trust';
import { askForReason } from '../inbox/ask-for-reason';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { requireFolderModel } from '../model/require-folder-model';
import { changeTasks } from '../task-log/change-tasks';
import { chooseReturnedTask } from './choose-task';
import type { Command } from './command';

/** Gives the work back to the partner, with the reason; the message for them is ready to be copied. */
export const sendBackTask: Command<{ model: Model; log: EditorLog }> = async (needs, target) => {
  requireTrust();
  const subject = await chooseReturnedTask(needs.model, target);
  if (!subject) return;
  const reason = await askForReason(subject.task.title, l10n.t('What is missing?'));
  if (reason === undefined) return;
  await changeTasks(needs, [subject], {
    change: ({ inbox }, path) => inbox.sendBack(path, reason),
    describe: () => l10n.t('"{0}" went back to {1}.', subject.task.title, subject.task.assignedTo || l10n.t('nobody')),
    next: {
      title: l10n.t('Copy Message'),
      run: async ([changed]) => changed && copyMessage(requireFolderModel(needs.model, subject.folder), changed.task),
    },
  });
};
