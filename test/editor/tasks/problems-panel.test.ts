import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { chooseInMenu } from '../harness/context-menu';
import { activeExtension } from '../harness/extension';
import { waitFor } from '../harness/wait-for';
import { readInWorkspace } from '../harness/workspace';
import { expectSoon } from '../harness/expect-soon';
import { UNCLOSED } from './task-logs';

const MARKER = '.markers-panel .monaco-list-row:has-text("never closed")';
const FILE = '.markers-panel .monaco-list-row:has-text(".ruru/tasks")';

suite('The Problems panel', () => {
  suiteSetup(async () => {
    await activeExtension();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  test('leads to a broken task log that nobody has open, and has its fix', async () => {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await browser({ do: 'wait', selector: MARKER, state: 'visible' });
    await browser({ do: 'click', selector: MARKER });
    const document = await waitFor('the task log', () => vscode.window.activeTextEditor?.document);
    assert.equal(document.uri.path.endsWith(UNCLOSED), true);
    await browser({
      do: 'wait',
      selector: '.markers-panel .monaco-list-row:has-text("an item is open")',
      state: 'visible',
    });
    await expectSoon(async () => (await browser({ do: 'text', selector: MARKER })).length, 1);
    await waitFor('the light bulb, and the menu of its key', async () => {
      // VS Code asks for fixes where the pointer comes to a row, and forgets them with problems that are told anew.
      await browser({ do: 'hover', selector: FILE });
      await browser({ do: 'click', selector: MARKER });
      await waitFor('the light bulb', () => shows(`${MARKER} [class*="codicon-light"]`), 3_000);
      await browser({ do: 'press', key: 'Control+.' });
      return waitFor('the menu', () => shows('.monaco-menu .action-item'), 3_000);
    });
    await chooseInMenu('Close the front matter');
    await waitFor('the fix', () => document.isDirty);
    assert.equal(document.getText(), readInWorkspace(UNCLOSED).replace('"e2e-tester"\n', '"e2e-tester"\n+++\n'));
  });
});

async function shows(selector: string): Promise<boolean> {
  return (await browser({ do: 'text', selector })).length > 0;
}
