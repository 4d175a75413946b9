import assert from 'node:assert/strict';
import { unlinkSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { isoToday } from '../harness/iso-today';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, readInWorkspace, uriInWorkspace } from '../harness/workspace';

const DATABASE = '.ruru/tasks/TASK-DB-20241101-090000.md';
const CALLBACK = '.ruru/tasks/TASK-SEC-20241104-093000.md';
const UNCLOSED = '.ruru/tasks/TASK-TEST-20241105-110000.md';

suite('Problems of a task log', () => {
  suiteSetup(activeExtension);
  teardown(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  test('stand on their lines, and go with the editor', async () => {
    await vscode.window.showTextDocument(uriInWorkspace(CALLBACK));
    await expectProblems(CALLBACK, [
      '6:0-8 warning duplicate-key: "priority" is already on line 5; the last one holds. Remove one of them.',
      '8:15-27 warning updated-before-created: The task was updated on 2024-11-01, before it was created on 2024-11-04.',
      '9:14-28 error dangling-dependency: The task depends on TASK-NOWHERE, and there is no such task log.',
    ]);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await expectProblems(CALLBACK, []);
  });

  test('follow what is typed and not saved', async () => {
    const editor = await vscode.window.showTextDocument(uriInWorkspace(DATABASE));
    await expectProblems(DATABASE, []);
    // Not the file on the disk: on a slow machine the editor saves what was typed by itself before the fix is there.
    const before = editor.document.getText();
    const status = editor.document.positionAt(before.indexOf('🟡 To Do'));
    await editor.edit((edit) => edit.replace(new vscode.Range(status, status.translate(0, '🟡 To Do'.length)), '🍋 Soon'));
    await expectProblems(DATABASE, ['5:9-18 warning unknown-status: "🍋 Soon" is no status of a task log.']);
    await applyFix(DATABASE, 'status = "🍋 Soon" # Options: 🟡 To Do, 🔵 In Progress, 🟢 Done', 'Set the status to To Do');
    await expectProblems(DATABASE, []);
    assert.equal(editor.document.getText(), before);
    await editor.document.save();
  });

  test('have fixes that change nothing beside them', async () => {
    const editor = await vscode.window.showTextDocument(uriInWorkspace(CALLBACK));
    assert.deepEqual(await ourFixes(CALLBACK), [
      'Remove the one that does not hold',
      'Set updated_date to 2024-11-04',
      'Remove TASK-NOWHERE',
      'Convert to TOML front matter…',
    ]);
    await applyFix(CALLBACK, 'priority = "high"', 'Remove the one that does not hold');
    await applyFix(CALLBACK, 'updated_date = "2024-11-01"', 'Set updated_date to 2024-11-04');
    assert.equal(
      editor.document.getText(),
      readInWorkspace(CALLBACK).replace('priority = "low"\n', '').replace('updated_date = "2024-11-01"', 'updated_date = "2024-11-04"'),
    );
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), readInWorkspace(CALLBACK));
  });

  test('a front matter that is never closed is closed, and a done task is not with an open item', async () => {
    const editor = await vscode.window.showTextDocument(uriInWorkspace(UNCLOSED));
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

  test('have more than one remedy where it is for the user to choose', async () => {
    const path = '.ruru/tasks/TASK-NEW-20241106-100000.md';
    const text = '+++\nid = "TASK-NEW-20241106-100000"\nstatus = "Dome"\ndepends_on = ["TASK-DB-20241101-090001"]\ndue_date = "22.11.2026"\n+++\n';
    writeFileSync(pathInWorkspace(path), text);
    try {
      const editor = await vscode.window.showTextDocument(uriInWorkspace(path));
      await expectProblems(path, [
        '3:9-15 warning unknown-status: "Dome" is no status of a task log.',
        '5:11-23 warning unknown-date: "22.11.2026" is no date; dates are written YYYY-MM-DD.',
        '4:14-39 error dangling-dependency: The task depends on TASK-DB-20241101-090001, and there is no such task log.',
      ]);
      assert.deepEqual((await ourFixes(path)).sort(), [
        'Remove TASK-DB-20241101-090001',
        'Replace it by TASK-DB-20241101-090000',
        'Set the status to Blocked', 'Set the status to Done', 'Set the status to In Progress', 'Set the status to Review', 'Set the status to To Do',
        'Write 2026-11-22',
      ]);
      await applyFix(path, 'due_date = "22.11.2026"', 'Write 2026-11-22');
      await applyFix(path, 'depends_on = ["TASK-DB-20241101-090001"]', 'Replace it by TASK-DB-20241101-090000');
      assert.equal(editor.document.getText(), text.replace('22.11.2026', '2026-11-22').replace('090001', '090000'));
    } finally {
      unlinkSync(pathInWorkspace(path));
    }
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
    writeFileSync(pathInWorkspace(path), text);
    try {
      await vscode.window.showTextDocument(uriInWorkspace(path));
      await expectProblems(path, [
        '5:15-21 warning unknown-date: "soon" is no date; dates are written YYYY-MM-DD.',
        '10:0-4 warning key-in-table: "tags" stands below [more] and so belongs to it; other readers do not find it there.',
        '2:5-30 error duplicate-id: .ruru/tasks/TASK-DB-20241101-090000.md has the id TASK-DB-20241101-090000 too.',
        '8:14-43 error depends-on-itself: The task depends on itself.',
        '7:14-33 warning dangling-parent: The parent task is TASK-EPIC-NOWHERE, and there is no such task log.',
        '6:14-32 warning missing-coordinator: The coordinator is TASK-CMD-NOWHERE, and there is no such task log to report to.',
      ]);
    } finally {
      unlinkSync(pathInWorkspace(path));
    }
  });

  test('are fixed by the keys, and not half an emoji is left behind', async () => {
    const editor = await vscode.window.showTextDocument(uriInWorkspace(UNCLOSED));
    const status = editor.document.getText().split('\n').findIndex((line) => line.startsWith('status'));
    await expectProblems(UNCLOSED, [
      '1:0-3 error unclosed-front-matter: The front matter is never closed; put a line +++ behind its last key.',
      '4:9-18 error open-items: The task is done, and an item is open, the first on line 10.',
    ]);
    editor.selection = new vscode.Selection(status, 0, status, 0);
    await vscode.commands.executeCommand('editor.action.autoFix');
    await waitFor('the fix', () => editor.document.isDirty);
    assert.equal(editor.document.getText(), readInWorkspace(UNCLOSED).replace('🟢 Done', '🔵 In Progress'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), readInWorkspace(UNCLOSED));
  });

  test('are fixed all at once where that says nothing new about the work', async () => {
    const editor = await vscode.window.showTextDocument(uriInWorkspace(CALLBACK));
    await waitFor('the fix', async () => (await actionsOf(CALLBACK, 'source.fixAll')).length > 0);
    assert.deepEqual((await actionsOf(CALLBACK, 'source.fixAll')).map(({ title, kind }) => [title, kind?.value]), [
      ['Fix what is safe to fix in this task log', 'source.fixAll.djangoDeveloper'],
    ]);
    await vscode.commands.executeCommand('editor.action.fixAll');
    await waitFor('the fixes', () => editor.document.isDirty);
    assert.equal(
      editor.document.getText(),
      readInWorkspace(CALLBACK).replace('priority = "low"\n', '').replace('updated_date = "2024-11-01"', 'updated_date = "2024-11-04"'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), readInWorkspace(CALLBACK));
  });

  test('a Markdown file elsewhere has none', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '+++\nstatus = "no such"\n' });
    await vscode.window.showTextDocument(document);
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri).filter(isOurs), []);
  });
});

suite('Help in a task log', () => {
  const uri = () => uriInWorkspace(DATABASE);
  let document: vscode.TextDocument;
  suiteSetup(async () => {
    await activeExtension();
    document = (await vscode.window.showTextDocument(uri())).document;
    await waitFor('the lenses', async () => (await lenses()).length > 0);
  });
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  const behind = (text: string) => document.positionAt(document.getText().indexOf(text) + text.length);
  const lenses = () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri(), 10);
  const complete = async (text: string) => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri(), behind(text));
    return list.items.map(({ label }) => (typeof label === 'string' ? label : [label.label, label.description].filter(Boolean).join(' — ')));
  };
  /** Completes at the end of a line that is written below the tags, and not saved. */
  const completeIn = async (line: string) => {
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(behind('tags = ["django", "database"]'), `\n${line}`));
    const labels = await complete(`tags = ["django", "database"]\n${line}`);
    await vscode.commands.executeCommand('undo');
    return labels;
  };
  const hover = async (place: vscode.Uri, position: vscode.Position) => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', place, position);
    return hovers.flatMap(({ contents }) => contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : '')));
  };

  test('completes who takes the task, people before roles, the first time that it is asked', async () => {
    const [first, second, ...others] = await complete('assigned_to = "');
    assert.deepEqual([first, second], ['🧑‍💻 User:ada — Database Specialist', 'frontend-developer — Frontend Developer']);
    assert.ok(others.includes('dev-django'));
  });

  test('completes the values of the front matter', async () => {
    assert.deepEqual(await complete('status = "'), [
      '🟡 To Do', '🔵 In Progress', '🤖 Generating', '🟣 Review', '🧪 Testing', '⚪ Blocked', '🟢 Done', '🧊 Archived',
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
      '🌟 Feature', '🐞 Bug', '🧹 Chore', '📖 Documentation', '🧪 Test', '🎨 UI/UX', '💡 Spike/Research', '🗺️ Epic/Overview',
    ]);
    for (const date of ['created_date', 'updated_date', 'due_date']) assert.deepEqual(await complete(`${date} = "`), [isoToday()], date);
    assert.deepEqual(await complete('tags = ["'), ['database', 'django']);
    for (const line of ['parent_task = "', 'depends_on = ["']) assert.deepEqual(await completeIn(line), OTHERS, line);
    assert.deepEqual(await completeIn('reviewed_by = "'), await complete('assigned_to = "'));
    const [first, second] = await completeIn('reporter = "');
    assert.deepEqual([first, second], ['roo-commander — Roo Commander', 'technical-architect — Technical Architect']);
  });

  test('completes files of the folder, and a part of a path to them', async () => {
    const files = (await complete('related_docs = ["')).filter((label) => !/^\.ruru\/| — Insert /.test(label));
    assert.deepEqual(files, [
      'catalog/__init__.py', 'catalog/models.py', 'manage.py', 'orders/__init__.py', 'orders/models.py', 'orders/services.py',
      'requirements.txt', 'shop/__init__.py', 'shop/settings.py',
    ]);
    assert.deepEqual(await complete('related_docs = ["orders/'), ['orders/__init__.py', 'orders/models.py', 'orders/services.py']);
  });

  test('another value takes the place of the whole one, wherever in it the cursor is', async () => {
    for (const place of ['status = "🟡 To', 'status = "🟡 To Do', 'status = "🟡 To Do"']) {
      const cursor = behind(place);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri(), cursor);
      const ours = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Value);
      const lines = ours.map(({ range: place, insertText, filterText = '' }) => {
        const range = place instanceof vscode.Range ? place : place?.replacing;
        assert.ok(range && typeof insertText === 'string', JSON.stringify({ place, insertText }));
        // What stands before the cursor is what the editor filters by.
        const isShown = filterText.startsWith(document.getText(range.with(undefined, cursor)));
        const line = document.lineAt(range.start.line).text;
        return isShown ? line.slice(0, range.start.character) + insertText + line.slice(range.end.character) : `${insertText} is hidden`;
      });
      const rest = ' # Options: 🟡 To Do, 🔵 In Progress, 🟢 Done';
      assert.deepEqual(lines, [
        `status = "🟡 To Do"${rest}`, `status = "🔵 In Progress"${rest}`, `status = "🤖 Generating"${rest}`, `status = "🟣 Review"${rest}`,
        `status = "🧪 Testing"${rest}`, `status = "⚪ Blocked"${rest}`, `status = "🟢 Done"${rest}`, `status = "🧊 Archived"${rest}`,
      ], place);
    }
  });

  test('completes the keys that are not there yet', async () => {
    const keys = (await completeIn('')).filter((label) => !label.includes(' — Insert '));
    assert.deepEqual(keys, ['reporter', 'parent_task', 'depends_on', 'estimated_effort', 'reviewed_by', 'key_learnings']);
  });

  test('says what a field, a value and an id mean', async () => {
    assert.deepEqual(await hover(uri(), behind('stat')), ['Where the task stands.']);
    assert.deepEqual(await hover(uri(), behind('"🟡 To')), ['Read as: To Do']);
    assert.deepEqual(await hover(uri(), behind('"🔼 Hi')), ['Read as: High']);
    assert.deepEqual(await hover(uri(), behind('"database-spec')), [
      '**Database Specialist**\n\nDesigns schemas, plans migrations of much data and makes slow queries fast in the engine itself\\.',
    ]);
    assert.deepEqual(await hover(uri(), behind('coordinator = "TASK-C')), [OPEN_THE_SHOP]);
    for (const [field, note] of Object.entries(NOTES)) assert.deepEqual(await hover(uri(), behind(`\n${field}`)), [note], field);
    assert.deepEqual(await hover(uri(), behind('came up in TASK-CMD')), [OPEN_THE_SHOP]);
  });

  test('offers what can be done with the task', async () => {
    assert.deepEqual(
      (await lenses()).map(({ command }) => `${command?.title}: ${command?.command}`),
      [
        'To Do · 1/4: djangoDeveloper.setTaskStatus',
        'Start: djangoDeveloper.startTask',
        'Done: djangoDeveloper.finishTask',
        'Block: djangoDeveloper.blockTask',
        'Report Progress…: djangoDeveloper.reportProgress',
        'Report Completion…: djangoDeveloper.reportCompletion',
      ],
    );
    const notes = uriInWorkspace('.ruru/tasks/old_notes.md');
    await vscode.workspace.openTextDocument(notes);
    const old = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', notes, 10);
    assert.deepEqual([old.at(-1)?.command?.title, old.at(-1)?.command?.command], ['Convert to TOML front matter…', 'djangoDeveloper.convertTask']);
    const settings = vscode.workspace.getConfiguration('djangoDeveloper');
    await settings.update('taskCodeLens', false, vscode.ConfigurationTarget.Workspace);
    await waitFor('the lenses to go', async () => (await lenses()).length === 0);
    await settings.update('taskCodeLens', undefined, vscode.ConfigurationTarget.Workspace);
  });

  test('links to files that exist, to their lines, and to other task logs', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri());
    const base = uriInWorkspace('').toString().replace(/\/$/, '');
    assert.deepEqual(
      links.map(({ range, target }) => `${document.getText(range)} → ${target?.toString().replace(base, '')}`),
      [
        'TASK-CMD-20240930-080000 → /.ruru/tasks/TASK-CMD-20240930-080000.md',
        'orders/models.py → /orders/models.py',
        'orders/services.py:4 → /orders/services.py#L4',
        '../../orders/models.py → /orders/models.py',
        'https://docs.djangoproject.com/ → https://docs.djangoproject.com/',
        'TASK-CMD-20240930-080000 → /.ruru/tasks/TASK-CMD-20240930-080000.md',
      ],
    );
  });

  test('the first line of a file tells which open tasks name it', async () => {
    const base = uriInWorkspace('.ruru/tasks').toString();
    assert.deepEqual(await hover(uriInWorkspace('orders/services.py'), new vscode.Position(0, 0)), [
      `Open tasks that name this file:

- [Keep the order list fast](${base}/TASK-DB-20241101-090000.md) · To Do, database\\-specialist
- [Review the payment callback](${base}/TASK-SEC-20241104-093000.md) · Review`,
    ]);
    assert.deepEqual(await hover(uriInWorkspace('catalog/models.py'), new vscode.Position(0, 0)), []);
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

const OPEN_THE_SHOP = '**Open the shop**\n\n🔵 In Progress · roo\\-commander · \\.ruru/tasks/TASK\\-CMD\\-20240930\\-080000\\.md';

/** What hovering over the keys of the task log says. */
const NOTES = {
  id: 'What other task logs call this one; usually the file name without `.md`.',
  title: 'What is to be done, in one line.',
  status: 'Where the task stands.',
  type: 'What kind of work it is.',
  priority: 'How urgent it is beside the others.',
  created_date: 'When the task was handed over, YYYY-MM-DD.',
  updated_date: 'When the task log was last changed, YYYY-MM-DD. Set with every status.',
  due_date: 'When it has to be done, YYYY-MM-DD. Past that day an open task is overdue.',
  assigned_to: 'The partner who does it: a slug such as `dev-react`, `🧑‍💻 User:Ada` or `👥 Team:Backend`.',
  coordinator: 'Who gets the reports: a slug, or the id of the task log of whoever asked.',
  related_docs: 'Files that the work is about, relative to the workspace folder.',
  tags: 'Words to find it by.',
};

function isOurs({ source }: vscode.Diagnostic): boolean {
  return source === 'Django Developer';
}

/** Waits for the problems of a file: `line:from-to weight rule: message`. */
async function expectProblems(path: string, expected: string[]): Promise<void> {
  let actual: string[] = [];
  const read = (): string[] =>
    vscode.languages.getDiagnostics(uriInWorkspace(path)).filter(isOurs).map(({ range: { start, end }, code, message, severity }) => {
      const weight = severity === vscode.DiagnosticSeverity.Error ? 'error' : 'warning';
      return `${start.line + 1}:${start.character}-${end.character} ${weight} ${typeof code === 'string' ? code : ''}: ${message}`;
    });
  await waitFor('the problems', () => JSON.stringify((actual = read())) === JSON.stringify(expected), 5_000).catch(() => undefined);
  assert.deepEqual(actual, expected);
}

async function actionsOf(path: string, kind?: string): Promise<vscode.CodeAction[]> {
  const all = new vscode.Range(0, 0, 100, 0);
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uriInWorkspace(path), all, kind);
}

async function ourFixes(path: string): Promise<string[]> {
  return (await actionsOf(path, 'quickfix')).map(({ title }) => title);
}

/** Applies the preferred quick fix of a line of the active editor, by the command that the keys run. */
async function applyFix(path: string, line: string, title: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(uriInWorkspace(path));
  const at = editor.document.getText().split('\n').indexOf(line);
  assert.notEqual(at, -1, `${line} stands in ${editor.document.uri.path}:\n${editor.document.getText()}`);
  await waitFor(`the fix "${title}"`, async () => (await ourFixes(path)).includes(title));
  const { version } = editor.document;
  await vscode.window.showTextDocument(editor.document, { selection: new vscode.Range(at, 0, at, 0) });
  await vscode.commands.executeCommand('editor.action.autoFix');
  await waitFor('the fix', () => editor.document.version > version);
}
