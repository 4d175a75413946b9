import * as vscode from 'vscode';
import { activeExtension, expectOutline } from '../harness/extension';
import { shownRows } from '../harness/tree';
import { expectSoon } from '../harness/expect-soon';
import { BESIDE, boardTabs, FILTERED, FILTERED_BOARD, GROUPED, pagesWith } from './rows';

const REPORTED = GROUPED.replace('Reports, 2 tasks', 'Reports, 1 task').replace(
  '\n  Agree on the order endpoint, not reported, to TASK-CMD-20240930-080000',
  '',
);

suite('After the window was reloaded', () => {
  suiteSetup(activeExtension);

  test('the view is filtered as before', () => expectOutline('tasks', FILTERED));

  test('the board that was hidden comes to the front, and no second one', async () => {
    await expectSoon(() => boardTabs(), [false]);
    await vscode.commands.executeCommand('djangoDeveloper.openBoard');
    await expectSoon(() => boardTabs(), [true]);
  });

  test('map and board show what they did, and the task beside its cards', () =>
    expectSoon(
      async () => [await pagesWith('Models of orders'), await pagesWith(FILTERED_BOARD), await pagesWith(BESIDE)],
      [1, 1, 1],
    ));

  test('what is grouped, sorted and folded is as before, and what is still to be reported is known', async () => {
    await vscode.commands.executeCommand('djangoDeveloper.clearTaskFilter');
    await vscode.commands.executeCommand('djangoDeveloper.tasks.focus');
    await expectSoon(() => shownRows('Tasks'), REPORTED);
  });
});
