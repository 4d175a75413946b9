import { commands, env, l10n, window } from 'vscode';
import { composeHandOver } from '../../core/tasks/compose-hand-over';
import type { TaskLog } from '../../core/tasks/task-log';
import type { FolderModel } from '../folder-model';

/**
 * Opens VS Code's chat in the agent of whom the task is assigned to, with the hand-over message filled in and not sent. Where
 * that fails the message is put on the clipboard, and the user is told.
 */
export async function sendToChat(folder: FolderModel, task: TaskLog): Promise<void> {
  const query = composeHandOver(task);
  const mode = await agentOf(folder, task.assignedTo);
  try {
    await commands.executeCommand('workbench.action.chat.open', { query, isPartialQuery: true, ...(mode !== undefined && { mode }) });
  } catch {
    await env.clipboard.writeText(query);
    void window.showInformationMessage(l10n.t('The chat could not be opened. The hand-over message is on the clipboard.'));
  }
}

/** The name under which VS Code's chat knows an agent of the workspace; undefined for people, teams and other agents. */
async function agentOf(folder: FolderModel, assignedTo: string): Promise<string | undefined> {
  const { roles } = await folder.partners.load();
  return roles
    .flatMap(({ candidates }) => candidates)
    .find((candidate) => candidate.assignedTo === assignedTo && (candidate.by === 'copilot-agent' || candidate.by === 'claude-agent'))?.name;
}
