import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { enter } from '../harness/quick-input';
import { STATUS_BAR_ITEM } from '../harness/selectors';
import { settleRows, shownRows } from '../harness/tree';
import { waitFor } from '../harness/wait-for';
import { uriInWorkspace } from '../harness/workspace';
import { expectSoon } from '../harness/expect-soon';
import { LINES, NAMES } from './hostile-strings';
import { COUNT, hostileWorkspace } from './hostile-workspace';
import { assertNothingLeads, watch } from './nothing-leads';

const HOVER = '.workbench-hover-container .hover-contents';
/** Rows from the top that are looked at closely: the folder, a group, and a row for each string. */
const LOOKED_AT = COUNT + 3;

const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`djangoDeveloper.${command}`, ...args);

suite('Hostile strings in the views', function () {
  this.timeout(120_000);
  suiteSetup(async () => {
    await watch();
    await hostileWorkspace();
  });
  suiteTeardown(() => run('clearTaskFilter'));
  teardown(assertNothingLeads);

  for (const grouping of ['Partner', 'Coordinator', 'Priority', 'App', 'Folder', 'Status']) {
    test(`are words of the rows of the tasks, grouped by ${grouping}`, async () => {
      await run(`groupTasksBy${grouping}`);
      await settleRows('Tasks');
      await expectSoon(() => shownRows('Tasks'), /pwned/);
    });
  }

  test('are words above the tasks that a filter leaves', async () => {
    const first = run('filterTasks');
    await enter('Filter Tasks', LINES.join(' ').replace(/\p{Cc}/gu, ''));
    // A command ends with the focus in the view, which takes it from the next question.
    await first;
    await waitFor('the filter', async () =>
      (await browser({ do: 'text', selector: '.pane-header[aria-label^="Tasks"] .description' }))
        .join()
        .includes('none with'),
    );
    await assertNothingLeads();
    const second = run('filterTasks');
    await enter('Filter Tasks', '(command:pwned)');
    await second;
    await waitFor('the message', async () =>
      (await browser({ do: 'text', selector: '.tree-explorer-viewlet-tree-view .message' }))
        .join()
        .includes('Only tasks with "(command:pwned)"'),
    );
    await assertNothingLeads();
    await run('clearTaskFilter');
    await run('showTasksForFile', uriInWorkspace(`.ruru/tasks/FEATURE_${NAMES[0]}`));
  });

  for (const view of ['tasks', 'partners', 'project']) {
    test(`are words of the tooltips of the rows of ${view}`, async () => {
      await run(`${view}.focus`);
      await vscode.commands.executeCommand('list.expandAll').then(undefined, () => undefined);
      let shown = '';
      for (let index = 0; index < LOOKED_AT; index += 1) {
        await vscode.commands.executeCommand(index === 0 ? 'list.focusFirst' : 'list.focusDown');
        await vscode.commands.executeCommand('list.expand');
        await vscode.commands.executeCommand('list.showHover');
        const text = await waitFor(
          'the tooltip',
          async () => (await browser({ do: 'text', selector: HOVER }))[0],
          1_500,
        ).catch(() => '');
        shown += text;
        await assertNothingLeads();
      }
      await browser({ do: 'press', key: 'Escape', selector: ':focus' });
      assert.match(shown, /pwned/);
    });
  }

  test('are words of the status bar', async () => {
    await expectSoon(async () => (await browser({ do: 'text', selector: STATUS_BAR_ITEM })).join(), /pwned/);
    await browser({ do: 'hover', selector: STATUS_BAR_ITEM });
    await browser({ do: 'wait', selector: '.workbench-hover', state: 'visible' });
  });

  test('are words of what the explorer says about a file', async () => {
    await vscode.commands.executeCommand('revealInExplorer', uriInWorkspace('shop/urls.py'));
    const row = '.explorer-folders-view .monaco-list-row[aria-label*="urls.py"]';
    await waitFor('the badge', async () =>
      (await browser({ do: 'badge', selector: `${row} .monaco-icon-label` })).join().includes('◇'),
    );
    await browser({ do: 'hover', selector: row });
    await waitFor('the tooltip', async () =>
      (await browser({ do: 'text', selector: '.workbench-hover' })).join().includes('open tasks'),
    );
  });
});
