import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { branchMigrations } from '../../../../src/node/programs/branch-migrations';

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
      files: [{ path: 'shop/migrations/0002_theirs.py', text: 'theirs = 1\nmore = 2' }],
    });
  });

  test('takes the default branch of the remote where none is named, and nothing where there is no remote', async () => {
    assert.equal(await branchMigrations(folder), undefined);
    git('update-ref', 'refs/remotes/origin/main', 'main');
    git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    const found = await branchMigrations(folder);
    assert.deepEqual(
      [found?.branch, found?.files.map(({ path }) => path)],
      ['origin/main', ['other/migrations/0001_initial.py', 'web/shop/migrations/0002_theirs.py']],
    );
  });

  test('knows no branch that is none, and takes no name for an option', async () => {
    assert.equal(await branchMigrations(folder, 'gone'), undefined);
    assert.equal(await branchMigrations(folder, '--output=x'), undefined);
  });
});
