import { l10n } from 'vscode';
import { UserError } from '../../core/base/errors';
import type { TaskLog } from '../../core';
import { execute } from '../surfaces/execute';
import type { FolderModel } from '../model/folder-model';
import type { EditorLog } from '../model/log';
import { readSettings } from '../model/settings';
import { showMessage } from '../surfaces/show-message';
import { copyMessage } from './copy-message';
import { sendToChat } from './send-to-chat';

/** Offers to hand a task log over, unless the setting says that nobody wants to hear of it. Waits for nothing. */
export function offerHandOver({ log }: { log: EditorLog }, folder: FolderModel, path: string): void {
  if (!readSettings(folder.folder).offerHandOver) return;
  const copy = l10n.t('Copy Hand-over Message');
  const chat = l10n.t('Send to Chat');
  void execute('djangoDeveloper.escalate', log, async () => {
    const name = path.replace(/^.*\/|\.md$/g, '');
    const isLed = folder.tasks.find((task) => task.path === path)?.coordinator !== '';
    const ready = isLed
      ? l10n.t('{0} is ready to be handed over.', name)
      : l10n.t('{0} is ready to be handed over. It names no coordinator who would get its reports.', name);
    const chosen = await showMessage(ready, copy, chat);
    if (chosen === undefined) return;
    const task = await taskAt(folder, path);
    return chosen === copy ? copyMessage(folder, task) : sendToChat(folder, task);
  });
}

/** The task log as it is now: who takes it may have been changed since. */
async function taskAt(folder: FolderModel, path: string): Promise<TaskLog> {
  await folder.followTasks([path]);
  const task = folder.tasks.find((each) => each.path === path);
  if (task) return task;
  throw new UserError(l10n.t('{0} is not there any more.', path), l10n.t('Choose another task log in the Tasks view.'));
}
