import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { expectSoon } from '../harness/expect-soon';
import { activeExtension } from '../harness/extension';
import { clearMessages, shownMessages } from '../harness/notifications';
import { dismiss, enter, pick, quickInputText, quickPickRows } from '../harness/quick-input';
import { settleRows, shownRows, treeOf } from '../harness/tree';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, readInWorkspace, uriInWorkspace, writeInWorkspace } from '../harness/workspace';
import { LINES, NAMES } from './hostile-strings';
import { EVERYTHING, hostileWorkspace, taskPath } from './hostile-workspace';
import { assertNothingLeads, watch } from './nothing-leads';

/** What would be obeyed, or would hide: no title of a tab has any of it. */
const OBEYED = /[\p{Cc}\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u;
/** All of the strings, as git takes them for the name of an author. */
const AUTHOR = LINES.join(' ').replace(/[\p{Cc}<>]/gu, '');
const MIGRATION = `${NAMES[0]}/migrations/0002_${NAMES[0]}.py`;

const run = (command: string, ...args: unknown[]) =>
  void vscode.commands.executeCommand(`djangoDeveloper.${command}`, ...args);

suite('Hostile strings in what comes back', function () {
  this.timeout(120_000);

  suiteSetup(async () => {
    await watch();
    await hostileWorkspace();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await clearMessages();
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'user.name', 'Grace');
    git('config', 'user.email', 'grace@example.org');
    const proofs = LINES.map((line) => `- [ ] shown by \`model:${line.replaceAll('`', '')}\``);
    writeInWorkspace(EVERYTHING, `${readInWorkspace(EVERYTHING)}${proofs.join('\n')}\n\n## Log\n\n`);
    commit('Begin');
    const at = git('rev-parse', 'HEAD').slice(0, 12);
    appendFileSync(pathInWorkspace(EVERYTHING), `- 2026-11-01: Handed over to \`database\` at commit \`${at}\`.\n`);
    commit('Hand it over');
    git('checkout', '--quiet', '-b', 'work');
    await vscode.commands.executeCommand('djangoDeveloper.groupTasksByStatus');
    await vscode.commands.executeCommand('djangoDeveloper.tasks.focus');
    await vscode.commands.executeCommand('djangoDeveloper.refresh');
    await settleRows('Tasks');
  });

  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await assertNothingLeads();
  });

  test('are words of the message and the rows, with who it was and what is said', async () => {
    appendFileSync(pathInWorkspace(EVERYTHING), `- 2026-11-02: ${LINES.join(' ')}\n`);
    writeInWorkspace(EVERYTHING, readInWorkspace(EVERYTHING).replace('🟡 To Do', '🟣 Review'));
    appendFileSync(pathInWorkspace('shop/urls.py'), '# more\n');
    writeFileSync(
      pathInWorkspace(MIGRATION),
      'from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    operations = [migrations.RunSQL("DROP TABLE a")]\n',
    );
    commit(LINES.join('\n'), AUTHOR);
    await vscode.commands.executeCommand('djangoDeveloper.refresh');
    await expectSoon(async () => (await activeExtension()).outline.tasks(), /What Came Back — 1 new\n.*pwned/);
    await expectSoon(async () => (await shownMessages()).join(), /pwned.* came back: .*pwned/s);
    await expectSoon(() => browser({ do: 'text', selector: '.notification-list-item-message a' }), []);
    await assertNothingLeads();
    await clearMessages();
    await settleRows('Tasks');
    // The group stands on top; where the rows are scrolled, it is not drawn.
    const fromTheTop = async (): Promise<unknown> => {
      await vscode.commands.executeCommand('djangoDeveloper.tasks.focus');
      await browser({ do: 'press', key: 'Home', selector: treeOf('Tasks') });
      return shownRows('Tasks');
    };
    await expectSoon(fromTheTop, /came back|What Came Back/i);
  });

  for (const [command, ending] of [
    ['showTaskChanges', /: since /],
    ['showTaskWork', /: changes since it was handed over/],
  ] as const) {
    test(`are words of the title that ${command} gives`, async () => {
      run(command, uriInWorkspace(EVERYTHING));
      const label = await waitFor('the comparison', () => {
        const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
        return tab && ending.test(tab.label) && tab.label;
      });
      assert.match(label, /pwned/);
      assert.doesNotMatch(label, OBEYED);
    });
  }

  test('are words of the partners and of their reasons', async () => {
    run('showPartners');
    await expectSoon(quickInputText, /pwned/);
    await assertQuiet();
    await pick('command:pwned');
    await waitFor('the reasons', async () => (await quickPickRows())[0]?.startsWith('Escalate…'));
    await look();
  });

  test('are words of the findings of a review, and of their places', async () => {
    run('reviewBranch');
    const rows = await waitFor('the folders or the findings', async () => {
      const shown = await quickPickRows();
      return shown.length > 0 && shown;
    });
    if (rows.includes('plain')) await pick('command:pwned');
    await waitFor('the findings', async () => (await quickPickRows()).join().includes('0002_'));
    await assertQuiet();
    await pick('0002_');
    await waitFor('the places', async () => (await quickPickRows())[0]?.startsWith('Open the Place'));
    await look();
  });

  test('are words of the criteria, where a task is accepted', async () => {
    run('acceptTask', uriInWorkspace(EVERYTHING));
    await expectSoon(quickInputText, /acceptance criterion, line/);
    await look();
  });

  for (const [command, prompt, said] of [
    ['sendBackTask', 'What is missing?', 'went back to'],
    ['blockTask', 'What does it wait for?', 'blocked'],
  ] as const) {
    test(`are words of the title, the reason and the message of ${command}`, async () => {
      const path = command === 'blockTask' ? taskPath('OPEN', 1) : taskPath('DONE', 0);
      run(command, uriInWorkspace(path));
      await waitFor('the prompt', async () => (await quickInputText()).includes(prompt));
      await assertQuiet();
      await enter(prompt, LINES[0] ?? '');
      await expectSoon(async () => (await shownMessages()).join().toLowerCase(), new RegExp(said));
      await expectSoon(() => browser({ do: 'text', selector: '.notification-list-item-message a' }), []);
      await assertNothingLeads();
      await clearMessages();
    });
  }
});

/** Looks at the pick that is open, and closes it. */
async function look(): Promise<void> {
  await assertQuiet();
  await dismiss();
}

async function assertQuiet(): Promise<void> {
  await assertNothingLeads();
  await expectSoon(() => browser({ do: 'text', selector: '.quick-input-widget a[href]' }), []);
}

function commit(message: string, author = 'Grace'): void {
  git('add', '--all');
  git(
    'commit',
    '--quiet',
    `--author=${author} <${author === 'Grace' ? 'grace' : 'ada'}@example.org>`,
    '--message',
    message,
  );
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: pathInWorkspace(''), encoding: 'utf8' });
}
