import * as vscode from 'vscode';
import { waitFor } from '../harness/wait-for';

/** Opens the chat and waits until VS Code has found our agents: before, it leaves the chat in the agent it is in. */
export async function openChatWithOurAgents(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.chat.open', { mode: 'agent' });
  await waitFor('our agents', async () => {
    const listed = await vscode.commands.executeCommand<{ name: string }[]>('workbench.action.chat.getHandoffs');
    return listed.some(({ name }) => name === 'Django Developer');
  });
}
