import { commands } from 'vscode';

/** How long to wait between one look for the agent and the next, in milliseconds. */
const BETWEEN_LOOKS = 400;
/** How long VS Code may take to find the agents of a workspace, in milliseconds: a second or two, ten on a machine that is busy. */
const AT_MOST = 20_000;
/** How long is waited where a version of VS Code does not tell its agents, in milliseconds. */
const BLINDLY = 4_000;

/**
 * Turns the open chat to an agent, once VS Code has found it. It looks for the agents of a workspace when its chat is opened first;
 * until then it leaves the chat in the agent it is in, and does not say so. What stands in the chat's input stays.
 */
export async function turnToAgent(name: string): Promise<void> {
  for (let waited = 0; waited < AT_MOST; waited += BETWEEN_LOOKS) {
    const found = await isFound(name);
    if (found === true || (found === undefined && waited >= BLINDLY)) break;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  }
  await commands.executeCommand('workbench.action.chat.open', { mode: name });
}

/** No API tells the agents of the chat; this command does. @returns undefined where a version of VS Code does not have it */
async function isFound(name: string): Promise<boolean | undefined> {
  try {
    const agents = await commands.executeCommand<unknown>('workbench.action.chat.getHandoffs');
    return Array.isArray(agents) && agents.some((agent: { name?: unknown } | null) => agent?.name === name);
  } catch {
    return undefined;
  }
}
