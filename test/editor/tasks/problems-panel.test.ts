import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { chooseInMenu } from '../harness/context-menu';
import { activeExtension } from '../harness/extension';
import { waitFor } from '../harness/wait-for';
import { readInWorkspace } from '../harness/workspace';
import { doUntil } from '../harness/do-until';
import { clickToOpen } from '../harness/tree';
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
    const { document } = await clickToOpen(MARKER, UNCLOSED);
    await browser({
      do: 'wait',
      selector: '.markers-panel .monaco-list-row:has-text("an item is open")',
      state: 'visible',
    });
    await expectSoon(async () => (await browser({ do: 'text', selector: MARKER })).length, 1);
    // VS Code asks for fixes where the pointer comes to a row, and forgets them with problems that are told anew.
    await doUntil(
      'the menu of the fixes',
      async () => {
        await browser({ do: 'hover', selector: FILE });
        await browser({ do: 'click', selector: MARKER });
        await browser({ do: 'wait', selector: `${MARKER} [class*="codicon-light"]`, state: 'visible' });
        await browser({ do: 'press', key: 'Control+.', selector: '.markers-panel [role="tree"]' });
      },
      async () => (await browser({ do: 'text', selector: '.monaco-menu .action-item' })).length > 0,
    );
    await chooseInMenu('Close the front matter');
    await waitFor('the fix', () => document.isDirty);
    assert.equal(document.getText(), readInWorkspace(UNCLOSED).replace('"e2e-tester"\n', '"e2e-tester"\n+++\n'));
  });
});
