import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { openFromDisk, selectIn } from '../harness/edit';
import { browser } from '../harness/browser';
import { chooseInMenu, openMenu } from '../harness/context-menu';
import { doUntil } from '../harness/do-until';
import { activeExtension } from '../harness/extension';
import { isoToday } from '../harness/iso-today';
import { clearMessages } from '../harness/notifications';
import { enter } from '../harness/quick-input';
import { ACTIVITY_BAR_ITEM, EDITOR } from '../harness/selectors';
import { shiftClock } from '../harness/shift-clock';
import { clickToOpen, foldOtherViews, setUnfolded, shownRows, treeOf } from '../harness/tree';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, readInWorkspace, uriInWorkspace, writeInWorkspace } from '../harness/workspace';
import { expectSoon } from '../harness/expect-soon';

const DATABASE = '.ruru/tasks/TASK-DB-20241101-090000.md';
const PAGE = '.ruru/tasks/FEATURE_checkout/TASK-FE-20241102-101500.md';

const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`djangoDeveloper.${command}`, ...args);
const row = (label: string) =>
  `[role="tree"][aria-label^="Tasks"] [role="treeitem"][aria-label^=${JSON.stringify(label)}]`;
const TASKS_PANE = '.pane:has(.pane-header[aria-label^="Tasks"])';
const section = (name: string) => `.pane-header[aria-label^=${JSON.stringify(name)}]`;

suite('The window', () => {
  let original: Buffer;
  suiteSetup(async () => {
    const { tasks } = (await activeExtension()).outline;
    await waitFor('the task logs', () => tasks() !== '');
    original = readFileSync(pathInWorkspace(DATABASE));
    await run('groupTasksByStatus');
    await foldOtherViews(true);
  });
  suiteTeardown(async () => {
    await run('clearTaskFilter');
    await foldOtherViews(false);
  });
  teardown(async () => {
    await clearMessages();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    writeInWorkspace(DATABASE, original);
  });

  test('a screen reader says of each row what it is, and the badge what waits for somebody', async () => {
    await expectRows(`- Blocked, 1 task
  Build the checkout page, Blocked, due 2099-01-31, waiting for Keep the order list fast, 1 of 2 items done, 🤖 AI:dev-react
- Review, 1 task
  Review the payment callback, Review, line 6: "priority" is already on line 5, TASK-NOWHERE is missing, 1 of 1 items done
- In Progress, 2 tasks
  Open the shop, In Progress, roo-commander
  Tidy the admin, In Progress, 0 of 1 items done, dev-django
- To Do, 2 tasks
  Keep the order list fast, To Do, overdue since 2024-11-05, 1 of 4 items done, database-specialist
  Serve the shop behind a proxy, To Do, ready, 0 of 1 items done, infrastructure-specialist
+ Done, 2 tasks
+ Outstanding Reports, 2 tasks`);
    await expectSoon(
      () => browser({ do: 'attribute', selector: ACTIVITY_BAR_ITEM, name: 'aria-label' }),
      ['Django Developer - 3 tasks blocked, overdue or waiting for review'],
    );
  });

  test('the tooltip of a task has all that its row may have to cut off', async () => {
    await clickToOpen(row('Keep the order list fast'), DATABASE);
    await run('tasks.focus');
    const tooltip = '.workbench-hover-container .hover-contents';
    // A tooltip goes with the row that is drawn anew below it, so each look asks for it again.
    const lines = async () => {
      await vscode.commands.executeCommand('list.showHover');
      return (await browser({ do: 'text', selector: tooltip })).join().trim().split(/\n+/);
    };
    await expectSoon(lines, [
      'Keep the order list fast',
      'Status: 🟡 To Do',
      'Priority: 🔼 High',
      'Assigned to: database-specialist',
      'Coordinator: TASK-CMD-20240930-080000',
      'Items: 1 of 4 done',
      'Due: 2024-11-05, overdue',
      'Updated: 2024-11-01',
      DATABASE,
    ]);
    await doUntil(
      'the tooltip to go',
      () => browser({ do: 'press', key: 'Escape', selector: ':focus' }),
      async () => (await browser({ do: 'text', selector: `${tooltip}:visible` })).length === 0,
    );
  });

  test('the keyboard goes through the rows, unfolds one and opens a task log', async () => {
    await setUnfolded(row('Done'), true);
    await waitFor('what is below it', async () => (await shownRows('Tasks')).includes('- Done, 2 tasks\n  Agree on'));
    await browser({ do: 'press', key: 'ArrowLeft', selector: treeOf('Tasks') });
    await waitFor('the group to be folded', async () => (await shownRows('Tasks')).includes('+ Done, 2 tasks\n+'));
    for (const key of ['Home', 'ArrowDown', 'Enter']) await browser({ do: 'press', key, selector: treeOf('Tasks') });
    await waitFor(
      'the task log',
      () => vscode.window.activeTextEditor?.document.uri.path === uriInWorkspace(PAGE).path,
    );
  });

  test('a task that is changed is shown so, in the row that was there', async () => {
    writeInWorkspace(DATABASE, String(original).replace('- [ ] One query', '- [x] One query'));
    await waitFor('the row', async () =>
      (await shownRows('Tasks')).includes(
        'Keep the order list fast, To Do, overdue since 2024-11-05, 2 of 4 items done',
      ),
    );
    await clickToOpen(row('Keep the order list fast'), DATABASE);
    await run('startTask', uriInWorkspace(DATABASE));
    await waitFor('the row', async () =>
      (await shownRows('Tasks')).includes('- In Progress, 3 tasks\n  Keep the order list fast, In Progress'),
    );
  });

  test('the undo of the editor takes a change of the status back', async () => {
    const { document } = await openFromDisk(DATABASE);
    await run('startTask', uriInWorkspace(DATABASE));
    const started = String(original)
      .replace('"🟡 To Do" #', '"🔵 In Progress" #')
      .replace('updated_date = "2024-11-01"', `updated_date = "${isoToday()}"`);
    await waitFor('the status in the editor', () => document.getText() === started);
    assert.equal(readInWorkspace(DATABASE), started);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), String(original));
    await document.save();
    assert.equal(readInWorkspace(DATABASE), String(original));
  });

  test('what is overdue is marked once the day has come, when the window gets the focus back', async () => {
    const setRight = shiftClock(new Date(2099, 1, 1, 9));
    try {
      await comeBack();
      await waitFor('the mark', async () =>
        (await shownRows('Tasks')).includes('Build the checkout page, Blocked, overdue since 2099-01-31'),
      );
    } finally {
      setRight();
    }
    await comeBack();
    await waitFor('the mark to go', async () =>
      (await shownRows('Tasks')).includes('Build the checkout page, Blocked, due 2099-01-31'),
    );
  });

  test('the items under the cursors are ticked by the keys', async () => {
    const editor = await openFromDisk(DATABASE);
    const line = editor.document.getText().split('\n').indexOf('- [ ] A test that counts queries');
    await selectIn(editor, new vscode.Selection(line, 0, line, 0));
    await browser({ do: 'click', selector: `.view-line:has-text("A test that counts queries")` });
    await browser({ do: 'press', key: 'Control+Alt+X', selector: EDITOR });
    await waitFor('the tick', () => editor.document.isDirty);
    assert.equal(editor.document.getText(), String(original).replace('- [ ] A test', '- [x] A test'));
  });

  test('a place in a task log opens on its line', async () => {
    await openFromDisk(DATABASE);
    const link = '.detected-link:has-text("orders/services.py:4")';
    await browser({ do: 'wait', selector: link, state: 'visible' });
    const isThere = (): boolean => {
      const inFront = vscode.window.activeTextEditor;
      const { path } = uriInWorkspace('orders/services.py');
      return inFront?.document.uri.path === path && inFront.selection.active.line === 3;
    };
    // What stands above moves the link while it comes, and a click that is told to have missed may have hit.
    await waitFor(
      'the line',
      async () => {
        if (!isThere()) await browser({ do: 'click', selector: link, modifiers: ['ControlOrMeta'] });
        return isThere();
      },
      60_000,
      500,
    );
  });

  test('the explorer marks the files that open tasks name, and leads to those tasks', async () => {
    await vscode.commands.executeCommand('revealInExplorer', uriInWorkspace('orders/services.py'));
    const file = (name: string) => `.explorer-folders-view [role="treeitem"][aria-label^=${JSON.stringify(name)}]`;
    await browser({ do: 'wait', selector: file('services.py'), state: 'visible' });
    await waitFor(
      'the mark',
      async () => (await browser({ do: 'badge', selector: `${file('services.py')} .monaco-icon-label` }))[0] === '◇',
    );
    await expectSoon(() => browser({ do: 'badge', selector: `${file('__init__.py')} .monaco-icon-label` }), ['none']);
    await openMenu(file('services.py'));
    await chooseInMenu('Show Tasks for This File');
    await expectRows(`- Review, 1 task
  Review the payment callback, Review, line 6: "priority" is already on line 5, TASK-NOWHERE is missing, 1 of 1 items done
- To Do, 1 task
  Keep the order list fast, To Do, overdue since 2024-11-05, 1 of 4 items done, database-specialist`);
    await expectTexts(`${TASKS_PANE} .message`, ['Only open tasks that name orders/services.py']);
  });

  test('a filter says what it leaves; where that is nothing, it says how to see everything again', async () => {
    const header = () => browser({ do: 'attribute', selector: section('Tasks'), name: 'aria-label' });
    const filter = async (words: string, said: string) => {
      const done = run('filterTasks');
      await enter('Filter Tasks', words);
      await done;
      await waitFor(said, async () => (await header())[0] === `Tasks - ${said} Section`);
    };
    await run('clearTaskFilter');
    await filter('checkout FEATURE', '2 of 8');
    await expectTexts(`${TASKS_PANE} .message`, ['Only tasks with "checkout FEATURE"']);
    await filter('kiosk', 'none with "kiosk"');
    await expectTexts(`${TASKS_PANE} .welcome-view-content > *`, [
      'No task log has what the filter asks for.',
      'Clear Task Filter',
      'Filter Tasks…',
    ]);
    await browser({ do: 'click', selector: `${TASKS_PANE} .monaco-button:has-text("Clear Task Filter")` });
    await waitFor('all tasks', async () =>
      (await shownRows('Tasks')).endsWith('\n+ Done, 2 tasks\n+ Outstanding Reports, 2 tasks'),
    );
    await expectSoon(header, ['Tasks - 6 open Section']);
  });
});

/** The window loses the focus and gets it back, as after the machine has slept. */
async function comeBack(): Promise<void> {
  for (const focused of [false, true]) {
    await browser({ do: 'focus', focused });
    await waitFor('the focus', () => vscode.window.state.focused === focused);
  }
}

async function expectRows(expected: string): Promise<void> {
  await expectSoon(() => shownRows('Tasks'), expected);
}

async function expectTexts(selector: string, expected: string[]): Promise<void> {
  await expectSoon(() => browser({ do: 'text', selector }), expected);
}
