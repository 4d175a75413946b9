import { commands, l10n } from 'vscode';
import type { RenamedTask } from '../../core';
import { uriOf } from '../files/place';
import { requireTrust } from '../files/require-trust';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { requireFolderModel } from '../model/require-folder-model';
import { execute } from '../surfaces/execute';
import { showInputBox } from '../surfaces/quick-input';
import { showMessage } from '../surfaces/show-message';
import { chooseTask } from './choose-task';
import type { Command } from './command';

/** Gives a task log another id, its file another name, and everything that names it both; the message offers to take it back. */
export const renameTask: Command<{ model: Model; log: EditorLog }> = async ({ model, log }, target) => {
  requireTrust();
  const subject = await chooseTask(model, target);
  if (!subject) return;
  const { mode } = requireFolderModel(model, subject.folder);
  const { path } = subject.task;
  const drawn = await mode.tasks.rename(path);
  const newId = await showInputBox({
    title: l10n.t('Rename Task Log'),
    prompt: l10n.t('The new id of "{0}". {1}', subject.task.title, describeMentions(drawn)),
    value: drawn.newId,
  });
  if (newId === undefined) return;
  requireTrust();
  const renamed = await mode.tasks.rename(path, { newId: newId.trim() });
  await mode.tasks.write(renamed.changes);
  await commands.executeCommand('vscode.open', uriOf(subject.folder, renamed.newPath));
  void execute('djangoDeveloper.renameTask', log, async () => {
    const undo = l10n.t('Undo');
    const { id, unsure } = renamed;
    const said = [
      l10n.t('{0} is called {1} now.', id, renamed.newId),
      ...(unsure.length > 0 ? [leftOut(renamed)] : []),
    ];
    if ((await showMessage(said.join(' '), undo)) === undo) await mode.tasks.undo(renamed.changes);
  });
};

function describeMentions(renamed: RenamedTask): string {
  const { changes, unsure } = renamed;
  const written =
    changes.length === 1
      ? l10n.t('1 file is written.')
      : l10n.t('{0} files are written, with everything that names it.', changes.length);
  return unsure.length === 0 ? written : `${written} ${leftOut(renamed)}`;
}

function leftOut({ id, unsure }: RenamedTask): string {
  return unsure.length === 1
    ? l10n.t('One line that names {0} may mean another task log, and is left as it is.', id)
    : l10n.t('{0} lines that name {1} may mean another task log, and are left as they are.', unsure.length, id);
}
