import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isGroup, type CommandEntry } from '../../src/cli/command';
import { COMMANDS } from '../../src/cli/commands';
import { runProgram } from './run-program';
import { wordsOf } from './words-of';

const CLI = resolve('dist/cli.js');

/** What one example may take where others are at work beside it: a process is started for each. */
const EACH_MS = 6_000;

/** What an agent's harness tells of a session that has nothing to do with tasks. */
const INPUT = '{"session_id": "example", "hook_event_name": "Stop"}';

const IN_CONFLICT =
  '+++\nid = "TASK-1"\n<<<<<<< HEAD\ntags = ["slow"]\n=======\ndue_date = "2026-12-01"\n>>>>>>> other\n+++\n';

async function examplesOf(entries: readonly CommandEntry[]): Promise<string[]> {
  const all = await Promise.all(
    entries.map(async ({ load }) => {
      const command = await load();
      return isGroup(command) ? examplesOf(command.commands) : [...(command.examples ?? [])];
    }),
  );
  return all.flat();
}

suite('the examples of every help', () => {
  let folder: string;
  let examples: string[];
  suiteSetup(async () => {
    examples = await examplesOf(COMMANDS);
  });
  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'examples-'));
    await cp('examples/bookshop', folder, { recursive: true });
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args]);
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message=Begin');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    git('remote', 'add', 'origin', 'https://github.com/example/bookshop.git');
    await mkdir(join(folder, '.tasks'));
    await writeFile(join(folder, '.tasks/old-task.md'), '---\nid: OLD\nstatus: To Do\n---\n\n# Old\n');
    await writeFile(join(folder, '.ruru/tasks/TASK-1.md'), IN_CONFLICT);
  });
  teardown(() => rm(folder, { recursive: true, force: true }));

  test('run in the bookshop', async function () {
    this.timeout(examples.length * EACH_MS);
    const failed: string[] = [];
    for (const example of examples) {
      // What a shell does with the output is its own affair, and so is a folder of the reader's.
      const [command = ''] = example.split(/ [>|] | >> /);
      const words = wordsOf(command).map((word) => (/^~|^\/path/.test(word) ? folder : word));
      const { code, stderr } = await runProgram(CLI, words, { cwd: folder, input: INPUT });
      // 1 says that something was found.
      if (code === 2 || stderr.startsWith('django-developer: ')) failed.push(`${example}: ${code} ${stderr}`);
    }
    assert.deepEqual(failed, []);
    assert.ok(examples.length > 30, String(examples.length));
  });
});
