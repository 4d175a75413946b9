import { commands, workspace } from 'vscode';
import { turnToAgent } from './turn-to-agent';

/**
 * Opens VS Code's chat with a text filled in and not sent.
 * @param mode the name of the agent it is for; one that the chat does not know leaves the chat in the agent it is in
 * @returns whether there is a chat to open: where AI features are turned off the command does nothing, and does not say so
 */
export async function openChat(query: string, mode?: string): Promise<boolean> {
  if (workspace.getConfiguration('chat').get<boolean>('disableAIFeatures', false)) return false;
  try {
    await commands.executeCommand('workbench.action.chat.open', {
      query,
      isPartialQuery: true,
      ...(mode !== undefined && { mode }),
    });
    if (mode !== undefined) await turnToAgent(mode);
    return true;
  } catch {
    return false;
  }
}
