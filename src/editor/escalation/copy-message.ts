import { env, l10n } from 'vscode';
import { composeHandOver, isForPerson, type TaskLog } from '../../core';
import type { FolderModel } from '../model/folder-model';
import { showMessage } from '../surfaces/show-message';
import { showStatusMessage } from '../surfaces/show-status-message';

/** Puts the message that hands a task log over on the clipboard: words for a person, for an agent the line that it needs. */
export async function copyMessage(folder: FolderModel, task: TaskLog): Promise<void> {
  if (!isForPerson(task)) {
    await env.clipboard.writeText(composeHandOver(task));
    showStatusMessage(l10n.t('Hand-over message copied'));
    return;
  }
  const { text, withoutLink } = await folder.mode.tasks.message(task.path);
  await env.clipboard.writeText(text);
  if (withoutLink === undefined) showStatusMessage(l10n.t('Hand-over message copied'));
  else void showMessage(l10n.t('The hand-over message is on the clipboard. {0}', withoutLink));
}
