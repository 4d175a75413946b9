import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { openFromDisk, selectIn } from '../harness/edit';
import { activeExtension } from '../harness/extension';
import { clearMessages } from '../harness/notifications';
import { enter, pick, pickInStep, quickInputText } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { allFiles, pathInWorkspace } from '../harness/workspace';

export const MIGRATION = 'stock/migrations/0002_item_counts.py';

/** Has a suite hand over to the coordinator roo-commander, and each of its tests leave nothing. */
export function keepHandOvers(): void {
  suiteSetup(async () => {
    await activeExtension();
    await clearMessages();
    await vscode.workspace
      .getConfiguration('djangoDeveloper')
      .update('coordinator', 'roo-commander', vscode.ConfigurationTarget.Global);
  });
  suiteTeardown(() =>
    vscode.workspace
      .getConfiguration('djangoDeveloper')
      .update('coordinator', undefined, vscode.ConfigurationTarget.Global),
  );
  teardown(async () => {
    await clearMessages();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const written of ['.ruru/tasks', 'totals']) rmSync(pathInWorkspace(written), { recursive: true, force: true });
  });
}

/** Answers everything but the title, whose suggestion stands in the box. */
async function answerUpToTitle(taker: string): Promise<void> {
  const editor = await openFromDisk(MIGRATION);
  await selectIn(editor, new vscode.Selection(7, 0, 11, 0));
  void vscode.commands.executeCommand('djangoDeveloper.escalate');
  await pick('Complex database design');
  await pickInStep('2/3', taker);
  await waitFor('the title', async () => (await quickInputText()).includes('(3/3)'));
}

/** Hands the migration's raw SQL to somebody. @returns the path of the task log, which is open */
export async function escalate(taker: string): Promise<string> {
  await answerUpToTitle(taker);
  await enter('What is to be done?', 'Check the view');
  const tasks = (): string[] => allFiles().filter((file) => file.startsWith('.ruru/tasks/') && file.endsWith('.md'));
  await waitFor(
    'the task log',
    () => vscode.window.activeTextEditor?.document.uri.path.includes('/.ruru/tasks/') && tasks().length === 1,
  );
  return tasks()[0] ?? '';
}

export async function inView(path: string): Promise<void> {
  const { outline } = await activeExtension();
  await waitFor(`${path} in the view`, () => outline.tasks().includes('Check the view'));
}
