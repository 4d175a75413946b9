import * as vscode from 'vscode';
import { waitFor } from '../harness/wait-for';

const ID = 'GitHub.copilot-chat';

/**
 * Turns GitHub Copilot on, which comes with VS Code and brings the tools of its agents along: they read, search and edit files.
 * Nobody is signed in and there is no network; a model of somebody else is enough for it.
 * @returns false in a VS Code that comes without
 */
export async function turnOnCopilot(): Promise<boolean> {
  try {
    await vscode.commands.executeCommand('workbench.extensions.installExtension', ID, { enable: true });
    const copilot = await waitFor('Copilot', () => vscode.extensions.getExtension(ID), 30_000);
    await copilot.activate();
    await waitFor(
      'the tools of Copilot',
      () => vscode.lm.tools.some(({ name }) => name === 'copilot_readFile'),
      30_000,
    );
    return true;
  } catch (error) {
    console.log(`Left out: GitHub Copilot cannot be turned on here. ${String(error)}`);
    return false;
  }
}
