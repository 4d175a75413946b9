import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { expectOutline } from '../harness/extension';
import { pathInWorkspace, writeInWorkspace } from '../harness/workspace';

const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`djangoDeveloper.${command}`, ...args);

const NOTES = '.ruru/tasks/old_notes.md';

suite('Tasks on another branch', () => {
  let original: string;
  const git = (...args: string[]): string =>
    execFileSync(
      'git',
      ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', ...args],
      { cwd: pathInWorkspace(''), encoding: 'utf8' },
    );
  const settings = () => vscode.workspace.getConfiguration('djangoDeveloper');
  const expectTidy = (row: string): Promise<void> =>
    expectOutline(
      'tasks',
      `Blocked — 1
  Build th… — Jan 2099 · dev-react · waiting for Keep the order list fast · 1/2
Review — 1
  Review the payment callback — line 6: "priority" is already on line 5 · TASK-NOWHERE is missing · 1/1
In Progress — 2
  Open the shop — roo-commander
  ${row}
To Do — 2
  Keep the order… — overdue · db · 1/4
  Serve the shop behind… — infra · ready · 0/1
Done — 2
  Agree on the order endp… — api · 1/1
  Test the checkout… — line 1: The front matter is never closed · e2e-tester · 1 item left open · 1/2
Outstanding Reports — 2
  Agree on the order endpoint — to TASK-CMD-20240930-080000
  Test the checkout end to end`,
    );

  // The editor's own git would go on with a repository that is gone.
  const useGit = (enabled: boolean | undefined) =>
    vscode.workspace.getConfiguration('git').update('enabled', enabled, vscode.ConfigurationTarget.Global);

  suiteSetup(async () => {
    await useGit(false);
    original = readFileSync(pathInWorkspace(NOTES), 'utf8');
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message=The shop');
    git('switch', '--quiet', '--create=tidy-up');
    writeInWorkspace(NOTES, original.replace('In Progress', 'Done').replace('[ ]', '[x]'));
    git('commit', '--quiet', '--all', '--message=Tidied');
    git('switch', '--quiet', 'main');
  });
  suiteTeardown(async () => {
    rmSync(pathInWorkspace('.git'), { recursive: true, force: true });
    writeInWorkspace(NOTES, original);
    await settings().update('taskBranches', undefined, vscode.ConfigurationTarget.Global);
    await run('refresh');
    await useGit(undefined);
  });

  test('are told in the row, until the setting says otherwise', async () => {
    await run('refresh');
    await expectTidy('Tidy the admin — dev-django · Done on tidy-up · 0/1');
    await settings().update('taskBranches', false, vscode.ConfigurationTarget.Global);
    await expectTidy('Tidy the admin — dev-django · 0/1');
    assert.equal(git('branch', '--show-current'), 'main\n');
  });
});
