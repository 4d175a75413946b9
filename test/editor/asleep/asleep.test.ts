import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { activeExtension, expectOutline, extension, isAwake } from '../harness/extension';
import { ACTIVITY_BAR_ITEM, STATUS_BAR_ITEM } from '../harness/selectors';
import { waitFor } from '../harness/wait-for';
import { expectSoon } from '../harness/expect-soon';

/** Longer than VS Code takes to tell of a change, and a look at one file. */
const SETTLED_MS = 3000;

suite('In a folder of plain Python', () => {
  let folder = '';

  suiteSetup(async () => {
    folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
    await activeExtension();
    await settle();
  });

  function write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }

  test('the extension sleeps: its requirements were asked, nothing was loaded, nothing is shown', async () => {
    assert.deepEqual([extension().isActive, isAwake()], [true, false]);
    await expectSoon(() => browser({ do: 'text', selector: ACTIVITY_BAR_ITEM }), []);
    await expectSoon(() => browser({ do: 'text', selector: STATUS_BAR_ITEM }), []);
  });

  test('it sleeps on where other packages are asked for, and where Python is edited', async () => {
    write('requirements/base.txt', 'httpx==0.28.0\n');
    write('tool/more.py', 'import django\n');
    write('.venv/lib/shop/manage.py', 'import django\n');
    await settle();
    assert.equal(isAwake(), false);
  });

  test('it wakes up by itself when a project is begun', async () => {
    write(
      'shop/manage.py',
      "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\n",
    );
    write('shop/shop/__init__.py', '');
    write('shop/shop/settings.py', 'INSTALLED_APPS = []\n');
    await waitFor('the mode', isAwake);
    const { outline } = await activeExtension();
    await waitFor('the project', () =>
      /^shop\n  What is in it\n(?: {4}.*\n)*  Django version unknown/.test(outline.project()),
    );
    await expectOutline('tasks', '');
  });
});

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
}
