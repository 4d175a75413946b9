import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { openFromDisk } from '../harness/edit';
import { browser } from '../harness/browser';
import { doUntil } from '../harness/do-until';
import { activeExtension } from '../harness/extension';
import { isoToday } from '../harness/iso-today';
import { answerMessage, clearMessages } from '../harness/notifications';
import { STATUS_BAR_ITEM } from '../harness/selectors';
import { enter, pick, quickInputText } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, readInWorkspace, uriInWorkspace, writeInWorkspace } from '../harness/workspace';
import { expectSoon } from '../harness/expect-soon';

const TASK = '.ruru/tasks/TASK-DB-1.md';
const FOCUSED_ROW = '.sidebar .monaco-list:focus-within .monaco-list-row.focused';
const HANDED_OVER = '- 2026-11-01: Handed over to `database-specialist`';

/** The way of a task to a partner, who works in a clone of their own, and back. */
suite('What comes back', () => {
  const partner = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'partner-'))), 'clone');
  let handedOver = '';

  suiteSetup(async () => {
    await activeExtension();
    git(pathInWorkspace(''), 'init', '--quiet', '--initial-branch=main');
    git(pathInWorkspace(''), 'config', 'user.name', 'Grace');
    git(pathInWorkspace(''), 'config', 'user.email', 'grace@example.org');
    commit(pathInWorkspace(''), 'Hand it over');
    const at = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: pathInWorkspace(''), encoding: 'utf8' }).slice(0, 12);
    handedOver = `${HANDED_OVER} at commit \`${at}\`.\n`;
    writeInWorkspace(TASK, readInWorkspace(TASK).replace(`${HANDED_OVER}.\n`, handedOver));
    commit(pathInWorkspace(''), 'Note where it begins');
    git(tmpdir(), 'clone', '--quiet', pathInWorkspace(''), partner);
    git(partner, 'config', 'user.name', 'Ada');
    git(partner, 'config', 'user.email', 'ada@example.org');
    await untilShown('To Do — 1\n  Make the order list fast — db');
  });
  suiteTeardown(() => rmSync(path.dirname(partner), { recursive: true, force: true }));
  setup(clearMessages);

  test('what the partner has pushed is told once, with who it was and what is said', async () => {
    writeFileSync(path.join(partner, 'orders_index.sql'), 'CREATE INDEX orders_day ON orders (day);\n');
    work([
      ['🟡 To Do', '🟣 Review'],
      ['- [ ] The list', '- [x] The list'],
      [handedOver, `${handedOver}- 2026-11-02: An index, and one query less.\n`],
    ]);
    await untilShown(
      'What Came Back — 1 new\n  Make the order list fast — in review · Ada · An index, and one query less.',
    );
    await expectSoon(statusBar, /1 open · 1 came back/);
    await picture('back-1-review');
    await doUntil(
      'the row of what came back',
      () => browser({ do: 'click', selector: STATUS_BAR_ITEM }),
      async () => (await browser({ do: 'text', selector: FOCUSED_ROW })).join().includes('What Came Back'),
    );
    await answerMessage('"Make the order list fast" came back: in review, Ada.', 'Show');
    await waitFor('the task log', () => vscode.window.activeTextEditor?.document.uri.path.endsWith(TASK));
    await untilShown('What Came Back — 1\n');
    await waitFor('the status bar', async () => !(await statusBar()).includes('came back'));
  });

  test('what changed is compared with what was handed over', async () => {
    await vscode.commands.executeCommand('djangoDeveloper.showTaskChanges', uriInWorkspace(TASK));
    const tab = await waitFor('the comparison', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && input;
    });
    const before = await vscode.workspace.openTextDocument(tab.original);
    assert.match(before.getText(), /status = "🟡 To Do"/);
    await picture('back-2-what-changed');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('the files that were changed for it stand in one comparison, which nobody can write to', async () => {
    await vscode.commands.executeCommand('djangoDeveloper.showTaskWork', uriInWorkspace(TASK));
    const tab = await waitFor('the comparison', () => {
      const found = vscode.window.tabGroups.activeTabGroup.activeTab;
      return found?.label.startsWith('Make the order list fast: changes since it was handed over') && found;
    });
    const shown = await waitFor('the new file', () =>
      vscode.workspace.textDocuments.find(
        ({ uri, getText }) => uri.path.endsWith('/orders_index.sql') && getText() !== '',
      ),
    );
    assert.deepEqual(
      [shown.uri.scheme, shown.getText()],
      ['django-developer-preview', 'CREATE INDEX orders_day ON orders (day);\n'],
    );
    await picture('back-2-changes-for-it');
    await vscode.window.tabGroups.close(tab);
  });

  test('it is sent back with a reason, and the message for the partner is ready', async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.sendBackTask', uriInWorkspace(TASK));
    await enter('What is missing?', 'Where are the times?');
    await done;
    await answerMessage('"Make the order list fast" went back to database-specialist.', 'Copy Message');
    await waitFor('the message', async () => (await vscode.env.clipboard.readText()).includes(TASK));
    const text = readInWorkspace(TASK);
    assert.match(text, /status = "🔵 In Progress"/);
    assert.ok(
      text.endsWith(
        `- ${isoToday()}: Sent back: Where are the times?\n\n  Still open:\n\n  - The times are written down\n`,
      ),
      text,
    );
    await untilShown('In Progress — 1');
    await waitFor('nothing to wait', async () => !(await outline()).includes('What Came Back'));
    commit(pathInWorkspace(''), 'Send it back');
  });

  test('there is no message for a kind any more once that is asked for, and the row is there all the same', async () => {
    git(partner, 'pull', '--quiet', '--ff-only');
    work([
      ['🔵 In Progress', '🟠 Blocked'],
      [/\n*$/, `\n- ${isoToday()}: Blocked: no access to the replica\n`],
    ]);
    await answerMessage('"Make the order list fast" came back: blocked, Ada.', "Don't Show Again");
    const settings = () => vscode.workspace.getConfiguration('djangoDeveloper').get<string[]>('inboxMessages');
    await waitFor('the setting', () => settings()?.includes('blocked') === false && settings()?.includes('review'));
    await vscode.workspace
      .getConfiguration('djangoDeveloper')
      .update('inboxMessages', undefined, vscode.ConfigurationTarget.Global);
    await untilShown('Make the order list fast — blocked · Ada · Blocked: no access to the replica');
  });

  test('it comes back done with an open item, is accepted with the rest settled, nothing waits, and that can be taken back', async () => {
    git(partner, 'pull', '--quiet', '--ff-only');
    work([['🟠 Blocked', '🟢 Done']]);
    await untilShown('What Came Back — 1 new\n  Make the order list fast — done, with open items · Ada');
    await picture('back-3-done');
    await openFromDisk(TASK);
    await untilShown('What Came Back — 1\n');
    const titles = await waitFor('the lenses', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uriInWorkspace(TASK),
        20,
      );
      const all = found.map(({ command }) => command?.title);
      return all.includes('Accept…') && all;
    });
    assert.ok(titles.includes('Send Back…'));
    const done = vscode.commands.executeCommand('djangoDeveloper.acceptTask', uriInWorkspace(TASK));
    await pick('All of these are done');
    await pick('Continue with the acceptance');
    await expectSoon(quickInputText, /The list.*claimed.*ticked by Ada in /s);
    await pick('Accept');
    await done;
    await waitFor('the entry', () => readInWorkspace(TASK).endsWith(`- ${isoToday()}: Accepted.\n`));
    assert.match(readInWorkspace(TASK), /- \[x\] The times are written down/);
    await waitFor('nothing to wait', async () => !(await outline()).includes('What Came Back'));
    await picture('back-4-accepted');
    await answerMessage('"Make the order list fast" is accepted.', 'Undo');
    await waitFor('the log as it was', () => !readInWorkspace(TASK).includes('Accepted'));
  });

  test('where the partner has changed what was asked, no mere Enter accepts it', async () => {
    work([['The list takes 50 ms', 'The list takes 5 s']]);
    const done = vscode.commands.executeCommand('djangoDeveloper.acceptTask', uriInWorkspace(TASK));
    await pick('All of these are done');
    await pick('Continue with the acceptance');
    await expectSoon(
      quickInputText,
      /Go back to the task.*gone or reworded: The list takes 50 ms \(Ada, .*Changed since it was handed over.*Accept as Changed/s,
    );
    await picture('back-5-as-changed');
    await pick('Accept as Changed');
    await done;
    await waitFor('the entry', () => readInWorkspace(TASK).endsWith(`- ${isoToday()}: Accepted.\n`));
    assert.match(readInWorkspace(TASK), /- \[x\] The list takes 5 s/);
  });

  /** The partner changes the task log in their clone and commits; then the workspace pulls. */
  function work(replacements: readonly (readonly [string | RegExp, string])[]): void {
    const file = path.join(partner, TASK);
    const text = replacements.reduce((rest, [from, to]) => rest.replace(from, to), readFileSync(file, 'utf8'));
    writeFileSync(file, text);
    commit(partner, 'Work on it');
    git(pathInWorkspace(''), 'pull', '--quiet', '--ff-only', partner, 'main');
  }
});

function git(folder: string, ...args: string[]): void {
  execFileSync('git', args, { cwd: folder });
}

function commit(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', `--message=${message}`);
}

async function outline(): Promise<string> {
  return (await activeExtension()).outline.tasks();
}

/** Waits until these rows stand in the Tasks view. */
async function untilShown(rows: string): Promise<void> {
  let shown = '';
  try {
    await waitFor('the rows', async () => (shown = await outline()).includes(rows));
  } catch {
    assert.equal(shown, rows);
  }
}

async function statusBar(): Promise<string> {
  return (await browser({ do: 'text', selector: '#workbench\\.parts\\.statusbar' })).join(' ');
}

/** The side bar with the view, in both themes. */
async function picture(name: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('workbench');
  await vscode.commands.executeCommand('djangoDeveloper.tasks.focus');
  for (const [suffix, theme] of [
    ['light', 'Default Light Modern'],
    ['dark', 'Default Dark Modern'],
  ] as const) {
    await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
    await browser({ do: 'screenshot', name: `${name}-${suffix}` });
  }
}
