import { commands } from 'vscode';

/** How long to wait between one look and the next, in milliseconds; together as long as VS Code takes to find agents. */
const WAITS = [100, 200, 400, 800, 1_600, 1_600];

/**
 * Turns the open chat to an agent, once VS Code has found it. It looks for the agents of a workspace when its chat is opened first;
 * until then it leaves the chat in the agent it is in, and does not say so. What stands in the chat's input stays.
 */
export async function turnToAgent(name: string): Promise<void> {
  for (const wait of WAITS) {
    if (await isFound(name)) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  await commands.executeCommand('workbench.action.chat.open', { mode: name });
}

/** No API tells the agents of the chat; this command does, where a version of VS Code has it. */
async function isFound(name: string): Promise<boolean> {
  try {
    const agents = await commands.executeCommand<unknown>('workbench.action.chat.getHandoffs');
    return Array.isArray(agents) && agents.some((agent: { name?: unknown } | null) => agent?.name === name);
  } catch {
    return false;
  }
}
