import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { openFromDisk, selectIn, typeInto } from '../harness/edit';
import { expectMessage } from '../harness/notifications';
import { activeExtension } from '../harness/extension';
import {
  accept,
  dismiss,
  enter,
  goBack,
  pick,
  pickInStep,
  quickInputText,
  quickPickItems,
} from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { allFiles, pathInWorkspace, readInWorkspace, uriInWorkspace } from '../harness/workspace';
import { expectSoon } from '../harness/expect-soon';

const MIGRATION = 'stock/migrations/0002_item_counts.py';

suite('Escalating what is in front', () => {
  suiteSetup(activeExtension);
  const diagnostics = vscode.languages.createDiagnosticCollection('test');
  suiteTeardown(() => diagnostics.dispose());
  setup(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  teardown(() => diagnostics.clear());
  teardown(() => rmSync(pathInWorkspace('.ruru/tasks'), { recursive: true, force: true }));

  test('proposes what fits first, with the reason', async () => {
    await select(MIGRATION, 7, 11);
    const done = vscode.commands.executeCommand('djangoDeveloper.escalate');
    await expectSoon(
      async () => (await quickPickItems())[0],
      'Complex database design or optimisation — Database RunSQL in a migration; SQL in the text: SELECT name, count(*) FROM; schema or analysis in SQL: CREATE VIEW. Suggested',
    );
    await expectSoon(
      async () => (await quickPickItems())[1],
      /^Security audit or advanced protection — Security .* Hand over$/,
    );
    await expectSoon(quickInputText, /^Escalate to a Partner \(1\)/);
    await dismiss();
    await done;
  });

  test('counts what an unsaved editor says', async () => {
    const editor = await openFromDisk('stock/models.py');
    await typeInto(editor, (edit) =>
      edit.insert(
        new vscode.Position(0, 0),
        'from django.db import connection\n\nconnection.cursor().execute("SELECT name FROM stock_item")\n',
      ),
    );
    await selectIn(editor, new vscode.Selection(2, 0, 2, 5));
    const done = vscode.commands.executeCommand('djangoDeveloper.escalate');
    await expectSoon(
      async () => (await quickPickItems())[0],
      /^Complex database design or optimisation — Database Raw SQL/,
    );
    await dismiss();
    await done;
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('counts what is wrong there', async () => {
    const editor = await select('stock/views.py', 5, 7);
    const diagnostic = new vscode.Diagnostic(new vscode.Range(6, 0, 6, 4), 'Possible injection');
    Object.assign(diagnostic, { source: 'bandit', code: 'B608' });
    diagnostics.set(editor.document.uri, [diagnostic]);
    const done = vscode.commands.executeCommand('djangoDeveloper.escalate');
    await expectSoon(
      async () => (await quickPickItems())[0],
      /^Security audit or advanced protection — Security A security checker complains/,
    );
    await pick('Security audit');
    await pickInStep('2/3', 'security-auditor');
    await enter('What is to be done?', 'Look at the injection');
    await done;
    assert.match(readInWorkspace(createdTask()), /Possible injection \(B608\)/);
  });

  test('remarks where core Django is enough, and tells who stays that nothing was handed over', async () => {
    const before = allFiles();
    await select('stock/views.py', 5, 7);
    const done = vscode.commands.executeCommand('djangoDeveloper.escalate');
    await expectSoon(
      async () => (await quickPickItems())[0],
      /^This looks like ordinary Django — stay here, or hand it over all the same Nothing here leaves core Django: Python of the project, .*\. Suggested$/,
    );
    await accept();
    await expectSoon(quickInputText, /\(2\/\d\)/);
    await dismiss();
    await done;

    await select('stock/views.py', 5, 7);
    const again = vscode.commands.executeCommand('djangoDeveloper.escalate');
    await waitFor('the remark', async () => (await quickPickItems())[0]?.startsWith('This looks like ordinary Django'));
    await pick('This looks like ordinary Django');
    await again;
    await expectMessage('Nothing was handed over: this looks like ordinary Django. Nothing here leaves core Django');
    assert.deepEqual(allFiles(), before);
  });

  test('asks who takes it, and remembers that', async () => {
    await select(MIGRATION, 7, 11);
    const done = vscode.commands.executeCommand('djangoDeveloper.escalate');
    await pick('Complex database design');
    await pickInStep('2/3', '@acme/storage');
    await waitFor('the title', async () => (await quickInputText()).includes('What is to be done?'));
    await expectSoon(quickInputText, /^Complex database design or optimisation · @acme\/storage \(3\/3\)/);
    await accept();
    await done;
    const text = readInWorkspace(createdTask());
    assert.match(text, /^title = "0002_item_counts: complex database design or optimisation"$/m);
    assert.match(text, /^assigned_to = "👥 Team:acme\/storage"$/m);
    assert.match(text, /migrations\.RunSQL\(/);

    await select(MIGRATION, 7, 11);
    const again = vscode.commands.executeCommand('djangoDeveloper.escalate');
    await pick('Complex database design');
    await waitFor('who takes it', async () => (await quickInputText()).includes('(2/3)'));
    await expectSoon(
      async () => (await quickPickItems())[0],
      '@acme/storage — owns stock/migrations/0002_item_counts.py for the Database Specialist, by .github/CODEOWNERS:2 Last time',
    );
    await dismiss();
    await again;
  });

  test('goes back to every question, and forgets its answer', async () => {
    const before = allFiles();
    const done = vscode.commands.executeCommand('djangoDeveloper.escalate');
    await pick('Complex database design');
    await pickInStep('2/3', 'Postgres Guru');
    await waitFor('the title', async () => (await quickInputText()).includes('(3/3)'));
    await goBack('(2/3)');
    await goBack('(1)');
    await pickInStep('1', 'Containers and orchestration');
    await waitFor('who takes it', async () => (await quickInputText()).includes('Containers and orchestration (2/3)'));
    await pick('Docker Compose Specialist');
    await waitFor('the title', async () =>
      (await quickInputText()).includes('Containers and orchestration · Docker Compose Specialist (3/3)'),
    );
    await dismiss();
    await done;
    assert.deepEqual(allFiles(), before);
  });

  test("hands to a partner of the team's own", async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.escalate');
    await pick('UI and UX design');
    await pickInStep('2/3', '@acme/languages');
    await enter('What is to be done?', 'Word the messages');
    await done;
    const path = createdTask();
    assert.match(path, /^\.ruru\/tasks\/TASK-TRANSLATOR-\d{8}-\d{6}-\d{4}\.md$/);
    assert.match(readInWorkspace(path), /^assigned_to = "👥 Team:acme\/languages"$/m);
  });

  test('takes what the explorer and source control name', async () => {
    const uri = uriInWorkspace('shop/settings/production.py');
    for (const target of [uri, { resourceUri: uri }]) {
      const done = vscode.commands.executeCommand('djangoDeveloper.escalate', target);
      await quickPickItems();
      await pick('Security audit');
      await pickInStep('2/3', 'security-auditor');
      await enter('What is to be done?', 'Review the settings');
      await done;
      const path = createdTask();
      assert.match(readInWorkspace(path), /^related_docs = \["shop\/settings\/production\.py"\]$/m);
      rmSync(pathInWorkspace(path));
    }
  });
});

/** Opens a file and selects whole lines, 0-based, the last one excluded. */
async function select(path: string, from: number, to: number): Promise<vscode.TextEditor> {
  const editor = await openFromDisk(path);
  await selectIn(editor, new vscode.Selection(from, 0, to, 0));
  return editor;
}

/** The one task log there is. */
function createdTask(): string {
  const [path = '', ...others] = allFiles().filter((file) => file.startsWith('.ruru/tasks/'));
  assert.deepEqual(others, []);
  return path;
}
