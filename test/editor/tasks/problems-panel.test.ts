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
    await browser({ do: 'click', selector: MARKER });
    await browser({ do: 'wait', selector: `${MARKER} [class*="codicon-light"]`, state: 'visible' });
    await browser({ do: 'press', key: 'Control+.' });
    await chooseInMenu('Close the front matter');
    await waitFor('the fix', () => document.isDirty);
    assert.equal(document.getText(), readInWorkspace(UNCLOSED).replace('"e2e-tester"\n', '"e2e-tester"\n+++\n'));
  });
});
