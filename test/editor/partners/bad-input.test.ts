import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { selectIn } from '../harness/edit';
import { activeExtension } from '../harness/extension';
import { clearMessages, untilMessage } from '../harness/notifications';
import { enter, pick, pickInStep, quickPickItems } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { allFiles, pathInWorkspace, readInWorkspace, uriInWorkspace } from '../harness/workspace';
import { expectSoon } from '../harness/expect-soon';

/** A folder outside of the workspace that goes with the suite. */
function folderOutside(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'django-outside-'));
  suiteTeardown(() => rmSync(folder, { recursive: true }));
  return folder;
}

suite('Escalating from what is no file of the project', () => {
  const outside = folderOutside();
  suiteSetup(activeExtension);
  setup(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(pathInWorkspace('.ruru/tasks'), { recursive: true, force: true });
  });

  test('an unsaved buffer gives its selection', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'python',
      content: 'cursor.execute("SELECT name FROM stock_item")\n',
    });
    const editor = await vscode.window.showTextDocument(document);
    await selectIn(editor, new vscode.Selection(0, 0, 1, 0));
    const text = await escalate(/^Complex database design or optimisation — Database Raw SQL/);
    assert.match(text, /```python\ncursor\.execute\("SELECT name FROM stock_item"\)\n```/);
    assert.doesNotMatch(text, /related_docs|Untitled/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('a file outside gives its selection and not its path', async () => {
    const query = path.join(outside, 'query.sql');
    writeFileSync(query, 'SELECT name FROM stock_item;\n');
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(query));
    await selectIn(editor, new vscode.Selection(0, 0, 1, 0));
    const text = await escalate(/^Complex database design or optimisation — Database A file of SQL/);
    assert.match(text, /SELECT name FROM stock_item;/);
    assert.doesNotMatch(text, /related_docs|django-outside/);
  });

  test('a notebook gives its cell', async () => {
    const cell = {
      cell_type: 'code',
      execution_count: null,
      metadata: {},
      outputs: [],
      source: ['cursor.execute("SELECT 1")'],
    };
    writeFileSync(
      pathInWorkspace('look.ipynb'),
      JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 }),
    );
    const notebook = await vscode.workspace.openNotebookDocument(uriInWorkspace('look.ipynb'));
    await vscode.window.showNotebookDocument(notebook);
    const text = await escalate();
    assert.match(text, /^related_docs = \["look\.ipynb"\]$/m);
    rmSync(pathInWorkspace('look.ipynb'));
  });

  test('a binary file gives its path', async () => {
    writeFileSync(
      pathInWorkspace('logo.png'),
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    );
    await vscode.commands.executeCommand('vscode.open', uriInWorkspace('logo.png'));
    await waitFor('the picture', () => vscode.window.tabGroups.activeTabGroup.activeTab?.label === 'logo.png');
    const text = await escalate();
    assert.match(text, /^related_docs = \["logo\.png"\]$/m);
    rmSync(pathInWorkspace('logo.png'));
  });
});

suite('A folder for task logs outside of the workspace', () => {
  const outside = folderOutside();
  const settings = () => vscode.workspace.getConfiguration('djangoDeveloper');
  suiteSetup(activeExtension);
  teardown(async () => {
    await settings().update('tasksFolder', undefined, vscode.ConfigurationTarget.Global);
    await clearMessages();
  });

  for (const folder of ['../..', '/tmp/tasks', 'C:\\tasks']) {
    test(`${folder} is refused before anything is asked`, async () => {
      const before = allFiles();
      await settings().update('tasksFolder', folder, vscode.ConfigurationTarget.Global);
      void vscode.commands.executeCommand('djangoDeveloper.escalate');
      await untilMessage(`Task logs cannot be written to "${folder}": it is not a folder inside the workspace folder.`);
      assert.deepEqual(allFiles(), before);
    });
  }

  test('a link to one is refused, and nothing is written', async () => {
    symlinkSync(outside, pathInWorkspace('elsewhere'), 'dir');
    const before = allFiles();
    await settings().update('tasksFolder', 'elsewhere/tasks', vscode.ConfigurationTarget.Global);
    void vscode.commands.executeCommand('djangoDeveloper.escalate');
    await pick('UI and UX design');
    await pickInStep('2/3', 'UI Designer');
    await enter('What is to be done?', 'Draw it');
    await untilMessage('its folder is a link to a place outside');
    assert.deepEqual(allFiles(), before);
    rmSync(pathInWorkspace('elsewhere'));
  });
});

/**
 * Escalates what is in front to the role of the first route.
 * @param first what leads the routes
 * @returns the text of the task log
 */
async function escalate(first?: RegExp): Promise<string> {
  const done = vscode.commands.executeCommand('djangoDeveloper.escalate');
  if (first) await expectSoon(async () => (await quickPickItems())[0], first);
  await pick('Complex database design');
  await pickInStep('2/3', '@acme/storage');
  await enter('What is to be done?', 'Look at this');
  await done;
  const [task = '', ...others] = allFiles().filter((file) => file.startsWith('.ruru/tasks/'));
  assert.deepEqual(others, []);
  return readInWorkspace(task);
}
