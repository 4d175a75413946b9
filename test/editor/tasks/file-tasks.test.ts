import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { activeExtension } from '../harness/extension';
import { dismiss, quickPickRows } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { uriInWorkspace } from '../harness/workspace';

suite('The tasks of a file', () => {
  suiteSetup(async () => {
    const { tasks } = (await activeExtension()).outline;
    await waitFor('the task logs', () => tasks() !== '');
  });
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('the palette has the tasks of a file where it has some', async () => {
    const offered = async (file: string): Promise<boolean> => {
      await vscode.window.showTextDocument(uriInWorkspace(file));
      await vscode.commands.executeCommand('workbench.action.quickOpen', '>Django Developer: Show Tasks for');
      const [first = ''] = await quickPickRows();
      await dismiss();
      return first.startsWith('Django Developer: Show Tasks for This File');
    };
    assert.deepEqual([await offered('orders/services.py'), await offered('orders/__init__.py')], [true, false]);
  });

  test('the Explorer says which task a task log is: its name is an id', async () => {
    const file = uriInWorkspace('.ruru/tasks/TASK-OPS-20241103-140000.md');
    await vscode.commands.executeCommand('revealInExplorer', file);
    const row = '.explorer-folders-view [role="treeitem"][aria-label*="TASK-OPS-20241103-140000.md"]';
    await browser({ do: 'hover', selector: `${row} .label-name` });
    await browser({
      do: 'wait',
      selector: '.monaco-hover:has-text("Serve the shop behind a proxy, To Do")',
      state: 'visible',
    });
    await vscode.commands.executeCommand('workbench.view.extension.djangoDeveloper');
  });
});
