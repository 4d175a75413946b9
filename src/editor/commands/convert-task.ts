import { commands, l10n, window } from 'vscode';
import type { Command } from './command';
import { applyEdits } from '../../core';
import { uriOf } from '../files/place';
import { changeTasks } from '../task-log/change-tasks';
import { chooseTask } from './choose-task';
import { requireTrust } from './require-trust';

/** Gives an old task log valid TOML front matter, once the user has seen what would change. */
export const convertTask: Command = async (context, target) => {
  requireTrust();
  const subject = await chooseTask(context.model, target);
  const folderModel = subject && context.model.of(subject.folder);
  if (!folderModel) return;
  const { path, title } = subject.task;
  const change = await folderModel.mode.tasks.convert(path);
  const preview = context.previews.add(path, applyEdits(change.before, change.edits));
  try {
    const name = l10n.t('{0}: converted to TOML', path.slice(path.lastIndexOf('/') + 1));
    await commands.executeCommand('vscode.diff', uriOf(subject.folder, path), preview.uri, name, { preview: true });
    const convert = l10n.t('Convert');
    const question = l10n.t('Write the front matter of "{0}" as on the right?', title);
    if ((await window.showInformationMessage(question, convert, l10n.t('Leave It'))) !== convert) return;
    await changeTasks(context, [subject], {
      change: async ({ tasks }) => {
        await tasks.write(change);
        return { path, changed: true, edit: change };
      },
      describe: () => l10n.t('"{0}" has TOML front matter now.', title),
    });
  } finally {
    await preview.close();
  }
};
