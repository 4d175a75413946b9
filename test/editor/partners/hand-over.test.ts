import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { openFromDisk, selectIn, typeInto } from '../harness/edit';
import { browser } from '../harness/browser';
import { activeExtension } from '../harness/extension';
import { answerMessage, clearMessages, shownMessages } from '../harness/notifications';
import { enter, pick, pickInStep, quickInputText } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { allFiles, pathInWorkspace, readInWorkspace, uriInWorkspace } from '../harness/workspace';
import { expectSoon } from '../harness/expect-soon';

const MIGRATION = 'stock/migrations/0002_item_counts.py';
const TOTALS = 'totals/migrations/0001_totals.py';
const CHAT = '.interactive-session';

suite('Handing over', () => {
  suiteSetup(async () => {
    await activeExtension();
    await clearMessages();
    await vscode.workspace
      .getConfiguration('djangoDeveloper')
      .update('coordinator', 'roo-commander', vscode.ConfigurationTarget.Global);
  });
  suiteTeardown(() =>
    vscode.workspace
      .getConfiguration('djangoDeveloper')
      .update('coordinator', undefined, vscode.ConfigurationTarget.Global),
  );
  teardown(async () => {
    await clearMessages();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const written of ['.ruru/tasks', 'totals']) rmSync(pathInWorkspace(written), { recursive: true, force: true });
  });

  test('puts the cursor where the goal is to be written, and offers the message once it is', async () => {
    const path = await escalate('@acme/storage');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.match(editor.document.getText(editor.selection), /^_Say here what is to be reached.*_$/);
    await editor.document.save();
    const isOffered = async (): Promise<boolean> =>
      (await shownMessages()).some((text) => text.includes('handed over'));
    await expectSoon(isOffered, false);
    await typeInto(editor, (edit) => edit.replace(editor.selection, 'The view answers in 200 ms.'));
    await editor.document.save();
    await answerMessage('is ready to be handed over', 'Copy Hand-over Message');
    await waitFor('the message', async () => (await vscode.env.clipboard.readText()).includes(`\nTask log: ${path}`));
  });

  test('copies the message of the open task log', async () => {
    const path = await escalate('@acme/storage');
    await vscode.env.clipboard.writeText('');
    await inView(path);
    await vscode.commands.executeCommand('djangoDeveloper.copyHandOver', uriInWorkspace(path));
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^Place: stock\/migrations\/0002_item_counts\.py/m);
    assert.ok(copied.includes(`\nTask log: ${path}`), copied);
  });

  test("opens the chat in the partner's agent, with the message filled in and not sent", async () => {
    const path = await escalate('Postgres Guru');
    await inView(path);
    const expected = `${messageFor(path)}Postgres Guru`.replaceAll(/\s/g, '');
    await vscode.commands.executeCommand('djangoDeveloper.sendToChat');
    await waitFor('the agent with the message', async () => {
      const [text = ''] = await browser({ do: 'text', selector: CHAT });
      return text.replaceAll(/\s/g, '').includes(expected);
    });
    await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
  });

  test('copies the message where there is no chat, and says so', async () => {
    const chat = vscode.workspace.getConfiguration('chat');
    await chat.update('disableAIFeatures', true, vscode.ConfigurationTarget.Global);
    const path = await escalate('Postgres Guru');
    await inView(path);
    await vscode.commands.executeCommand('djangoDeveloper.sendToChat');
    await expectSoon(() => vscode.env.clipboard.readText(), messageFor(path));
    await vscode.commands.executeCommand('notifications.showList');
    await waitFor('the reason', async () => {
      const texts = await browser({ do: 'text', selector: '.notifications-center' });
      return texts.some((text) =>
        text.includes('The chat cannot be opened. The hand-over message is on the clipboard.'),
      );
    });
    await chat.update('disableAIFeatures', false, vscode.ConfigurationTarget.Global);
  });

  test('is ready soon after the last key', async () => {
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      await answerUpToTitle('@acme/storage');
      const begin = performance.now();
      await browser({ do: 'press', key: 'Enter' });
      await waitFor(
        'the task log',
        () => vscode.window.activeTextEditor?.document.uri.path.includes('/.ruru/tasks/'),
        20_000,
        2,
      );
      times.push(Math.round(performance.now() - begin));
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
    console.log(
      `${process.env['DJANGO_TEST_PREFIX'] ?? ''}      From the last key to the open task log: ${times.join(', ')} ms`,
    );
    assert.equal(times.length, 5);
  });

  test('names branch and commit where there is git', async () => {
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
        cwd: pathInWorkspace(''),
        encoding: 'utf8',
      });
    git('init', '--quiet', '--initial-branch=feature/counts');
    git('commit', '--quiet', '--allow-empty', '--message=Begin');
    const commit = git('rev-parse', 'HEAD').trim();
    await vscode.commands.executeCommand('git.openRepository', pathInWorkspace(''));
    const extension = vscode.extensions.getExtension<{
      getAPI(version: 1): { repositories: { state: { HEAD?: { commit?: string } } }[] };
    }>('vscode.git');
    await waitFor('the repository', () =>
      extension?.exports.getAPI(1).repositories.some(({ state }) => state.HEAD?.commit === commit),
    );
    const text = readInWorkspace(await escalate('@acme/storage'));
    assert.match(text, new RegExp(`feature/counts.*${commit.slice(0, 7)}`));
  });

  test('stages the task log alone for a commit, which is left to the user', async () => {
    const git = (...args: string[]): string =>
      execFileSync('git', args, { cwd: pathInWorkspace(''), encoding: 'utf8' });
    const path = await escalate('@acme/storage');
    await inView(path);
    const api = vscode.extensions
      .getExtension<{
        getAPI(version: 1): {
          getRepository(uri: vscode.Uri): object | null;
          repositories: { inputBox: { value: string } }[];
        };
      }>('vscode.git')
      ?.exports.getAPI(1);
    await waitFor('the repository', () => Boolean(api?.getRepository(uriInWorkspace(path))));
    await clearMessages();
    await vscode.commands.executeCommand('djangoDeveloper.copyHandOver', uriInWorkspace(path));
    const id = path.replace(/^.*\/|\.md$/g, '');
    await answerMessage(`${id} is not committed, so nobody has it elsewhere.`, 'Stage for Commit');
    await waitFor('the message of the commit', () =>
      api?.repositories.some(
        ({ inputBox }) => inputBox.value.startsWith('Hand over: ') && inputBox.value.endsWith(` (${id})`),
      ),
    );
    assert.equal(git('diff', '--cached', '--name-only'), `${path}\n`);
    git('reset', '--quiet');
  });

  test('reviews what the branch changes, and opens the place that is chosen', async () => {
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
        cwd: pathInWorkspace(''),
        encoding: 'utf8',
      });
    git('init', '--quiet', '--initial-branch=main');
    git('commit', '--quiet', '--allow-empty', '--message=Begin');
    git('branch', '--force', 'main');
    git('switch', '--quiet', '--create=counts');
    git('add', MIGRATION);
    git('commit', '--quiet', '--message=Counts');
    void vscode.commands.executeCommand('djangoDeveloper.reviewBranch');
    await pick('Database Specialist');
    await pickInStep('2/2', 'Open the Place');
    await waitFor('the place', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.path.endsWith(MIGRATION) === true && editor.selection.active.line > 0;
    });
  });

  test('makes one hand-over of several findings, with all their places', async () => {
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
        cwd: pathInWorkspace(''),
        encoding: 'utf8',
      });
    mkdirSync(pathInWorkspace('totals/migrations'), { recursive: true });
    writeFileSync(pathInWorkspace(TOTALS), readInWorkspace(MIGRATION).replaceAll('stock_counts', 'stock_totals'));
    git('add', TOTALS);
    git('commit', '--quiet', '--message=Totals');
    void vscode.commands.executeCommand('djangoDeveloper.reviewBranch');
    await pick('Hand Over Several at Once');
    await waitFor('both findings, ticked', async () => (await quickInputText()).includes('2 Selected'));
    await browser({ do: 'press', key: 'Enter' });
    await pickInStep('1/2', '@acme/storage');
    await enter('What is to be done?', 'Check the views');
    await waitFor('the task log', () => vscode.window.activeTextEditor?.document.uri.path.includes('/.ruru/tasks/'));
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(
      text,
      /^related_docs = \["stock\/migrations\/0002_item_counts\.py", "totals\/migrations\/0001_totals\.py"\]$/m,
    );
    assert.match(text, /^And \[totals\/migrations\/0001_totals\.py:\d+-\d+\]\(.*\), migration `0001_totals`: RunSQL/m);
    assert.match(text, /CREATE VIEW stock_counts[^]*CREATE VIEW stock_totals/);
  });

  test('has git merge task logs by what they say, once both lines were shown and wanted', async () => {
    void vscode.commands.executeCommand('djangoDeveloper.setUpMerging');
    const said = 'Have git merge task logs by what they say?';
    await waitFor('the question', async () => (await shownMessages()).some((text) => text.includes(said)));
    assert.equal(allFiles().includes('.gitattributes'), false);
    const question = (await shownMessages()).find((text) => text.includes(said)) ?? '';
    assert.match(question, /\.gitattributes: \.ruru\/tasks\/\*\*\/\*\.md merge=django-task-log/);
    await answerMessage(said, 'Write');
    await waitFor('the attributes', () => allFiles().includes('.gitattributes'));
    assert.equal(readInWorkspace('.gitattributes'), '.ruru/tasks/**/*.md merge=django-task-log\n');
    await waitFor('the configuration', () => {
      const options = { cwd: pathInWorkspace(''), encoding: 'utf8' } as const;
      const args = ['config', '--local', '--get', '--default=', 'merge.django-task-log.driver'];
      return execFileSync('git', args, options).includes("cli.js' merge-task %O %A %B %P");
    });
    rmSync(pathInWorkspace('.gitattributes'));
  });
});

/** Answers everything but the title, whose suggestion stands in the box. */
async function answerUpToTitle(taker: string): Promise<void> {
  const editor = await openFromDisk(MIGRATION);
  await selectIn(editor, new vscode.Selection(7, 0, 11, 0));
  void vscode.commands.executeCommand('djangoDeveloper.escalate');
  await pick('Complex database design');
  await pickInStep('2/3', taker);
  await waitFor('the title', async () => (await quickInputText()).includes('(3/3)'));
}

/** Hands the migration's raw SQL to somebody. @returns the path of the task log, which is open */
async function escalate(taker: string): Promise<string> {
  await answerUpToTitle(taker);
  await enter('What is to be done?', 'Check the view');
  const tasks = (): string[] => allFiles().filter((file) => file.startsWith('.ruru/tasks/') && file.endsWith('.md'));
  await waitFor(
    'the task log',
    () => vscode.window.activeTextEditor?.document.uri.path.includes('/.ruru/tasks/') && tasks().length === 1,
  );
  return tasks()[0] ?? '';
}

async function inView(path: string): Promise<void> {
  const { outline } = await activeExtension();
  await waitFor(`${path} in the view`, () => outline.tasks().includes('Check the view'));
}

function messageFor(path: string): string {
  return `Process MDTM task file: ${path}\nCoordinator: roo-commander`;
}
