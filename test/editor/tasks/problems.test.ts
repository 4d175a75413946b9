import assert from 'node:assert/strict';
import { unlinkSync } from 'node:fs';
import * as vscode from 'vscode';
import { openFromDisk, typeInto } from '../harness/edit';
import { activeExtension } from '../harness/extension';
import { applyFix, expectProblems, isOurs } from '../harness/task-problems';
import { pathInWorkspace, writeInWorkspace } from '../harness/workspace';
import { CALLBACK, DATABASE } from './task-logs';

const OF_CALLBACK = [
  '6:0-8 warning duplicate-key: "priority" is already on line 5; the last one holds. Remove one of them.',
  '8:15-27 warning updated-before-created: The task was updated on 2024-11-01, before it was created on 2024-11-04.',
  '9:14-28 error dangling-dependency: The task depends on TASK-NOWHERE, and there is no such task log.',
];

suite('Problems of a task log', () => {
  suiteSetup(activeExtension);
  teardown(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  test('stand on their lines, and go with the editor', async () => {
    await openFromDisk(CALLBACK);
    await expectProblems(CALLBACK, OF_CALLBACK);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await expectProblems(CALLBACK, []);
  });

  test('follow what is typed and not saved', async () => {
    const editor = await openFromDisk(DATABASE);
    await expectProblems(DATABASE, []);
    // Not the file on the disk: on a slow machine the editor saves what was typed by itself before the fix is there.
    const before = editor.document.getText();
    const status = editor.document.positionAt(before.indexOf('🟡 To Do'));
    await typeInto(editor, (edit) =>
      edit.replace(new vscode.Range(status, status.translate(0, '🟡 To Do'.length)), '🍋 Soon'),
    );
    await expectProblems(DATABASE, ['5:9-18 warning unknown-status: "🍋 Soon" is no status of a task log.']);
    await applyFix(
      DATABASE,
      'status = "🍋 Soon" # Options: 🟡 To Do, 🔵 In Progress, 🟢 Done',
      'Set the status to To Do',
    );
    await expectProblems(DATABASE, []);
    assert.equal(editor.document.getText(), before);
    await editor.document.save();
  });

  test('are what a task log says of others that are not there, too', async () => {
    const path = '.ruru/tasks/TASK-NEW-20241106-100000.md';
    const text = `+++
id = "TASK-DB-20241101-090000"
title = "Copied"
status = "🟡 To Do"
created_date = "soon"
coordinator = "TASK-CMD-NOWHERE"
parent_task = "TASK-EPIC-NOWHERE"
depends_on = ["TASK-NEW-20241106-100000.md"]
[more]
tags = ["django"]
+++
`;
    writeInWorkspace(path, text);
    try {
      await openFromDisk(path);
      await expectProblems(path, [
        '2:5-30 error duplicate-id: .ruru/tasks/TASK-DB-20241101-090000.md has the id TASK-DB-20241101-090000 too.',
        '5:15-21 warning unknown-date: "soon" is no date; dates are written YYYY-MM-DD.',
        '6:14-32 warning missing-coordinator: The coordinator is TASK-CMD-NOWHERE, and there is no such task log to report to.',
        '7:14-33 warning dangling-parent: The parent task is TASK-EPIC-NOWHERE, and there is no such task log.',
        '8:14-43 error depends-on-itself: The task depends on itself.',
        '10:0-4 warning key-in-table: "tags" stands below [more] and so belongs to it; other readers do not find it there.',
      ]);
    } finally {
      unlinkSync(pathInWorkspace(path));
    }
  });

  test('a Markdown file elsewhere has none', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: '+++\nstatus = "no such"\n',
    });
    await vscode.window.showTextDocument(document);
    // Those of a file that is opened after it are told after its own would be.
    await openFromDisk(CALLBACK);
    await expectProblems(CALLBACK, OF_CALLBACK);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri).filter(isOurs), []);
  });
});
