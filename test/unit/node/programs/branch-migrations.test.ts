import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TargetBranch } from '../../../../src/core';
import { branchMigrations, targetBranch } from '../../../../src/node/programs/branch-migrations';

suite('branchMigrations', () => {
  let folder: string;
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder, encoding: 'utf8' });
  const commit = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    git('add', '.');
    git('commit', '--quiet', '--message', path);
  };

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'branch-migrations-'));
    git('init', '--quiet', '--initial-branch', 'main');
    commit('web/shop/migrations/0001_initial.py', 'first');
    git('checkout', '--quiet', '-b', 'work');
    commit('web/shop/migrations/0002_ours.py', 'ours');
    git('checkout', '--quiet', 'main');
    commit('web/shop/migrations/0002_theirs.py', 'theirs = 1\nmore = 2\n');
    commit('web/shop/views.py', 'views');
    commit('other/migrations/0001_initial.py', 'outside');
    git('checkout', '--quiet', 'work');
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test('tells what the other branch has added below the folder since both parted', async () => {
    assert.deepEqual(await branchMigrations(join(folder, 'web'), 'main'), {
      branch: 'main',
      files: [{ path: 'shop/migrations/0002_theirs.py', text: 'theirs = 1\nmore = 2\n' }],
    });
  });

  test('reads those that the settings put elsewhere by their names', async () => {
    git('checkout', '--quiet', 'main');
    commit('web/shop/db/0001_initial.py', 'moved');
    commit('web/shop/db/helpers.py', 'none');
    git('checkout', '--quiet', 'work');
    assert.deepEqual(
      (await branchMigrations(join(folder, 'web'), 'main'))?.files.map(({ path }) => path),
      ['shop/db/0001_initial.py', 'shop/migrations/0002_theirs.py'],
    );
  });

  test('knows no branch that is none, and takes no name for an option', async () => {
    assert.equal(await branchMigrations(folder, 'gone'), undefined);
    assert.equal(await branchMigrations(folder, '--output=x'), undefined);
  });

  suite('of the branch that this one will be merged into', () => {
    const summary = async (target: TargetBranch) => {
      const found = await target();
      return found && [found.branch, found.files.map(({ path }) => path)];
    };
    const ADDED = ['other/migrations/0001_initial.py', 'web/shop/migrations/0002_theirs.py'];

    test('takes the default branch of the remote, else main', async () => {
      assert.deepEqual(await summary(targetBranch(folder)), ['main', ADDED]);
      git('update-ref', 'refs/remotes/origin/stable', 'main');
      git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/stable');
      assert.deepEqual(await summary(targetBranch(folder)), ['origin/stable', ADDED]);
      git('symbolic-ref', '--delete', 'refs/remotes/origin/HEAD');
      git('branch', '--move', 'main', 'trunk');
      assert.equal(await targetBranch(folder)(), undefined);
    });

    test('is read once until it or what is here is another', async () => {
      const target = targetBranch(folder);
      const first = await target();
      assert.equal(await target(), first);
      git('checkout', '--quiet', 'main');
      assert.deepEqual(await summary(target), ['main', []]);
      commit('web/shop/migrations/0003_later.py', 'later');
      git('checkout', '--quiet', 'work');
      assert.deepEqual(await summary(target), ['main', [...ADDED, 'web/shop/migrations/0003_later.py']]);
    });

    test('is asked nothing where git may not be started', async () => {
      assert.equal(await targetBranch(folder, () => false)(), undefined);
    });
  });
});
