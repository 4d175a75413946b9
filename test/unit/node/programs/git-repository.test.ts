import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gitRepository } from '../../../../src/node/programs/git-repository';

suite('gitRepository', () => {
  let scratch: string;
  let folder: string;
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'commit.gpgSign=false', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const commitAs = (name: string, email: string): void => {
    git('add', '--all');
    git('-c', `user.name=${name}`, '-c', `user.email=${email}`, 'commit', '--quiet', '--message=x');
  };

  setup(() => {
    scratch = mkdtempSync(join(tmpdir(), 'git-repository-'));
    folder = join(scratch, 'shop');
    mkdirSync(folder);
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'user.email', 'me@old.example');
    git('config', 'user.name', 'Me');
  });

  teardown(() => rmSync(scratch, { recursive: true, force: true }));

  test('tells who wrote a file and these lines, by the mailmap, and runs nothing of the repository', async () => {
    write('.mailmap', 'Ada <ada@acme.example> <a@home.example>\nMe <me@acme.example> <me@old.example>\n');
    write('.gitattributes', '*.py diff=evil filter=evil\n');
    write('web/orders/re [1].py', 'a\nb\nc\n');
    commitAs('a', 'a@home.example');
    write('web/orders/re [1].py', 'a\nB\nc\n');
    commitAs('Me', 'me@old.example');
    const proof = join(scratch, 'ran');
    for (const key of ['diff.evil.textconv', 'diff.evil.command', 'filter.evil.clean', 'filter.evil.smudge'])
      git('config', key, `sh -c 'echo ${key} >> "${proof}"; cat' --`);

    const repository = gitRepository(join(folder, 'web'));
    const all = [
      { name: 'Me', email: 'me@acme.example', lines: 0, commits: 1, isMine: true },
      { name: 'Ada', email: 'ada@acme.example', lines: 0, commits: 1, isMine: false },
    ];
    assert.deepEqual(await repository.authorsOf('orders/re [1].py'), all);
    assert.deepEqual(await repository.authorsOf('orders/re [1].py', { line: 1, endLine: 2 }), [
      { ...all[0], lines: 1 },
      { ...all[1], lines: 1 },
    ]);
    write('web/orders/re [1].py', 'mine\na\nB\nc\n');
    assert.deepEqual(await repository.authorsOf('orders/re [1].py', { line: 1, endLine: 2 }), [
      { ...all[1], lines: 1 },
      all[0],
    ]);
    assert.deepEqual(await repository.authorsOf('orders/gone.py', { line: 1, endLine: 2 }), []);
    assert.equal(existsSync(proof), false);
  });

  test('tells where it is published, and the commit only where the remote has it', async () => {
    write('web/a.py', 'a\n');
    commitAs('Me', 'me@old.example');
    const head = git('rev-parse', 'HEAD');
    const repository = gitRepository(join(folder, 'web'));
    assert.equal(await repository.publication(), undefined);
    execFileSync('git', ['init', '--quiet', '--bare', join(scratch, 'remote')]);
    git('remote', 'add', 'origin', join(scratch, 'remote'));
    git('push', '--quiet', '--set-upstream', 'origin', 'main');
    const published = { remote: join(scratch, 'remote'), prefix: 'web', branch: 'main', user: 'Me' };
    assert.deepEqual(await repository.publication(), { ...published, commit: head });
    write('web/a.py', 'b\n');
    commitAs('Me', 'me@old.example');
    assert.deepEqual(await repository.publication(), published);
  });

  test('says nothing outside of a repository', async () => {
    const repository = gitRepository(scratch);
    assert.deepEqual(await repository.authorsOf('a.py'), []);
    assert.equal(await repository.publication(), undefined);
  });
});
