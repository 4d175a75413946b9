import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFromDisk } from '../harness/edit';
import { expectOutline } from '../harness/extension';
import { expectMessage } from '../harness/notifications';
import { allFiles, readInWorkspace } from '../harness/workspace';

const TASK = '.ruru/tasks/TASK-SEC-20260102-030405.md';

suite('In a workspace that is not trusted', () => {
  suiteSetup(() => assert.equal(vscode.workspace.isTrusted, false));

  test('the project is shown', () =>
    expectOutline(
      'project',
      `untrusted
  What is in it
  Django any version — requirements.txt
  shop.settings — shop/settings.py
  manage.py
  Why this is Django — 4
    manage.py hands its arguments to Django — manage.py:8
    This names shop.settings as the settings module — manage.py:7
    INSTALLED_APPS is set here — shop/settings.py:1
    Django is required here: any version — requirements.txt:1`,
    ));

  test('the task logs are shown', () =>
    expectOutline(
      'tasks',
      'Restricted Mode — Manage Trust…\nIn Progress — 1\n  Serve it — infra · 0/1\nTo Do — 1\n  Review the login',
    ));

  test('nothing is written, and the reason is said', async () => {
    const files = allFiles();
    const text = readInWorkspace(TASK);
    await openFromDisk(TASK);
    for (const command of ['escalate', 'startTask', 'reportProgress']) {
      void vscode.commands.executeCommand(`djangoDeveloper.${command}`);
      await expectMessage('This workspace is in Restricted Mode, so no task log is written.');
    }
    assert.deepEqual(allFiles(), files);
    assert.equal(readInWorkspace(TASK), text);
  });
});
