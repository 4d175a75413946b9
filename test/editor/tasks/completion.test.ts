import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { typeInto } from '../harness/edit';
import { activeExtension } from '../harness/extension';
import { isoToday } from '../harness/iso-today';
import { waitFor } from '../harness/wait-for';
import { uriInWorkspace } from '../harness/workspace';
import { DATABASE } from './task-logs';

suite('Completion in a task log', () => {
  const uri = () => uriInWorkspace(DATABASE);
  let document: vscode.TextDocument;
  suiteSetup(async () => {
    await activeExtension();
    document = (await vscode.window.showTextDocument(uri())).document;
    await waitFor('the task log to be known', async () => (await complete('status = "')).length > 1);
  });
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  const behind = (text: string) => document.positionAt(document.getText().indexOf(text) + text.length);
  const complete = async (text: string) => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri(),
      behind(text),
    );
    return list.items.map(({ label }) =>
      typeof label === 'string' ? label : [label.label, label.description].filter(Boolean).join(' — '),
    );
  };
  /** Completes at the end of a line that is written below the tags, and not saved. */
  const completeIn = async (line: string) => {
    const editor = await vscode.window.showTextDocument(document);
    await typeInto(editor, (edit) => edit.insert(behind('tags = ["django", "database"]'), `\n${line}`));
    const labels = await complete(`tags = ["django", "database"]\n${line}`);
    await vscode.commands.executeCommand('undo');
    return labels;
  };

  test('completes who takes the task, people before roles, the first time that it is asked', async () => {
    const [first, second, ...others] = await complete('assigned_to = "');
    assert.deepEqual([first, second], ['🧑‍💻 User:ada — Database Specialist', 'frontend-developer — Frontend Developer']);
    assert.ok(others.includes('dev-django'));
  });

  test('completes the values of the front matter', async () => {
    assert.deepEqual(await complete('status = "'), [
      '🟡 To Do',
      '🔵 In Progress',
      '🤖 Generating',
      '🟣 Review',
      '🧪 Testing',
      '⚪ Blocked',
      '🟢 Done',
      '🧊 Archived',
    ]);
    assert.deepEqual(await complete('priority = "'), ['🔥 Highest', '🔼 High', '▶️ Medium', '🔽 Low', '🧊 Lowest']);
    assert.deepEqual(await complete('coordinator = "'), [
      'roo-commander — Roo Commander',
      'technical-architect — Technical Architect',
      'project-manager — Project Manager',
      ...OTHERS,
    ]);
  });

  test('completes every other value there is something to choose from', async () => {
    assert.deepEqual(await complete('type = "'), [
      '🌟 Feature',
      '🐞 Bug',
      '🧹 Chore',
      '📖 Documentation',
      '🧪 Test',
      '🎨 UI/UX',
      '💡 Spike/Research',
      '🗺️ Epic/Overview',
    ]);
    for (const date of ['created_date', 'updated_date', 'due_date'])
      assert.deepEqual(await complete(`${date} = "`), [isoToday()], date);
    assert.deepEqual(await complete('tags = ["'), ['database', 'django']);
    for (const line of ['parent_task = "', 'depends_on = ["']) assert.deepEqual(await completeIn(line), OTHERS, line);
    assert.deepEqual(await completeIn('reviewed_by = "'), await complete('assigned_to = "'));
    const [first, second] = await completeIn('reporter = "');
    assert.deepEqual([first, second], ['roo-commander — Roo Commander', 'technical-architect — Technical Architect']);
  });

  test('completes files of the folder, and a part of a path to them', async () => {
    const files = (await complete('related_docs = ["')).filter((label) => !/^\.ruru\/| — Insert /.test(label));
    assert.deepEqual(files, [
      'catalog/__init__.py',
      'catalog/models.py',
      'manage.py',
      'orders/__init__.py',
      'orders/models.py',
      'orders/services.py',
      'requirements.txt',
      'shop/__init__.py',
      'shop/settings.py',
    ]);
    assert.deepEqual(await complete('related_docs = ["orders/'), [
      'orders/__init__.py',
      'orders/models.py',
      'orders/services.py',
    ]);
  });

  test('another value takes the place of the whole one, wherever in it the cursor is', async () => {
    for (const place of ['status = "🟡 To', 'status = "🟡 To Do', 'status = "🟡 To Do"']) {
      const cursor = behind(place);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri(),
        cursor,
      );
      const ours = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Value);
      const lines = ours.map(({ range: place, insertText, filterText = '' }) => {
        const range = place instanceof vscode.Range ? place : place?.replacing;
        assert.ok(range && typeof insertText === 'string', JSON.stringify({ place, insertText }));
        // What stands before the cursor is what the editor filters by.
        const isShown = filterText.startsWith(document.getText(range.with(undefined, cursor)));
        const line = document.lineAt(range.start.line).text;
        return isShown
          ? line.slice(0, range.start.character) + insertText + line.slice(range.end.character)
          : `${insertText} is hidden`;
      });
      const rest = ' # Options: 🟡 To Do, 🔵 In Progress, 🟢 Done';
      assert.deepEqual(
        lines,
        [
          `status = "🟡 To Do"${rest}`,
          `status = "🔵 In Progress"${rest}`,
          `status = "🤖 Generating"${rest}`,
          `status = "🟣 Review"${rest}`,
          `status = "🧪 Testing"${rest}`,
          `status = "⚪ Blocked"${rest}`,
          `status = "🟢 Done"${rest}`,
          `status = "🧊 Archived"${rest}`,
        ],
        place,
      );
    }
  });

  test('completes the keys that are not there yet', async () => {
    const keys = (await completeIn('')).filter((label) => !label.includes(' — Insert '));
    assert.deepEqual(keys, [
      'reporter',
      'parent_task',
      'depends_on',
      'estimated_effort',
      'reviewed_by',
      'key_learnings',
    ]);
  });
});

/** The ids of the task logs beside the one that is edited, as completion offers them. */
const OTHERS = [
  'TASK-FE-20241102-101500 — Build the checkout page',
  'TASK-CMD-20240930-080000 — Open the shop',
  'TASK-OPS-20241103-140000 — Serve the shop behind a proxy',
  'TASK-SEC-20241104-093000 — Review the payment callback',
  'old_notes — Tidy the admin',
  'TASK-API-20241001-120000 — Agree on the order endpoint',
  'TASK-TEST-20241105-110000 — Test the checkout end to end',
];
