import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { canRunNode } from './can-run-node';
import { runProgram } from './run-program';

const CLI = resolve('dist/cli.js');
const STATUSES = ['todo', 'in-progress', 'generating', 'review', 'testing', 'blocked', 'done', 'archived'];

type Complete = (...words: string[]) => string[];

suite('completion', () => {
  let folder: string;

  suiteSetup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'completion-'));
    await mkdir(join(folder, '.ruru/tasks'), { recursive: true });
    await mkdir(join(folder, 'shop'));
    for (const id of ['TASK-A', 'TASK-CMD-1', 'TASK-$(touch hacked)']) {
      await writeFile(join(folder, `.ruru/tasks/${id.slice(0, 6)}${id.length}.md`), `+++\nid = "${id}"\n+++\n`);
    }
  });

  suiteTeardown(() => rm(folder, { recursive: true, force: true }));

  const program = `django-developer() { '${process.execPath}' '${CLI}' "$@"; }`;
  const run = (shell: string, args: readonly string[]): string[] =>
    execFileSync(shell, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
      .split('\n')
      .filter((line) => line !== '');

  /** How each shell is asked what it would offer for the last of some words. */
  const shells: Record<string, (script: string) => Complete> = {
    bash:
      (script) =>
      (...words) => {
        const lines = [
          script,
          program,
          'COMP_WORDS=("$@")',
          'COMP_CWORD=$(($# - 1))',
          '_django_developer',
          'printf "%s\\n" "${COMPREPLY[@]}"',
        ];
        return run('bash', ['-c', lines.join('\n'), 'bash', 'django-developer', ...words]);
      },
    // The functions of zsh that show what is offered work in its line editor alone: these print it.
    zsh:
      (script) =>
      (...words) => {
        const stubs = [
          'compdef() { : }',
          'compadd() { shift; local word; for word in "$@"; do [[ $word == "$PREFIX"* ]] && print -r -- "$word"; done; true }',
          '_describe() { compadd -- "${offered[@]%%:*}" }',
          '_files() { [[ $1 == -/ ]] && compadd -- *(/N); true }',
          '_message() { true }',
        ];
        const lines = [
          ...stubs,
          script,
          program,
          'words=("$@")',
          'CURRENT=$#',
          'PREFIX=$words[CURRENT]',
          '_django_developer',
        ];
        return run('zsh', ['-f', '-c', lines.join('\n'), 'zsh', 'django-developer', ...words]);
      },
    fish:
      (script) =>
      (...words) => {
        const functions = `function django-developer; '${process.execPath}' '${CLI}' $argv; end`;
        const offered = run('fish', [
          '--no-config',
          '-c',
          `${functions}\n${script}\ncomplete -C ${JSON.stringify(['django-developer', ...words].join(' '))}`,
        ]);
        return offered.map((line) => line.replace(/\t.*/, '').replace(/\/$/, ''));
      },
    pwsh:
      (script) =>
      (...words) => {
        const line = ['django-developer', ...words].join(' ').replaceAll("'", "''");
        const lines = [
          `function django-developer { & '${process.execPath}' '${CLI}' @args }`,
          script,
          `$found = [System.Management.Automation.CommandCompletion]::CompleteInput('${line}', ${line.length}, $null)`,
          '$found.CompletionMatches | ForEach-Object { $_.CompletionText }',
        ];
        return run('pwsh', ['-NoProfile', '-NonInteractive', '-Command', lines.join('\n')]);
      },
  };

  for (const [shell, ask] of Object.entries(shells)) {
    test(`${shell} offers commands, options, their words, tasks and folders, and runs nothing that stands in an id`, async function () {
      this.timeout(30_000);
      if (!canRunNode(shell)) {
        console.log(`    Left out: there is no ${shell} that runs Node.js.`);
        this.skip();
      }
      const complete = ask((await runProgram(CLI, ['completion', shell])).stdout);
      const sorted = (...words: string[]): string[] => complete(...words).sort();
      assert.deepEqual(sorted('det'), ['detect']);
      assert.deepEqual(sorted('--v'), ['--version']);
      assert.deepEqual(sorted('tasks', 's'), ['search', 'set', 'setup-merge', 'show', 'stats']);
      assert.deepEqual(sorted('tasks', 'tick', 'TASK-A', '--a'), ['--as']);
      assert.deepEqual(sorted('tasks', 'tick', 'TASK-A', '1', '--as', ''), ['done', 'dropped', 'open', 'under-way']);
      assert.deepEqual(sorted('tasks', 'set', 'TASK-A', '--status', ''), [...STATUSES].sort());
      assert.deepEqual(sorted('tasks', 'list', '--status', 'in'), ['in-progress']);
      assert.deepEqual(sorted('tasks', 'new', 'x', '--route', 'd'), ['database', 'design']);
      assert.deepEqual(sorted('tasks', 'report', 'TASK-A', '--coordinator', ''), [
        'project-manager',
        'roo-commander',
        'technical-architect',
      ]);
      assert.deepEqual(sorted('tasks', 'new', 'x', '--role', 'database-'), ['database-specialist']);
      assert.deepEqual(sorted('tasks', 'list', '--folder', 'sh'), ['shop']);
      assert.deepEqual(sorted('completion', 'z'), ['zsh']);
      const ids = sorted('tasks', 'show', 'TASK-');
      assert.deepEqual(
        ids.filter((id) => !id.includes('hacked')),
        ['TASK-A', 'TASK-CMD-1'],
      );
      assert.equal((await readdir(folder)).includes('hacked'), false);
    });
  }

  test('another shell is refused', async () => {
    assert.deepEqual(await runProgram(CLI, ['completion', 'csh']), {
      code: 2,
      stdout: '',
      stderr:
        'django-developer: There is no completion for csh. Did you mean zsh? Give one of bash, zsh, fish, pwsh.\n',
    });
  });
});
