import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from './run-program';

const CLI = path.resolve('dist/cli.js');
const TASK = '.ruru/tasks/TASK-1.md';
const BASE = `+++
id = "TASK-1"
title = "Merge"
status = "🟡 To Do"
updated_date = "2026-11-01"
tags = ["db"]
+++

# Merge

## Checklist

- [ ] measure
- [ ] index

## Log

- 2026-11-01: made
`;
const OURS = BASE.replace('2026-11-01"', '2026-11-03"')
  .replace('To Do', 'In Progress')
  .replace('[ ] measure', '[x] measure')
  .replace('made\n', 'made\n- 2026-11-03: measured\n');
const THEIRS = BASE.replace('2026-11-01"', '2026-11-02"')
  .replace('"db"', '"db", "slow"')
  .replace('[ ] index', '[x] index')
  .replace('made\n', 'made\n- 2026-11-02: indexed\n');
const BOTH = OURS.replace('"db"', '"db", "slow"')
  .replace('[ ] index', '[x] index')
  .replace('- 2026-11-03', '- 2026-11-02: indexed\n- 2026-11-03');

/** Real git over a real repository, in which the driver is set up by the product. */
suite('Merging task logs', function () {
  this.timeout(60_000);
  let folder: string;
  const gitIn = (cwd: string, ...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', ...args],
      { cwd, encoding: 'utf8', stdio: 'pipe' },
    );
  const git = (...args: string[]) => gitIn(folder, ...args);
  const write = (text: string, name = TASK): void => writeFileSync(path.join(folder, name), text);
  const read = (name = TASK): string => readFileSync(path.join(folder, name), 'utf8');
  const setUp = (...args: string[]) => runProgram(CLI, ['tasks', 'setup-merge', ...args], { cwd: folder });

  setup(async () => {
    folder = realpathSync.native(mkdtempSync(path.join(tmpdir(), "it's 100% merged ")));
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'core.autocrlf', 'false');
    mkdirSync(path.join(folder, '.ruru/tasks'), { recursive: true });
    write(BASE);
    assert.equal((await setUp('--yes')).code, 0);
    git('add', '.');
    git('commit', '--quiet', '-m', 'base');
    git('checkout', '--quiet', '-b', 'ben');
    write(THEIRS);
    git('commit', '--quiet', '-am', 'theirs');
    git('checkout', '--quiet', 'main');
    write(OURS);
    git('commit', '--quiet', '-am', 'ours');
  });

  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test('by git merge', () => {
    git('merge', '--quiet', '--no-edit', 'ben');
    assert.equal(read(), BOTH);
    assert.equal(git('status', '--porcelain'), '');
  });

  test('by git rebase', () => {
    git('rebase', '--quiet', 'ben');
    assert.equal(read(), BOTH);
  });

  test('by git cherry-pick', () => {
    git('cherry-pick', 'ben');
    assert.equal(read(), BOTH);
  });

  test('in two worktrees, which end with the same file', () => {
    const other = path.join(folder, 'ben');
    git('worktree', 'add', '--quiet', other, 'ben');
    gitIn(other, 'merge', '--quiet', '--no-edit', 'main');
    assert.equal(read(`ben/${TASK}`), BOTH);
    git('merge', '--quiet', 'ben');
    assert.equal(read(), BOTH);
  });

  test('leaves a conflict around one place, as long as git wants its marks', () => {
    git('checkout', '--quiet', 'ben');
    write(THEIRS.replace('🟡 To Do', '⚪ Blocked'));
    git('commit', '--quiet', '-am', 'blocked');
    git('checkout', '--quiet', 'main');
    writeFileSync(path.join(folder, '.gitattributes'), `${read('.gitattributes')}*.md conflict-marker-size=9\n`);
    const merge = spawnSync('git', ['merge', 'ben'], { cwd: folder, encoding: 'utf8' });
    assert.equal(merge.status, 1, merge.stdout + merge.stderr);
    assert.equal(
      read(),
      BOTH.replace(
        'status = "🟡 In Progress"\n',
        '<<<<<<<<< ours\nstatus = "🟡 In Progress"\n=========\nstatus = "⚪ Blocked"\n>>>>>>>>> theirs\n',
      ),
    );
    assert.match(git('status', '--porcelain', TASK), /^UU /);
  });

  test('is set up once, shown before, and mended where the program moved', async () => {
    const again = await setUp('--json');
    assert.deepEqual(JSON.parse(again.stdout), { written: false, attributes: null, driver: null, gone: null });
    assert.equal(read('.gitattributes'), '.ruru/tasks/**/*.md merge=django-task-log\n');
    git('config', 'merge.django-task-log.driver', "'/nowhere/node' '/nowhere/cli.js' merge-task %O %A %B %P");
    const shown = await setUp();
    assert.match(shown.stdout, /^The program that git was told of is gone: \/nowhere\/node\ngit config --local merge/);
    assert.match(git('config', 'merge.django-task-log.driver'), /nowhere/);
    const lint = async (): Promise<unknown> =>
      JSON.parse((await runProgram(CLI, ['tasks', 'lint', '--json'], { cwd: folder })).stdout);
    assert.deepEqual(await lint(), {
      files: 1,
      errors: 0,
      warnings: 1,
      findings: [
        {
          path: '.gitattributes',
          line: 1,
          rule: 'merge-driver',
          severity: 'warning',
          message:
            'The program that git merges task logs with is gone: /nowhere/node. Run `django-developer tasks setup-merge --yes`, which writes the one that is here.',
        },
      ],
    });
    await setUp('--yes');
    assert.deepEqual(await lint(), { files: 1, errors: 0, warnings: 0, findings: [] });
    assert.match(git('config', 'merge.django-task-log.driver'), /cli\.js' merge-task %O %A %B %P --marker-size %L\n$/);
  });

  test('of three files by hand, in any encoding', async () => {
    for (const [name, text] of Object.entries({
      base: 'a\nb\nc\nd\n',
      ours: 'a\nb\nc\n\u00e9\n',
      theirs: 'x\nb\nc\nd\n',
    }))
      writeFileSync(path.join(folder, name), text, 'latin1');
    const { code } = await runProgram(CLI, ['merge-task', 'base', 'ours', 'theirs'], { cwd: folder });
    assert.equal(code, 0);
    assert.equal(readFileSync(path.join(folder, 'ours'), 'latin1'), 'x\nb\nc\n\u00e9\n');
    const refused = await runProgram(CLI, ['merge-task', 'base', 'nowhere', 'theirs'], { cwd: folder });
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /nowhere cannot be read \(ENOENT\)/);
  });
});
