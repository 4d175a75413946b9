import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createHistory } from '../../../../src/node/programs/task-history';

/** What is not committed, or was committed since a day. */
async function changedFiles(folder: string, day: string): Promise<string[]> {
  const changes = await createHistory(folder).changesSince(day === '' ? {} : { day });
  return [
    ...new Set([...(changes?.commits ?? []).flatMap(({ paths }) => paths), ...(changes?.uncommitted ?? [])]),
  ].sort();
}

suite('changesSince', () => {
  const { PATH = '' } = process.env;
  let folder: string;

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'changed-files-'));
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    writeFileSync(join(folder, 'über.py'), '');
  });

  teardown(() => {
    process.env['PATH'] = PATH;
    rmSync(folder, { recursive: true, force: true });
  });

  test('tells what is new, by its own name', async () => assert.deepEqual(await changedFiles(folder, ''), ['über.py']));

  test('what a repository began with on that day is no work, what was committed after it is', async () => {
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder, encoding: 'utf8' });
    git('add', '.');
    git('commit', '--quiet', '--message', 'Begin');
    assert.deepEqual(await changedFiles(folder, '2020-01-01'), []);
    writeFileSync(join(folder, 'work.py'), '');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Work');
    assert.deepEqual(await changedFiles(folder, '2020-01-01'), ['work.py']);
  });

  test('runs no git that the folder brings along', async function () {
    if (process.platform === 'win32') this.skip();
    writeFileSync(join(folder, 'git'), '#!/bin/sh\ntouch hacked\n', { mode: 0o755 });
    process.env['PATH'] = ['.', PATH].join(delimiter);
    assert.deepEqual(await changedFiles(folder, ''), ['git', 'über.py']);
    assert.equal(existsSync(join(folder, 'hacked')), false);
  });

  test('runs nothing that the configuration of the repository names', async function () {
    if (process.platform === 'win32') this.skip();
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder, encoding: 'utf8' });
    const program = join(folder, '.git', 'program');
    writeFileSync(program, `#!/bin/sh\ntouch '${join(folder, '.git', 'hacked')}'\ncat\n`, { mode: 0o755 });
    writeFileSync(join(folder, '.gitattributes'), '*.py filter=a diff=a\n');
    writeFileSync(join(folder, 'b.txt'), '1');
    git('commit', '--quiet', '--allow-empty', '--message', 'Begin');
    git('add', '.');
    git('commit', '--quiet', '--message', 'All');
    const signed = git('cat-file', 'commit', 'HEAD').replace(
      '\n\n',
      '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n a\n -----END PGP SIGNATURE-----\n\n',
    );
    git(
      'update-ref',
      'HEAD',
      execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
        cwd: folder,
        input: signed,
        encoding: 'utf8',
      }).trim(),
    );
    const names = [
      'filter.a.clean',
      'filter.a.process',
      'diff.external',
      'diff.a.command',
      'diff.a.textconv',
      'core.fsmonitor',
      'gpg.program',
    ];
    for (const name of names) git('config', name, program);
    for (const name of ['filter.a.required', 'log.showSignature']) git('config', name, 'true');
    writeFileSync(join(folder, 'über.py'), '2');
    writeFileSync(join(folder, 'b.txt'), '2');
    assert.deepEqual(await changedFiles(folder, ''), ['b.txt', 'über.py']);
    assert.deepEqual(await changedFiles(folder, '2000-01-01'), ['.gitattributes', 'b.txt', 'über.py']);
    git('config', 'filter.b=c.clean', program);
    writeFileSync(join(folder, '.gitattributes'), '*.py filter=b=c\n');
    assert.deepEqual(await changedFiles(folder, ''), []);
    assert.equal(existsSync(join(folder, '.git', 'hacked')), false);
  });

  test('runs nothing that the configuration of a submodule names', async function () {
    if (process.platform === 'win32') this.skip();
    const module = join(folder, 'module');
    const git = (cwd: string, ...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
        cwd,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    execFileSync('git', ['init', '--quiet', 'module'], { cwd: folder });
    writeFileSync(join(module, 'a.py'), '1');
    writeFileSync(join(module, '.gitattributes'), '*.py filter=a\n');
    for (const cwd of [module, folder]) {
      git(cwd, 'add', '.');
      git(cwd, 'commit', '--quiet', '--message', 'All');
    }
    git(module, 'config', 'filter.a.clean', `touch '${join(folder, '.git', 'hacked')}'; cat`);
    writeFileSync(join(module, 'a.py'), '22');
    assert.deepEqual(await changedFiles(folder, ''), []);
    assert.equal(existsSync(join(folder, '.git', 'hacked')), false);
  });

  test('tells nothing where there is no git', async () => {
    process.env['PATH'] = folder;
    assert.deepEqual(await changedFiles(folder, ''), []);
  });
});
