import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../../../src/core/base/errors';
import { withLock } from '../../../../src/node/writing/lock-file';
import { machineName } from '../../../../src/node/writing/machine-name';

// A lock that is waited for takes longer than a test may.
suite('withLock gets over what is no lock', () => {
  let folder: string;
  let lock: string;

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-file-'));
    lock = join(folder, '.a.md.lock');
  });

  teardown(() => rmSync(folder, { recursive: true, force: true }));

  const work = (): Promise<string> =>
    withLock(
      join(folder, 'a.md'),
      'a.md',
      async (stillOurs) => `${readFileSync(lock, 'utf8').split(' ')[0]} ${stillOurs()}`,
    );
  const isGotOver = async (): Promise<void> => {
    assert.equal(await work(), `${process.pid} true`);
    assert.deepEqual(readdirSync(folder), []);
  };

  for (const name of ['.a.md.lock', '.a.md.lock.stale']) {
    const at = (): string => {
      // What removes a stale lock has one of its own.
      if (name.endsWith('.stale')) mkdirSync(lock);
      return join(folder, name);
    };

    test(`a pipe, ${name}`, async function () {
      if (process.platform === 'win32') return this.skip();
      execFileSync('mkfifo', [at()]);
      await isGotOver();
    });

    test(`an empty directory, ${name}`, async () => {
      mkdirSync(at());
      await isGotOver();
    });

    test(`links to nothing and round in a circle, ${name}`, async () => {
      const path = at();
      symlinkSync('nowhere', path);
      await isGotOver();
      symlinkSync(name, at());
      await isGotOver();
    });

    test(`one from the future, of a process that lives, ${name}`, async () => {
      const path = at();
      writeFileSync(path, `${process.pid} ${machineName()} 00`);
      utimesSync(path, new Date(Date.now() + 86_400_000), new Date(Date.now() + 86_400_000));
      await isGotOver();
    });
  }

  test('a socket', async function () {
    if (process.platform === 'win32') return this.skip();
    const server = createServer();
    await new Promise<void>((done) => server.listen(lock, done));
    await isGotOver();
    await new Promise((done) => server.close(done));
  });

  test('a link to a file, which stays as it is', async () => {
    writeFileSync(join(folder, 'mine'), 'mine');
    symlinkSync('mine', lock);
    await work();
    assert.deepEqual([readdirSync(folder), readFileSync(join(folder, 'mine'), 'utf8')], [['mine'], 'mine']);
  });

  test('one from the future that nobody signed', async () => {
    writeFileSync(lock, '');
    utimesSync(lock, new Date(Date.now() + 86_400_000), new Date(Date.now() + 86_400_000));
    await isGotOver();
  });

  test('but loses nothing that is in a directory of its name', async () => {
    mkdirSync(lock);
    writeFileSync(join(lock, 'mine'), 'mine');
    const refusal = new UserError(
      'a.md cannot be written: a directory has the name of its lock.',
      'Nothing was changed. Move .a.md.lock away and try again.',
    );
    await assert.rejects(work(), refusal);
    assert.deepEqual([readdirSync(folder), readdirSync(lock)], [['.a.md.lock'], ['mine']]);
  });
});
