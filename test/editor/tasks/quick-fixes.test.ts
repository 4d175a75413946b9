import assert from 'node:assert/strict';
import { rmSync, unlinkSync } from 'node:fs';
import * as vscode from 'vscode';
import { expectSoon } from '../harness/expect-soon';
import { openFromDisk, selectIn } from '../harness/edit';
import { activeExtension } from '../harness/extension';
import { actionsOf, applyFix, expectProblems, fixesOf } from '../harness/task-problems';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, readInWorkspace, uriInWorkspace, writeInWorkspace } from '../harness/workspace';
import { CALLBACK, UNCLOSED } from './task-logs';

suite('Quick fixes of a task log', () => {
  suiteSetup(activeExtension);
  teardown(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  test('change nothing beside the problem', async () => {
    const editor = await openFromDisk(CALLBACK);
    await expectSoon(
      () => fixesOf(CALLBACK),
      [
        'Remove the one that does not hold',
        'Set updated_date to 2024-11-04',
        'Remove TASK-NOWHERE',
        'Convert to TOML front matter…',
      ],
    );
    await applyFix(CALLBACK, 'priority = "high"', 'Remove the one that does not hold');
    await applyFix(CALLBACK, 'updated_date = "2024-11-01"', 'Set updated_date to 2024-11-04');
    assert.equal(
      editor.document.getText(),
      readInWorkspace(CALLBACK)
        .replace('priority = "low"\n', '')
        .replace('updated_date = "2024-11-01"', 'updated_date = "2024-11-04"'),
    );
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), readInWorkspace(CALLBACK));
  });

  test('a front matter that is never closed is closed, and a done task is not with an open item', async () => {
    const editor = await openFromDisk(UNCLOSED);
    await expectProblems(UNCLOSED, [
      '1:0-3 error unclosed-front-matter: The front matter is never closed; put a line +++ behind its last key.',
      '4:9-18 error open-items: The task is done, and an item is open, the first on line 10.',
    ]);
    await applyFix(UNCLOSED, '+++', 'Close the front matter');
    await applyFix(UNCLOSED, 'status = "🟢 Done"', 'Set the status to In Progress');
    assert.equal(
      editor.document.getText(),
      readInWorkspace(UNCLOSED).replace('"e2e-tester"\n', '"e2e-tester"\n+++\n').replace('🟢 Done', '🔵 In Progress'),
    );
  });

  test('are more than one where it is for the user to choose', async () => {
    const path = '.ruru/tasks/TASK-NEW-20241106-100000.md';
    const text =
      '+++\nid = "TASK-NEW-20241106-100000"\nstatus = "Dome"\ndepends_on = ["TASK-DB-20241101-090001"]\ndue_date = "22.11.2026"\n+++\n';
    writeInWorkspace(path, text);
    try {
      const editor = await openFromDisk(path);
      await expectProblems(path, [
        '3:9-15 warning unknown-status: "Dome" is no status of a task log.',
        '4:14-39 error dangling-dependency: The task depends on TASK-DB-20241101-090001, and there is no such task log.',
        '5:11-23 warning unknown-date: "22.11.2026" is no date; dates are written YYYY-MM-DD.',
      ]);
      assert.deepEqual((await fixesOf(path)).sort(), [
        'Remove TASK-DB-20241101-090001',
        'Replace it by TASK-DB-20241101-090000',
        'Set the status to Blocked',
        'Set the status to Done',
        'Set the status to In Progress',
        'Set the status to Review',
        'Set the status to To Do',
        'Write 2026-11-22',
      ]);
      await applyFix(path, 'due_date = "22.11.2026"', 'Write 2026-11-22');
      await applyFix(path, 'depends_on = ["TASK-DB-20241101-090001"]', 'Replace it by TASK-DB-20241101-090000');
      assert.equal(editor.document.getText(), text.replace('22.11.2026', '2026-11-22').replace('090001', '090000'));
    } finally {
      unlinkSync(pathInWorkspace(path));
    }
  });

  test('follow a file that was moved, and take out one that is nowhere', async () => {
    const path = '.ruru/tasks/TASK-NEW-20241106-100000.md';
    const text =
      '+++\nid = "TASK-NEW-20241106-100000"\nstatus = "todo"\nrelated_docs = [\n  "orders/models.py",\n  "shop/services.py:4", # why\n  "gone.py",\n]\n+++\n';
    writeInWorkspace(path, text);
    try {
      const editor = await openFromDisk(path);
      await expectProblems(path, [
        '6:2-22 warning missing-file: There is no shop/services.py in the workspace folder.',
        '7:2-11 warning missing-file: There is no gone.py in the workspace folder.',
      ]);
      await expectSoon(
        () => fixesOf(path),
        ['Replace it by orders/services.py', 'Remove shop/services.py:4', 'Remove gone.py'],
      );
      await applyFix(path, '  "shop/services.py:4", # why', 'Replace it by orders/services.py');
      assert.equal(editor.document.getText(), text.replace('shop/services', 'orders/services'));
      await expectProblems(path, ['7:2-11 warning missing-file: There is no gone.py in the workspace folder.']);
      await vscode.workspace.fs.writeFile(uriInWorkspace('gone.py'), new Uint8Array());
      await openFromDisk('gone.py');
      await vscode.window.showTextDocument(editor.document);
      await expectProblems(path, []);
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), text);
    } finally {
      unlinkSync(pathInWorkspace(path));
      rmSync(pathInWorkspace('gone.py'), { force: true });
    }
  });

  test('are applied by the keys, and not half an emoji is left behind', async () => {
    const editor = await openFromDisk(UNCLOSED);
    const status = editor.document
      .getText()
      .split('\n')
      .findIndex((line) => line.startsWith('status'));
    await expectProblems(UNCLOSED, [
      '1:0-3 error unclosed-front-matter: The front matter is never closed; put a line +++ behind its last key.',
      '4:9-18 error open-items: The task is done, and an item is open, the first on line 10.',
    ]);
    await selectIn(editor, new vscode.Selection(status, 0, status, 0));
    await vscode.commands.executeCommand('editor.action.autoFix');
    await waitFor('the fix', () => editor.document.isDirty);
    assert.equal(editor.document.getText(), readInWorkspace(UNCLOSED).replace('🟢 Done', '🔵 In Progress'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), readInWorkspace(UNCLOSED));
  });

  test('are applied all at once where that says nothing new about the work', async () => {
    const editor = await openFromDisk(CALLBACK);
    await waitFor('the fix', async () => (await actionsOf(CALLBACK, 'source.fixAll')).length > 0);
    assert.deepEqual(
      (await actionsOf(CALLBACK, 'source.fixAll')).map(({ title, kind }) => [title, kind?.value]),
      [['Fix what is safe to fix in this task log', 'source.fixAll.djangoDeveloper']],
    );
    // The editor drops fixes whose diagnostics are told anew meanwhile.
    await waitFor('the fixes', async () => {
      await vscode.commands.executeCommand('editor.action.fixAll');
      return editor.document.isDirty;
    });
    assert.equal(
      editor.document.getText(),
      readInWorkspace(CALLBACK)
        .replace('priority = "low"\n', '')
        .replace('updated_date = "2024-11-01"', 'updated_date = "2024-11-04"'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), readInWorkspace(CALLBACK));
  });
});
