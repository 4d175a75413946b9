import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { openFromDisk, selectIn } from '../harness/edit';
import { browser } from '../harness/browser';
import { chooseInMenu, closeMenu, openMenu } from '../harness/context-menu';
import { dragUntil } from '../harness/drag';
import { activeExtension } from '../harness/extension';
import { answerMessage, clearMessages, expectMessage } from '../harness/notifications';
import { dismiss, enter, quickPickLabels } from '../harness/quick-input';
import { settleRows } from '../harness/tree';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, readInWorkspace, uriInWorkspace, writeInWorkspace } from '../harness/workspace';
import { isoToday } from '../harness/iso-today';
import { expectSoon } from '../harness/expect-soon';

const DATABASE = '.ruru/tasks/TASK-DB-20241101-090000.md';
const PROXY = '.ruru/tasks/TASK-OPS-20241103-140000.md';
const NOTES = '.ruru/tasks/old_notes.md';
const SCRIPT = '.ruru/tasks/script.md';
const row = (label: string) => `.pane-body .monaco-list-row[aria-label^=${JSON.stringify(label)}]`;

suite('Changing tasks', () => {
  const originals = new Map<string, Buffer>();
  let outline: () => string;
  let before: string;
  suiteSetup(async () => {
    outline = (await activeExtension()).outline.tasks;
    // The reports are found after the task logs.
    await waitFor('the task logs and the reports', () => outline().includes('Outstanding Reports'));
    before = outline();
    for (const path of [DATABASE, PROXY, NOTES]) originals.set(path, readFileSync(pathInWorkspace(path)));
    // A row that is scrolled out of sight is none that can be dragged.
    for (const view of ['project', 'partners'])
      await vscode.commands.executeCommand(`djangoDeveloper.${view}.removeView`);
  });
  teardown(async () => {
    await vscode.commands.executeCommand('djangoDeveloper.groupTasksByStatus');
    await clearMessages();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    for (const [path, bytes] of originals) writeInWorkspace(path, bytes);
    // Rows that are still on their way take the clicks of the next test.
    await waitFor('the rows as they were', () => outline() === before);
  });
  const original = (path: string) => String(originals.get(path));

  test('"Undo" in the message takes a change back, byte for byte', async () => {
    await vscode.commands.executeCommand('djangoDeveloper.archiveTask', uriInWorkspace(DATABASE));
    assert.equal(
      readInWorkspace(DATABASE),
      original(DATABASE)
        .replace('"🟡 To Do" #', '"🧊 Archived" #')
        .replace('updated_date = "2024-11-01"', `updated_date = "${isoToday()}"`),
    );
    await answerMessage('"Keep the order list fast" is now: Archived.', 'Undo');
    await waitFor('the file as it was', () => readInWorkspace(DATABASE) === original(DATABASE));
  });

  test('a task that is called done with open items says so, and offers to report it', async () => {
    await vscode.commands.executeCommand('djangoDeveloper.finishTask', uriInWorkspace(PROXY));
    await answerMessage(
      '"Serve the shop behind a proxy" is now: Done. 1 item in it is still open.',
      'Report Completion…',
    );
    await expectSoon(quickPickLabels, [
      'Forward the protocol (`shop/settings.py`)',
      'All of these are done',
      'None of these is needed…',
      'Go back to the task',
    ]);
    await dismiss();
  });

  test('several tasks are dropped on a partner at once, in one message', async () => {
    await vscode.commands.executeCommand('djangoDeveloper.groupTasksByPartner');
    await waitFor('the partners', () => outline().includes('Infrastructure Specialist'));
    await showRows('Keep the order list fast', 'Tidy the admin', 'Infrastructure Specialist');
    await openTask('Keep the order list fast', DATABASE);
    const before = outline();
    await browser({ do: 'click', selector: row('Tidy the admin'), modifiers: ['ControlOrMeta'] });
    await dragUntil(row('Tidy the admin'), row('Infrastructure Specialist'), () =>
      [DATABASE, NOTES].every((path) => readInWorkspace(path).includes('infrastructure-specialist')),
    );
    assert.equal(
      readInWorkspace(DATABASE),
      original(DATABASE)
        .replace('"database-specialist"', '"infrastructure-specialist"')
        .replace('updated_date = "2024-11-01"', `updated_date = "${isoToday()}"`),
    );
    await answerMessage('2 tasks are now: infrastructure-specialist.', 'Undo');
    await waitFor('the files as they were', () =>
      [DATABASE, NOTES].every((path) => readInWorkspace(path) === original(path)),
    );
    await waitFor('the view as it was', () => outline() === before);
  });

  test('the menu of a task has what can be done with it; of several, what can be done with all of them', async () => {
    await showRows('Keep the order list fast', 'Tidy the admin');
    await openTask('Tidy the admin', NOTES);
    assert.deepEqual(await openMenu(row('Tidy the admin')), [
      'Open Task Log',
      'Reveal Task Log in Explorer View',
      'What Changed in Task',
      'Changes for This Task',
      '-',
      'Block Task…',
      'Send Task to Review',
      'Mark Task as Done',
      'Set Task Status…',
      'Archive Task',
      '-',
      'Report Progress…',
      'Report Completion…',
      '-',
      'Copy Hand-over Message',
      'Send Task to Chat',
      'Open Task as Issue…',
      '-',
      'Copy Task ID',
      'Copy Task Path',
      '-',
      'Convert Task Log to TOML…',
      'Rename Task Log…',
    ]);
    await closeMenu();
    await openTask('Keep the order list fast', DATABASE);
    await browser({ do: 'click', selector: row('Tidy the admin'), modifiers: ['ControlOrMeta'] });
    assert.deepEqual(await openMenu(row('Tidy the admin')), [
      'Block Task…',
      'Send Task to Review',
      'Mark Task as Done',
      'Set Task Status…',
      'Archive Task',
      '-',
      'Copy Task ID',
      'Copy Task Path',
    ]);
    await chooseInMenu('Copy Task Path');
    await waitFor('the paths', async () => (await vscode.env.clipboard.readText()) === `${DATABASE}\n${NOTES}`);
  });

  test('where one of several tasks cannot be changed, the others are, and it is named', async () => {
    writeInWorkspace(SCRIPT, '---js\nrun()\n---\n\n# Run the script\n');
    try {
      await showRows('Run the script', 'Keep the order list fast');
      await openTask('Run the script', SCRIPT);
      await browser({ do: 'click', selector: row('Keep the order list fast'), modifiers: ['ControlOrMeta'] });
      await openMenu(row('Keep the order list fast'));
      await chooseInMenu('Block Task…');
      await enter('What does it wait for?', 'An answer.');
      await expectMessage('1 of 2 tasks could not be changed: "Run the script".');
      assert.ok(readInWorkspace(DATABASE).includes('status = "⚪ Blocked"'));
    } finally {
      rmSync(pathInWorkspace(SCRIPT));
    }
  });

  test('the status can be any; where a task usually goes comes first', async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.setTaskStatus', uriInWorkspace(PROXY));
    await expectSoon(quickPickLabels, [
      'In Progress',
      'Blocked',
      'Review',
      'Done',
      'Testing',
      'Generating',
      'Archived',
    ]);
    await dismiss();
    await done;
  });

  test('a task that is dragged onto a status gets it, in the style of its file', async () => {
    await showRows('Serve the shop behind a proxy', 'Review, 1');
    await dragUntil(row('Serve the shop behind a proxy'), row('Review, 1'), () =>
      readInWorkspace(PROXY).includes('status: review # not begun'),
    );
    assert.equal(
      readInWorkspace(PROXY),
      original(PROXY)
        .replace('status: todo', 'status: review')
        .replace('created_date: 2024-11-03\n', `created_date: 2024-11-03\nupdated_date: ${isoToday()}\n`),
    );
  });

  test('a task that is dragged onto a priority or a coordinator gets it', async () => {
    await vscode.commands.executeCommand('djangoDeveloper.groupTasksByPriority');
    await showRows('Serve the shop behind a proxy', 'Medium');
    await dragUntil(row('Serve the shop behind a proxy'), row('Medium'), () =>
      readInWorkspace(PROXY).includes('priority: medium'),
    );
    await answerMessage('"Serve the shop behind a proxy" is now: Medium.', 'Undo');
    await waitFor('the file as it was', () => readInWorkspace(PROXY) === original(PROXY));
    await vscode.commands.executeCommand('djangoDeveloper.groupTasksByCoordinator');
    await showRows('Serve the shop behind a proxy', 'Roo Commander');
    await dragUntil(row('Serve the shop behind a proxy'), row('Roo Commander'), () =>
      readInWorkspace(PROXY).includes('roo-commander'),
    );
    assert.equal(
      readInWorkspace(PROXY),
      original(PROXY)
        .replace('created_date: 2024-11-03\n', `created_date: 2024-11-03\nupdated_date: ${isoToday()}\n`)
        .replace(
          'assigned_to: infrastructure-specialist\n',
          'assigned_to: infrastructure-specialist\ncoordinator: roo-commander\n',
        ),
    );
  });

  test('a task that is dragged to where nothing in it would say so stays as it is, and a message says where it can go', async () => {
    await vscode.commands.executeCommand('djangoDeveloper.groupTasksByFolder');
    await showRows('Tidy the admin', '.ruru/tasks/FEATURE_checkout');
    await browser({ do: 'drag', from: row('Tidy the admin'), to: row('.ruru/tasks/FEATURE_checkout') });
    await expectMessage(
      '".ruru/tasks/FEATURE_checkout" takes no tasks. Drop them on a status, a partner, a priority or a coordinator.',
    );
    await browser({ do: 'drag', from: row('Tidy the admin'), to: row('Outstanding Reports') });
    await expectMessage(
      '"Outstanding Reports" takes no tasks. Drop them on a status, a partner, a priority or a coordinator.',
    );
    assert.equal(readInWorkspace(NOTES), original(NOTES));
  });

  test('items are ticked in the editor, and its own undo takes that back', async () => {
    const editor = await openFromDisk(DATABASE);
    const line = editor.document.getText().split('\n').indexOf('- [ ] One query for the whole list');
    await selectIn(editor, new vscode.Selection(line, 0, line + 1, 3));
    await vscode.commands.executeCommand('djangoDeveloper.toggleItems');
    assert.equal(
      editor.document.getText(),
      original(DATABASE).replace('- [ ] One query', '- [x] One query').replace('- [ ] A test', '- [x] A test'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), original(DATABASE));
  });

  test('an old task log is compared with what it would be, and converted when that is wanted', async () => {
    void vscode.commands.executeCommand('djangoDeveloper.convertTask', uriInWorkspace(NOTES));
    await waitFor(
      'the comparison',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff,
    );
    assert.equal(readInWorkspace(NOTES), original(NOTES));
    await answerMessage('Write the front matter of "Tidy the admin" as on the right?', 'Convert');
    await waitFor('the file to be converted', () => readInWorkspace(NOTES) !== original(NOTES));
    assert.equal(
      readInWorkspace(NOTES),
      `+++\nid = "old_notes"\ntitle = "Tidy the admin"\nstatus = "🔵 In Progress"\nassigned_to = "dev-django"\n+++\n\n${original(NOTES)}`,
    );
    await waitFor(
      'the comparison to close',
      () => !(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff),
    );
  });

  test('the id of a task is copied, and its file shown in the explorer', async () => {
    await vscode.commands.executeCommand('djangoDeveloper.copyTaskId', uriInWorkspace(DATABASE));
    await expectSoon(() => vscode.env.clipboard.readText(), 'TASK-DB-20241101-090000');
    await vscode.commands.executeCommand('djangoDeveloper.revealTask', uriInWorkspace(DATABASE));
    await browser({
      do: 'wait',
      selector: '.explorer-folders-view .monaco-list-row.selected[aria-label^="TASK-DB-20241101-090000.md"]',
      state: 'visible',
    });
  });
});

async function showRows(...labels: string[]): Promise<void> {
  await vscode.commands.executeCommand('djangoDeveloper.tasks.focus');
  // What lies below the heading that stays on top while the rows are scrolled takes no click.
  await browser({ do: 'press', key: 'Home' });
  for (const label of labels) await browser({ do: 'wait', selector: row(label), state: 'visible' });
  await settleRows('Tasks');
}

/** Clicks a task and waits for its editor: where that comes late it takes the focus, and closes the menu that has it. */
async function openTask(label: string, path: string): Promise<void> {
  await browser({ do: 'click', selector: row(label) });
  await waitFor(
    `the editor of ${path}`,
    () => vscode.window.activeTextEditor?.document.uri.path.endsWith(path) === true,
  );
}
