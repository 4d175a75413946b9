import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { waitFor } from '../harness/wait-for';
import { uriInWorkspace } from '../harness/workspace';
import { DATABASE } from './task-logs';

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
  const hover = async (place: vscode.Uri, position: vscode.Position) => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', place, position);
    return hovers.flatMap(({ contents }) =>
      contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : '')),
    );
  };

  test('says what a field, a value and an id mean', async () => {
    assert.deepEqual(await hover(uri(), behind('stat')), ['Where the task stands\\.']);
    assert.deepEqual(await hover(uri(), behind('"🟡 To')), ['Read as: To Do']);
    assert.deepEqual(await hover(uri(), behind('"🔼 Hi')), ['Read as: High']);
    assert.deepEqual(await hover(uri(), behind('"database-spec')), [
      '**Database Specialist**\n\nDesigns schemas, plans migrations of much data and makes slow queries fast in the engine itself\\.',
    ]);
    assert.deepEqual(await hover(uri(), behind('coordinator = "TASK-C')), [OPEN_THE_SHOP]);
    for (const [field, note] of Object.entries(NOTES))
      assert.deepEqual((await hover(uri(), behind(`\n${field}`))).map(asItReads), [note], field);
    assert.deepEqual(await hover(uri(), behind('came up in TASK-CMD')), [OPEN_THE_SHOP]);
  });

  test('offers what can be done with the task', async () => {
    assert.deepEqual(
      (await lenses()).map(({ command }) => `${command?.title}: ${command?.command}`),
      [
        'To Do · 1/4: djangoDeveloper.setTaskStatus',
        'Start: djangoDeveloper.startTask',
        'Done: djangoDeveloper.finishTask',
        'Block…: djangoDeveloper.blockTask',
        'Report Progress…: djangoDeveloper.reportProgress',
        'Report Completion…: djangoDeveloper.reportCompletion',
      ],
    );
    const notes = uriInWorkspace('.ruru/tasks/old_notes.md');
    await vscode.workspace.openTextDocument(notes);
    const old = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', notes, 10);
    assert.deepEqual(
      old.map(({ command }) => command?.title),
      [
        'In Progress · 0/1',
        'Done',
        'Block…',
        'Report Progress…',
        'Report Completion…',
        'Convert to TOML front matter…',
      ],
    );
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

- [Keep the order list fast](<${base}/TASK-DB-20241101-090000.md>) · To Do, database\\-specialist
- [Review the payment callback](<${base}/TASK-SEC-20241104-093000.md>) · Review`,
    ]);
    assert.deepEqual(await hover(uriInWorkspace('catalog/models.py'), new vscode.Position(0, 0)), []);
  });
});

const OPEN_THE_SHOP =
  '**Open the shop**\n\n🔵 In Progress · roo\\-commander · \\.ruru/tasks/TASK\\-CMD\\-20240930\\-080000\\.md';

/** Markdown without its escapes. */
function asItReads(text: string): string {
  return text.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}

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
