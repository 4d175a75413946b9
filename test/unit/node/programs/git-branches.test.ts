import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gitBranches } from '../../../../src/node/programs/git-branches';

const TASKS = ['shop/tasks', ':(top)'];

suite('gitBranches', () => {
  let scratch: string;
  let folder: string;
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgSign=false', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  const commit = (tree: Readonly<Record<string, string>>): string => {
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    git('add', '--all');
    git('commit', '--quiet', '--message=x');
    return git('rev-parse', 'HEAD');
  };

  setup(() => {
    scratch = mkdtempSync(join(tmpdir(), 'git-branches-'));
    folder = join(scratch, 'shop');
    mkdirSync(folder);
    git('init', '--quiet', '--initial-branch=main');
  });

  teardown(() => rmSync(scratch, { recursive: true, force: true }));

  test('reads what branches and worktrees have changed since they parted, and leaves everything where it is', async () => {
    commit({ 'web/shop/tasks/A.md': 'a\n', 'web/shop/tasks/B.md': 'b\n' });
    git('branch', 'merged');
    git('switch', '--quiet', '--create=sales/ü');
    const sales = commit({ 'web/shop/tasks/A.md': 'a, ü\r\n', 'web/other.md': 'o', 'shop/tasks/above.md': 'x' });
    git('switch', '--quiet', '--detach', 'main');
    const detached = commit({ 'web/shop/tasks/C d.md': '\xff\0' });
    git('worktree', 'add', '--quiet', '--detach', join(scratch, 'aside'), detached);
    git('switch', '--quiet', 'main');
    commit({ 'web/shop/tasks/B.md': 'b, later\n' });
    const before = [git('status', '--porcelain'), git('rev-parse', 'HEAD'), git('worktree', 'list')];

    const branches = gitBranches(join(folder, 'web'));
    assert.deepEqual(await branches.heads(), [
      { name: 'sales/ü', isWorktree: false, commit: sales },
      { name: 'aside', isWorktree: true, commit: detached },
    ]);
    const changed = await branches.changed(sales, TASKS);
    assert.deepEqual(
      changed.map(({ path }) => path),
      ['shop/tasks/A.md'],
    );
    const [{ object: other = '' } = {}] = await branches.changed(detached, TASKS);
    const [{ object = '' } = {}] = changed;
    assert.deepEqual(
      await branches.read([object, '0'.repeat(40), other]),
      new Map([
        [object, Buffer.from('a, ü\r\n')],
        [other, Buffer.from('\xff\0')],
      ]),
    );
    assert.deepEqual(await branches.read([]), new Map());
    assert.deepEqual([git('status', '--porcelain'), git('rev-parse', 'HEAD'), git('worktree', 'list')], before);
  });

  test('reads branches of a remote as they were last fetched, and none that a branch here has already', async () => {
    commit({ 'web/shop/tasks/A.md': 'a\n' });
    const other = join(scratch, 'other');
    git('clone', '--quiet', folder, other);
    const there = (...args: string[]): string => git('-C', other, ...args);
    there('switch', '--quiet', '--create=theirs');
    writeFileSync(join(other, 'web/shop/tasks/A.md'), 'a, done\n');
    there('commit', '--quiet', '--all', '--message=x');
    const theirs = there('rev-parse', 'HEAD');
    there('branch', 'same');
    git('remote', 'add', 'origin', other);
    git('fetch', '--quiet', 'origin');
    git('remote', 'set-head', 'origin', 'theirs');
    const branches = gitBranches(join(folder, 'web'));
    assert.deepEqual(await branches.heads(), [{ name: 'origin/same', isWorktree: false, commit: theirs }]);
    assert.deepEqual(
      (await branches.changed(theirs, TASKS)).map(({ path }) => path),
      ['shop/tasks/A.md'],
    );
    git('branch', '--quiet', 'mine', theirs);
    assert.deepEqual(await branches.heads(), [{ name: 'mine', isWorktree: false, commit: theirs }]);
  });

  test('knows nothing where there is no commit, no repository, or git may not be started', async () => {
    assert.equal(await gitBranches(folder).heads(), undefined);
    commit({ 'a.md': 'a' });
    assert.deepEqual(await gitBranches(folder).heads(), []);
    assert.equal(await gitBranches(folder, () => false).heads(), undefined);
    assert.equal(await gitBranches(scratch).heads(), undefined);
  });

  test('runs nothing that the repository names', async function () {
    if (process.platform === 'win32') this.skip();
    commit({ 'shop/tasks/A.md': 'a' });
    git('switch', '--quiet', '--create=work');
    const work = commit({ 'shop/tasks/A.md': 'b', '.gitattributes': '*.md diff=canary filter=canary\n' });
    git('switch', '--quiet', 'main');
    const ran = join(scratch, 'ran');
    for (const name of [
      'core.fsmonitor',
      'diff.external',
      'diff.canary.textconv',
      'filter.canary.smudge',
      'core.pager',
    ])
      git('config', name, `touch '${ran}'; cat`);
    const branches = gitBranches(folder);
    await branches.heads();
    const [{ object = '' } = {}] = await branches.changed(work, ['shop/tasks']);
    assert.deepEqual([...(await branches.read([object])).values()], [Buffer.from('b')]);
    assert.equal(existsSync(ran), false);
  });
});
