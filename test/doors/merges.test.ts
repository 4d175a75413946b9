import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BASE, BOTH, CLI, TASK, THEIRS, inDivergedBranches } from './diverged-branches';
import { runProgram } from './run-program';

/** Real git over a real repository, in which the driver is set up by the product. */
suite('Merging task logs', function () {
  this.timeout(60_000);
  const { git, gitIn, write, read, setUp, folder } = inDivergedBranches();

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
    const other = path.join(folder(), 'ben');
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
    writeFileSync(path.join(folder(), '.gitattributes'), `${read('.gitattributes')}*.md conflict-marker-size=9\n`);
    const merge = spawnSync('git', ['merge', 'ben'], { cwd: folder(), encoding: 'utf8' });
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
      JSON.parse((await runProgram(CLI, ['tasks', 'lint', '--json'], { cwd: folder() })).stdout);
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
    const below = path.join(folder(), 'guest');
    mkdirSync(below);
    writeFileSync(path.join(below, 'manage.py'), '');
    writeFileSync(path.join(below, '.git'), `gitdir: ${path.join(folder(), '.git')}\n`);
    git('config', '--unset', 'merge.django-task-log.driver');
    const before = [
      read('.git/config'),
      readdirSync(path.join(folder(), '.git')),
      readdirSync(path.join(folder(), '.git/hooks')),
    ];
    const set = await runProgram(CLI, ['tasks', 'setup-merge', '--write'], { cwd: below });
    assert.deepEqual([set.code, set.stdout], [2, '']);
    assert.match(set.stderr, /does not name this folder as its own/);
    assert.equal((await runProgram(CLI, ['init', '--write'], { cwd: below })).code, 0);
    const after = [
      read('.git/config'),
      readdirSync(path.join(folder(), '.git')),
      readdirSync(path.join(folder(), '.git/hooks')),
    ];
    assert.deepEqual(after, before);
  });

  test('a folder above, or this clone alone, may hand task logs to the driver, and lint says that it is gone all the same', async () => {
    const below = path.join(folder(), 'shop');
    mkdirSync(path.join(below, '.ruru/tasks'), { recursive: true });
    write(BASE, 'shop/.ruru/tasks/TASK-1.md');
    write('shop/.ruru/tasks/** merge=django-task-log\n', '.gitattributes');
    const run = async (...args: string[]): Promise<unknown> =>
      JSON.parse((await runProgram(CLI, ['tasks', ...args, '--json', '--folder', 'shop'], { cwd: folder() })).stdout);
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
    rmSync(path.join(folder(), '.gitattributes'));
    assert.deepEqual(await findings(), []);
    mkdirSync(path.join(folder(), '.git/info'), { recursive: true });
    write('*.md merge=django-task-log\n', '.git/info/attributes');
    assert.deepEqual(await findings(), [place]);
  });
});
