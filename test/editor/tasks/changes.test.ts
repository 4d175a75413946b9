import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { openFromDisk, selectIn } from '../harness/edit';
import { browser } from '../harness/browser';
import { chooseInMenu, closeMenu, openMenu } from '../harness/context-menu';
import { answerMessage, expectMessage } from '../harness/notifications';
import { dismiss, enter, quickPickLabels } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, readInWorkspace, uriInWorkspace, writeInWorkspace } from '../harness/workspace';
import { isoToday } from '../harness/iso-today';
import { expectSoon } from '../harness/expect-soon';
import { DATABASE, PROXY, NOTES, row, showRows, keepTasks, openTask, selectBeside } from './changing-tasks';

const SCRIPT = '.ruru/tasks/script.md';

suite('Changing tasks', () => {
  const { original } = keepTasks();

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

  test('the menu of a task has what can be done with it; of several, what can be done with all of them', async () => {
    await showRows('Keep the order list fast', 'Tidy the admin');
    await openTask('Tidy the admin', NOTES);
    assert.deepEqual(await openMenu(row('Tidy the admin')), [
      'Open Task Log',
      'Reveal Task Log in Explorer View',
      'Show Map…',
      'What Changed in Task',
      'Changes for This Task',
      '-',
      'Ask About Task…',
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
      'Stage for Commit',
      'Link Issue…',
      '-',
      'Copy Task ID',
      'Copy Task Path',
      '-',
      'Convert Task Log to TOML…',
      'Rename Task Log…',
    ]);
    await closeMenu();
    await openTask('Keep the order list fast', DATABASE);
    await selectBeside('Tidy the admin');
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
      await selectBeside('Keep the order list fast');
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
