import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { activeExtension, expectOutline } from '../harness/extension';
import { foldOtherViews, setUnfolded, shownRows } from '../harness/tree';
import { waitFor } from '../harness/wait-for';
import { uriInWorkspace } from '../harness/workspace';
import { expectSoon } from '../harness/expect-soon';
import { pick, quickInputText } from '../harness/quick-input';
import { BESIDE, boardTabs, FILTERED, FILTERED_BOARD, GROUPED, pagesWith } from './rows';

const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`djangoDeveloper.${command}`, ...args);
const row = (label: string) =>
  `[role="tree"][aria-label^="Tasks"] [role="treeitem"][aria-label^=${JSON.stringify(label)}]`;

suite('Before the window is reloaded', () => {
  suiteSetup(async () => {
    const { tasks } = (await activeExtension()).outline;
    await waitFor('the task logs', () => tasks() !== '');
    await foldOtherViews(true);
  });

  test('the Tasks view is arranged, and groups are folded and unfolded', async () => {
    await run('groupTasksByPriority');
    await run('sortTasksByTitle');
    await setUnfolded(row('No Priority'), false);
    await setUnfolded(row('Outstanding Reports'), true);
    await expectSoon(() => shownRows('Tasks'), GROUPED);
  });

  test('one of the two outstanding reports is delivered', async () => {
    const api = await activeExtension();
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const report = { coordinator: 'roo-commander', result: 'It holds.', checks: [], followUps: [], filesChanged: [] };
    await api.report(folder, '.ruru/tasks/FEATURE_checkout/TASK-API-20241001-120000.md', {
      kind: 'completion',
      ...report,
    });
    await waitFor('the list', () => api.outline.tasks().includes('Outstanding Reports — 1'));
  });

  test('a map is open, and beside it a board that is filtered', async () => {
    void run('showMap');
    await waitFor('the maps', async () => (await quickInputText()).includes('Show Map'));
    await pick('orders');
    await expectSoon(() => pagesWith('Models of orders'), 1);
    await run('openBoard');
    await browser({ do: 'inWebview', action: { do: 'fill', text: 'order list', selector: 'input[type=search]' } });
    await expectSoon(() => pagesWith(FILTERED_BOARD), 1);
    await browser({ do: 'inWebview', action: { do: 'click', selector: '[role=option]' } });
    await browser({ do: 'inWebview', action: { do: 'press', key: 'r', selector: '[role=option]' } });
    await expectSoon(() => pagesWith(BESIDE), 1);
    await vscode.commands.executeCommand('workbench.action.moveEditorToNextGroup');
    await expectSoon(async () => [await pagesWith('Models of orders'), await pagesWith(FILTERED_BOARD)], [1, 1]);
  });

  test('the board is hidden by another editor', async () => {
    await vscode.window.showTextDocument(uriInWorkspace('manage.py'), { viewColumn: vscode.ViewColumn.Two });
    await expectSoon(() => boardTabs(), [false]);
  });

  test('the view is filtered', async () => {
    await run('showTasksForFile', uriInWorkspace('orders/services.py'));
    await expectOutline('tasks', FILTERED);
  });
});
