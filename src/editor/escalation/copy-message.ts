import { commands, env, l10n, type Uri } from 'vscode';
import { composeHandOver, isForPerson, type TaskLog } from '../../core';
import { uriOf } from '../files/place';
import { isUnstaged } from '../files/stage-file';
import type { FolderModel } from '../model/folder-model';
import { showMessage } from '../surfaces/show-message';
import { showStatusMessage } from '../surfaces/show-status-message';

/** Puts the message that hands a task log over on the clipboard: words for a person, for an agent the line that it needs. */
export async function copyMessage(folder: FolderModel, task: TaskLog): Promise<void> {
  const message = isForPerson(task) ? await folder.mode.tasks.message(task.path) : { text: composeHandOver(task) };
  await env.clipboard.writeText(message.text);
  void tellCopied(uriOf(folder.folder, task.path), task.id, 'withoutLink' in message ? message.withoutLink : undefined);
}

/** Says it in passing; where whoever reads the message elsewhere lacks something, that too, with a way to give it to them. */
async function tellCopied(uri: Uri, id: string, withoutLink: string | undefined): Promise<void> {
  const isLocal = await isUnstaged(uri);
  if (!isLocal && withoutLink === undefined) return showStatusMessage(l10n.t('Hand-over message copied'));
  const said = [
    l10n.t('The hand-over message is on the clipboard.'),
    ...(withoutLink === undefined ? [] : [withoutLink]),
    ...(isLocal ? [l10n.t('{0} is not committed, so nobody has it elsewhere.', id)] : []),
  ];
  const stage = l10n.t('Stage for Commit');
  const chosen = await showMessage(said.join(' '), ...(isLocal ? [stage] : []));
  if (chosen === stage) await commands.executeCommand('djangoDeveloper.stageTask', uri);
}
