import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
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
            'The program that git merges task logs with is gone: /nowhere/node. Run `django-developer tasks setup-merge --write`, which writes the one that is here.',
        },
      ],
    });
    await setUp('--write');
    assert.deepEqual(await lint(), { files: 1, errors: 0, warnings: 0, findings: [] });
    assert.match(git('config', 'merge.django-task-log.driver'), /cli\.js' merge-task %O %A %B %P --marker-size %L\n$/);
  });

  test('a .git that leads to the repository of another has nothing written there, by init as little', async () => {
    const below = path.join(folder, 'guest');
    mkdirSync(below);
    writeFileSync(path.join(below, 'manage.py'), '');
    writeFileSync(path.join(below, '.git'), `gitdir: ${path.join(folder, '.git')}\n`);
    git('config', '--unset', 'merge.django-task-log.driver');
    const before = [
      read('.git/config'),
      readdirSync(path.join(folder, '.git')),
      readdirSync(path.join(folder, '.git/hooks')),
    ];
    const set = await runProgram(CLI, ['tasks', 'setup-merge', '--write'], { cwd: below });
    assert.deepEqual([set.code, set.stdout], [2, '']);
    assert.match(set.stderr, /does not name this folder as its own/);
    assert.equal((await runProgram(CLI, ['init', '--write'], { cwd: below })).code, 0);
    const after = [
      read('.git/config'),
      readdirSync(path.join(folder, '.git')),
      readdirSync(path.join(folder, '.git/hooks')),
    ];
    assert.deepEqual(after, before);
  });

  test('a folder above, or this clone alone, may hand task logs to the driver, and lint says that it is gone all the same', async () => {
    const below = path.join(folder, 'shop');
    mkdirSync(path.join(below, '.ruru/tasks'), { recursive: true });
    write(BASE, 'shop/.ruru/tasks/TASK-1.md');
    write('shop/.ruru/tasks/** merge=django-task-log\n', '.gitattributes');
    const run = async (...args: string[]): Promise<unknown> =>
      JSON.parse((await runProgram(CLI, ['tasks', ...args, '--json', '--folder', 'shop'], { cwd: folder })).stdout);
    assert.deepEqual(await run('setup-merge'), { written: false, attributes: null, driver: null, gone: null });
    git('config', 'merge.django-task-log.driver', "'/nowhere/node' merge-task %O %A %B %P");
    const place = { path: '.ruru/tasks', line: 1, rule: 'merge-driver' };
    const findings = async (): Promise<unknown> =>
      ((await run('lint')) as { findings: Record<string, unknown>[] }).findings.map(({ path: at, line, rule }) => ({
        path: at,
        line,
        rule,
      }));
    assert.deepEqual(await findings(), [place]);
    rmSync(path.join(folder, '.gitattributes'));
    assert.deepEqual(await findings(), []);
    mkdirSync(path.join(folder, '.git/info'), { recursive: true });
    write('*.md merge=django-task-log\n', '.git/info/attributes');
    assert.deepEqual(await findings(), [place]);
  });

  test('what git has left in conflict is told, written by nothing, and merged when that is wanted', async () => {
    const conflict = BASE.replace(
      'status = "🟡 To Do"\n',
      '<<<<<<< HEAD\nstatus = "🔵 In Progress"\n||||||| base\nstatus = "🟡 To Do"\n=======\nstatus = "🟡 To Do"\n>>>>>>> ben\n',
    );
    write(conflict);
    const tasks = (...args: string[]) => runProgram(CLI, ['tasks', ...args], { cwd: folder });
    const { tasks: listed } = JSON.parse((await tasks('list', '--json')).stdout) as { tasks: { conflict?: boolean }[] };
    assert.deepEqual(
      listed.map(({ conflict: is }) => is),
      [true],
    );
    assert.match((await tasks('list')).stdout, /^TASK-1 .* in conflict {2}Merge$/m);
    for (const args of [
      ['set', TASK, '--status', 'review'],
      ['accept', TASK],
      ['tick', TASK, '20'],
      ['convert', TASK],
    ]) {
      const { code, stderr } = await tasks(...args);
      assert.deepEqual([code, read()], [1, conflict], args.join(' '));
      assert.match(
        stderr,
        /TASK-1\.md is in conflict: it holds both sides of a merge, lines 4–10\. Merge both sides first: .*`django-developer tasks merge TASK --write`\.\n$/,
      );
    }
    const merged = BASE.replace('🟡 To Do', '🔵 In Progress');
    const shown = await tasks('merge', TASK);
    assert.deepEqual([shown.code, shown.stdout, read()], [0, merged, conflict]);
    assert.equal(
      shown.stderr,
      '.ruru/tasks/TASK-1.md would be written like this: both sides are merged by what they say. Nothing was written; --write does it.\n',
    );
    const written = await tasks('merge', TASK, '--write');
    assert.deepEqual([written.code, read()], [0, merged]);
    assert.equal(written.stdout, '.ruru/tasks/TASK-1.md was written; both sides are merged by what they say.\n');
    assert.equal((await tasks('merge', TASK, '--write')).code, 2);
  });

  test('what git has left in conflict without its base is merged with the one that its index holds', async () => {
    // Plain git merges it.
    rmSync(path.join(folder, '.gitattributes'));
    write(BASE);
    git('add', '.');
    git('commit', '--quiet', '--message=base');
    git('switch', '--quiet', '--create=cleo');
    const report = (result: string): string =>
      BASE.replace('made\n', `made\n- 2026-11-02: **Completion report** to ada\n\n  **Result:** ${result}\n`);
    write(report('Accepted.'));
    git('commit', '--quiet', '--all', '--message=ben');
    git('switch', '--quiet', 'main');
    write(report('Accepted: Thanks.'));
    git('commit', '--quiet', '--all', '--message=ada');
    assert.throws(() => git('merge', '--quiet', 'cleo'));
    assert.match(read(), /^<{7} HEAD$/m);
    const written = await runProgram(CLI, ['tasks', 'merge', TASK, '--write'], { cwd: folder });
    assert.deepEqual(
      [written.code, written.stdout, read()],
      [
        0,
        '.ruru/tasks/TASK-1.md was written; both sides are merged by what they say.\n',
        `${report('Accepted.')}- 2026-11-02: **Completion report** to ada\n\n  **Result:** Accepted: Thanks.\n`,
      ],
    );
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
