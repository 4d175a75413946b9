import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { expectOutline } from '../harness/extension';
import { isoToday } from '../harness/iso-today';
import { clearMessages, expectMessage } from '../harness/notifications';
import { MemoryFileSystem } from './memory-file-system';

const TASK = `+++
id = "TASK-DB-20260102-030405"
title = "Partition the orders"
status = "🟡 To Do"
updated_date = "2026-01-02"
+++

# Partition the orders
`;

const files = new MemoryFileSystem({
  '/shop/manage.py': `import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")

from django.core.management import execute_from_command_line

execute_from_command_line(sys.argv)
`,
  '/shop/requirements.txt': 'Django==5.2.1\n',
  '/shop/shop/settings.py': 'INSTALLED_APPS = []\n',
  ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`/shop/app${index}/models.py`, ''])),
  '/shop/.ruru/tasks/TASK-DB-20260102-030405.md': TASK,
});

suite('A folder that is on no disk', () => {
  suiteSetup(async () => {
    vscode.workspace.registerFileSystemProvider('memory', files);
    await vscode.commands.executeCommand('djangoDeveloper.refresh');
  });

  test('its project is shown', () =>
    expectOutline(
      'project',
      `shop
  What is in it
  Django 5.2.1 — ==5.2.1 in requirements.txt
  shop.settings — shop/settings.py
  manage.py
  Why this is Django — 4
    manage.py hands its arguments to Django — manage.py:6
    This names shop.settings as the settings module — manage.py:4
    INSTALLED_APPS is set here — shop/settings.py:1
    Django is required here: ==5.2.1 — requirements.txt:1`,
    ));

  test('what a look has found is read without being asked what it is, and ten directories are listed at once', async () => {
    files.asked.length = 0;
    await vscode.commands.executeCommand('djangoDeveloper.refresh');
    const own = ['/shop/manage.py', '/shop/requirements.txt', '/shop/shop/settings.py'];
    const first = own.map((path) => files.asked.find((one) => one.endsWith(` ${path}`)));
    assert.deepEqual(
      { first, mostListed: files.mostListed },
      { first: own.map((path) => `read ${path}`), mostListed: 10 },
    );
  });

  test('a task is moved on, and nothing else in its file changes', async () => {
    const uri = vscode.Uri.parse('memory:/shop/.ruru/tasks/TASK-DB-20260102-030405.md');
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('djangoDeveloper.startTask');
    assert.equal(
      new TextDecoder().decode(files.readFile(uri)),
      TASK.replace('🟡 To Do', '🔵 In Progress').replace(
        'updated_date = "2026-01-02"',
        `updated_date = "${isoToday()}"`,
      ),
    );
  });

  test('a write that is refused is told, and leaves the file as it is', async () => {
    const uri = vscode.Uri.parse('memory:/shop/.ruru/tasks/TASK-DB-20260102-030405.md');
    const before = new TextDecoder().decode(files.readFile(uri));
    files.locked = true;
    try {
      await clearMessages();
      await vscode.window.showTextDocument(uri);
      await vscode.commands.executeCommand('djangoDeveloper.reviewTask');
      await expectMessage(
        'cannot be written: the file system is read-only, or gives no permission. Nothing was changed.',
      );
      assert.equal(new TextDecoder().decode(files.readFile(uri)), before);
    } finally {
      files.locked = false;
    }
  });
});
