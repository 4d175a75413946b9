import { env, l10n } from 'vscode';
import { composeHandOver, type TaskLog } from '../../core';
import type { FolderModel } from '../model/folder-model';
import { showMessage } from '../surfaces/show-message';
import { openChat } from './open-chat';

/**
 * Opens VS Code's chat in the agent of whom the task is assigned to, with the hand-over message filled in and not sent. Where
 * there is no chat the message is put on the clipboard, and the user is told.
 */
export async function sendToChat(folder: FolderModel, task: TaskLog): Promise<void> {
  const message = composeHandOver(task);
  if (await openChat(message, await agentOf(folder, task.assignedTo))) return;
  await env.clipboard.writeText(message);
  void showMessage(l10n.t('The chat cannot be opened. The hand-over message is on the clipboard.'));
}

/** The name under which VS Code's chat knows an agent of the workspace; undefined for people, teams and other agents. */
async function agentOf(folder: FolderModel, assignedTo: string): Promise<string | undefined> {
  const { roles } = await folder.partners.load();
  return roles
    .flatMap(({ candidates }) => candidates)
    .find(
      (candidate) =>
        candidate.assignedTo === assignedTo && (candidate.by === 'copilot-agent' || candidate.by === 'claude-agent'),
    )?.name;
}
