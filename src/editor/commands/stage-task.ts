import { commands, l10n } from 'vscode';
import { requireTrust } from '../files/require-trust';
import { stageFile } from '../files/stage-file';
import { uriOf } from '../files/place';
import type { Model } from '../model/model';
import { requireFolderModel } from '../model/require-folder-model';
import { showStatusMessage } from '../surfaces/show-status-message';
import { chooseTask } from './choose-task';
import type { Command } from './command';

/** Stages a task log alone, with the message for its commit, and shows where the user commits it. */
export const stageTask: Command<{ model: Model }> = async ({ model }, target) => {
  requireTrust(l10n.t('This workspace is in Restricted Mode, so nothing is staged.'));
  const subject = await chooseTask(model, target);
  if (!subject) return;
  const { mode } = requireFolderModel(model, subject.folder);
  const { path, id } = subject.task;
  const { title } = await mode.tasks.message(path);
  const staged = await stageFile(uriOf(subject.folder, path), l10n.t('Hand over: {0} ({1})', title, id));
  await commands.executeCommand('workbench.view.scm');
  showStatusMessage(
    staged === 'message kept'
      ? l10n.t('{0} is staged; your commit message was left as it is', id)
      : l10n.t('{0} is staged, to be committed by you', id),
  );
};
