import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { answerMessage, clearMessages, shownMessages } from '../harness/notifications';
import { accept, enter, pick, pickInStep, quickInputText } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { allFiles, pathInWorkspace, readInWorkspace, uriInWorkspace } from '../harness/workspace';
import { escalate, inView, keepHandOvers, MIGRATION } from './handing-over';

const TOTALS = 'totals/migrations/0001_totals.py';

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
    cwd: pathInWorkspace(''),
    encoding: 'utf8',
  });

suite('Handing over where there is git', () => {
  keepHandOvers();

  test('names branch and commit where there is git', async () => {
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
    git('init', '--quiet', '--initial-branch=main');
    git('commit', '--quiet', '--allow-empty', '--message=Begin');
    git('branch', '--force', 'main');
    git('switch', '--quiet', '--create=counts');
    git('add', MIGRATION);
    git('commit', '--quiet', '--message=Counts');
    void vscode.commands.executeCommand('djangoDeveloper.reviewBranch');
    await pick('Database Specialist');
    await waitFor('why', async () => {
      const [, why = ''] = (await quickInputText()).split('Escalate…');
      return why.includes('RunSQL') && why.includes('A migration');
    });
    await pickInStep('2/2', 'Open the Place');
    await waitFor('the place', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.path.endsWith(MIGRATION) === true && editor.selection.active.line > 0;
    });
  });

  test('makes one hand-over of several findings, with all their places', async () => {
    mkdirSync(pathInWorkspace('totals/migrations'), { recursive: true });
    writeFileSync(pathInWorkspace(TOTALS), readInWorkspace(MIGRATION).replaceAll('stock_counts', 'stock_totals'));
    git('add', TOTALS);
    git('commit', '--quiet', '--message=Totals');
    void vscode.commands.executeCommand('djangoDeveloper.reviewBranch');
    await pick('Hand Over Several at Once');
    await waitFor('both findings, ticked', async () => (await quickInputText()).includes('2 Selected'));
    await accept();
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
