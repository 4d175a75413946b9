import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { openFromDisk, typeInto } from '../harness/edit';
import { activeExtension } from '../harness/extension';
import { isoToday } from '../harness/iso-today';
import { enter, pick } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, readInWorkspace, writeInWorkspace } from '../harness/workspace';

const TASK = '.ruru/tasks/TASK-DB-20261109-091500.md';

suite('Moving a task on', () => {
  const original = () => readFileSync(pathInWorkspace(TASK));
  let before: Buffer;
  suiteSetup(activeExtension);
  setup(async () => {
    before = original();
    await openFromDisk(TASK);
  });
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    writeInWorkspace(TASK, before);
  });

  for (const [command, status] of [
    ['startTask', '🔵 In Progress'],
    ['reviewTask', '🟣 Review'],
    ['finishTask', '🟢 Done'],
  ] as const) {
    test(`${command} changes status and updated_date, and nothing else`, async () => {
      await vscode.commands.executeCommand(`djangoDeveloper.${command}`);
      assert.equal(readInWorkspace(TASK), changed(before.toString(), status));
    });
  }

  test('blockTask asks why, and puts it into the log', async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.blockTask');
    await enter('What does it wait for?', 'No access to the replica.');
    await done;
    assert.equal(
      readInWorkspace(TASK),
      `${changed(before.toString(), '⚪ Blocked')}
## Log 📜

- ${isoToday()}: Blocked: No access to the replica.
`,
    );
  });

  test('the pick offers where a task can go, the usual step first', async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.setTaskStatus');
    await pick('In Progress');
    await done;
    assert.equal(readInWorkspace(TASK), changed(before.toString(), '🔵 In Progress'));
  });

  test('unsaved changes are kept, and stay unsaved', async () => {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await typeInto(editor, (edit) => edit.insert(end, 'A note that is not saved yet.\n'));
    await vscode.commands.executeCommand('djangoDeveloper.startTask');
    assert.equal(
      editor.document.getText(),
      `${changed(before.toString(), '🔵 In Progress')}A note that is not saved yet.\n`,
    );
    assert.equal(editor.document.isDirty, true);
    assert.equal(readInWorkspace(TASK), before.toString());
  });
});

suite('Reporting', () => {
  let before: Buffer;
  suiteSetup(activeExtension);
  setup(async () => {
    before = readFileSync(pathInWorkspace(TASK));
    await openFromDisk(TASK);
    await vscode.env.clipboard.writeText('');
  });
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    writeInWorkspace(TASK, before);
  });

  test('progress goes into the log and on the clipboard', async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.reportProgress');
    await enter('roo-commander', 'The plan is recorded.');
    await done;
    const report = await vscode.env.clipboard.readText();
    const today = isoToday();
    assert.equal(
      report,
      `**Progress report** to roo-commander, ${today}

- Task: TASK-DB-20261109-091500 (Make the catalogue search fast on 400,000 books)
- Task log: ${TASK}

**Progress:** The plan is recorded.`,
    );
    assert.equal(
      readInWorkspace(TASK),
      `${before.toString()}
## Log 📜

- ${today}: **Progress report** to roo-commander

  **Progress:** The plan is recorded.
`,
    );
  });
});

suite('A task log that is broken or gone', () => {
  const broken = '.ruru/tasks/TASK-BROKEN.md';
  suiteSetup(activeExtension);

  test('broken TOML is shown, with what is wrong', async () => {
    writeFileSync(
      pathInWorkspace(broken),
      '+++\nid = "TASK-BROKEN"\ntitle = no quotes\nstatus = "🟡 To Do"\n+++\n\n# Broken\n',
    );
    const { outline } = await activeExtension();
    await waitFor('the broken task', () => outline.tasks().includes('no quotes'));
  });

  test('a file that is removed leaves the view', async () => {
    rmSync(pathInWorkspace(broken));
    const { outline } = await activeExtension();
    await waitFor('the task to leave', () => !outline.tasks().includes('no quotes'));
  });
});

function changed(text: string, status: string): string {
  return text
    .replace('status = "🟡 To Do"', `status = "${status}"`)
    .replace('updated_date = "2026-11-09"', `updated_date = "${isoToday()}"`);
}
