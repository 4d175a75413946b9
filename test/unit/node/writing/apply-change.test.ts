import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Change, TextEdit } from '../../../../src/core/base/change';
import { AlreadyExists, ChangedMeanwhile, UserError } from '../../../../src/core/base/errors';
import { applyChange } from '../../../../src/node/writing/apply-change';
import { machineName } from '../../../../src/node/writing/machine-name';

suite('applyChange', () => {
  let scratch: string;
  let root: string;

  setup(() => {
    scratch = mkdtempSync(join(tmpdir(), 'apply-change-'));
    root = join(scratch, 'root');
    mkdirSync(root);
  });

  teardown(() => rmSync(scratch, { recursive: true, force: true }));

  const create = (path: string, text = 'new\n'): Promise<void> => applyChange(root, { kind: 'create', path, text });
  const edit = (path: string, before: string, ...edits: TextEdit[]): Promise<void> =>
    applyChange(root, { kind: 'edit', path, before, edits });
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');

  test('creates a file with its directories, and leaves nothing else behind', async () => {
    await create('a/b/ü 😀.md', '\uFEFFtext\r\n');
    assert.equal(read('a/b/ü 😀.md'), '\uFEFFtext\r\n');
    assert.deepEqual(readdirSync(join(root, 'a/b')), ['ü 😀.md']);
  });

  test('creates nothing over what is there, a broken link included', async () => {
    writeFileSync(join(root, 'a.md'), 'mine');
    symlinkSync('nowhere', join(root, 'link.md'));
    mkdirSync(join(root, 'dir.md'));
    for (const path of ['a.md', 'link.md', 'dir.md']) await assert.rejects(create(path), new AlreadyExists(path));
    assert.equal(read('a.md'), 'mine');
    assert.deepEqual(readdirSync(root).sort(), ['a.md', 'dir.md', 'link.md']);
  });

  test('writes nowhere outside the folder', async () => {
    writeFileSync(join(scratch, 'out.md'), 'out');
    symlinkSync(scratch, join(root, 'up'));
    symlinkSync(join(scratch, 'out.md'), join(root, 'out-link.md'));
    const refused = async (change: Change, reason: string): Promise<void> =>
      assert.rejects(
        applyChange(root, change),
        new UserError(`${change.path} is not written: ${reason}.`, 'Choose a place inside the workspace folder.'),
      );
    for (const path of ['', '../x.md', 'a/../../x.md', 'a\\..\\..\\x.md', join(scratch, 'x.md'), 'C:/x.md', 'a\0.md']) {
      await refused({ kind: 'create', path, text: 'x' }, 'its path leads out of the folder');
    }
    await refused({ kind: 'create', path: 'up/deep/x.md', text: 'x' }, 'its folder is a link to a place outside');
    await refused(
      { kind: 'edit', path: 'out-link.md', before: 'out', edits: [] },
      'it is a link to a place outside the folder',
    );
    assert.deepEqual(readdirSync(scratch).sort(), ['out.md', 'root']);
  });

  test('edits exactly what was read: BOM, CRLF, mode bits', async () => {
    const text = '\uFEFFone\r\ntwo\r\n';
    writeFileSync(join(root, 'a.md'), text);
    chmodSync(join(root, 'a.md'), 0o754);
    await edit('a.md', text, { start: 1, end: 4, text: 'ONE' }, { start: 11, end: 11, text: 'three' });
    assert.equal(read('a.md'), '\uFEFFONE\r\ntwo\r\nthree');
    // Windows knows one bit of them.
    assert.equal(statSync(join(root, 'a.md')).mode & 0o777, process.platform === 'win32' ? 0o666 : 0o754);
    assert.deepEqual(readdirSync(root), ['a.md']);
  });

  test('edits the file that a link inside the folder leads to, and keeps the link', async () => {
    mkdirSync(join(root, 'real'));
    writeFileSync(join(root, 'real/a.md'), 'x');
    symlinkSync('real/a.md', join(root, 'link.md'));
    await edit('link.md', 'x', { start: 0, end: 1, text: 'y' });
    assert.equal(read('real/a.md'), 'y');
    assert.equal(lstatSync(join(root, 'link.md')).isSymbolicLink(), true);
  });

  test('refuses a file that is not what was read', async () => {
    writeFileSync(join(root, 'a.md'), 'theirs');
    await assert.rejects(edit('a.md', 'mine', { start: 0, end: 4, text: 'x' }), new ChangedMeanwhile('a.md'));
    assert.equal(read('a.md'), 'theirs');
    await assert.rejects(
      edit('gone.md', ''),
      new UserError(
        'gone.md cannot be written: it is not there any more.',
        'Nothing was changed. Refresh and try again.',
      ),
    );
  });

  test('refuses bytes that are no UTF-8, which reading has lost', async () => {
    const bytes = Buffer.from([0x61, 0xff, 0x62]);
    writeFileSync(join(root, 'a.md'), bytes);
    const expected = new UserError('a.md is not UTF-8 text.', 'Nothing was changed; save it as UTF-8 first.');
    await assert.rejects(edit('a.md', bytes.toString('utf8'), { start: 0, end: 1, text: 'x' }), expected);
    assert.deepEqual(readFileSync(join(root, 'a.md')), bytes);
  });

  test('says why the disk refuses', async () => {
    writeFileSync(join(root, 'part'), '');
    await assert.rejects(
      create('part/a.md'),
      new UserError(
        'part/a.md cannot be written: a part of its path is a file.',
        'Nothing was changed. Choose another folder.',
      ),
    );
  });

  test('says that there is no permission', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) return this.skip();
    mkdirSync(join(root, 'locked'), { mode: 0o555 });
    const expected = new UserError(
      'locked/a.md cannot be written: there is no permission.',
      'Nothing was changed. Give yourself write access and try again.',
    );
    await assert.rejects(create('locked/a.md'), expected);
  });

  test('gets over the lock of a process that was killed, with what it left', async () => {
    writeFileSync(join(root, 'a.md'), 'x');
    const dead = await new Promise<number>((resolve) => {
      const child = spawn(process.execPath, ['-e', '']);
      child.on('exit', () => resolve(child.pid ?? 0));
    });
    writeFileSync(join(root, '.a.md.lock'), `${dead} ${machineName()} 00`);
    writeFileSync(join(root, `.a.md.${dead}-0123456789ab.tmp`), 'half');
    writeFileSync(join(root, `.a.md.${process.pid}-0123456789ab.tmp`), 'of a process that lives');
    await edit('a.md', 'x', { start: 0, end: 1, text: 'y' });
    assert.equal(read('a.md'), 'y');
    assert.deepEqual(readdirSync(root).sort(), [`.a.md.${process.pid}-0123456789ab.tmp`, 'a.md']);
  });

  test('leaves alone the lock of who numbers processes on their own, on another system of the same machine', async () => {
    writeFileSync(join(root, 'a.md'), 'x');
    writeFileSync(join(root, '.a.md.lock'), `1073741824 ${hostname()}/elsewhere/ 00`);
    const edited = edit('a.md', 'x', { start: 0, end: 1, text: 'y' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual([read('a.md'), readdirSync(root).sort()], ['x', ['.a.md.lock', 'a.md']]);
    rmSync(join(root, '.a.md.lock'));
    await edited;
    assert.deepEqual([read('a.md'), readdirSync(root)], ['y', ['a.md']]);
  });

  test('gets over the lock of a process that was killed before it could sign it', async () => {
    writeFileSync(join(root, 'a.md'), 'x');
    writeFileSync(join(root, '.a.md.lock'), '');
    utimesSync(join(root, '.a.md.lock'), new Date(Date.now() - 5000), new Date(Date.now() - 5000));
    await edit('a.md', 'x', { start: 0, end: 1, text: 'y' });
    assert.equal(read('a.md'), 'y');
    assert.deepEqual(readdirSync(root), ['a.md']);
  });

  test('loses no edit and tears no file when processes write at once and one is killed', async function () {
    this.timeout(30_000);
    const writer = join(scratch, 'writer.cjs');
    buildSync({
      entryPoints: [join(__dirname, 'apply-change-writer.ts')],
      bundle: true,
      platform: 'node',
      outfile: writer,
    });
    writeFileSync(join(root, 'a.md'), 'BEGIN\nEND\n');
    const start = (name: string, count: number) =>
      spawn(process.execPath, [writer, root, 'a.md', name, String(count)], { stdio: ['ignore', 'ignore', 'inherit'] });
    const victim = start('victim', 100_000);
    const exits = ['one', 'two', 'three', 'four'].map(
      (name) => new Promise((resolve) => start(name, 25).on('exit', resolve)),
    );
    while (!read('a.md').includes('victim-2')) await new Promise((resolve) => setTimeout(resolve, 5));
    victim.kill('SIGKILL');
    assert.deepEqual(await Promise.all(exits), [0, 0, 0, 0]);
    const lines = read('a.md').split('\n');
    assert.equal(lines[0], 'BEGIN');
    assert.deepEqual(lines.slice(-2), ['END', '']);
    for (const name of ['one', 'two', 'three', 'four']) {
      assert.deepEqual(
        lines.filter((line) => line.startsWith(`${name}-`)),
        Array.from({ length: 25 }, (_, number) => `${name}-${number}`),
      );
    }
    const victims = lines.filter((line) => line.startsWith('victim-'));
    assert.deepEqual(
      victims,
      victims.map((_, number) => `victim-${number}`),
    );
    assert.equal(lines.length, 3 + 100 + victims.length);
  });

  test('writes a file of several names where it is, and they stay names of one file', async () => {
    writeFileSync(join(root, 'a.md'), 'title: x\nend\n');
    linkSync(join(root, 'a.md'), join(root, 'b.md'));
    await edit('a.md', 'title: x\nend\n', { start: 7, end: 8, text: 'longer' });
    assert.deepEqual([read('a.md'), read('b.md')], ['title: longer\nend\n', 'title: longer\nend\n']);
    await edit('b.md', 'title: longer\nend\n', { start: 7, end: 13, text: 'y' });
    assert.deepEqual(
      [read('a.md'), read('b.md'), statSync(join(root, 'a.md')).nlink],
      ['title: y\nend\n', 'title: y\nend\n', 2],
    );
    await assert.rejects(
      edit('a.md', 'title: x\nend\n', { start: 0, end: 1, text: 'T' }),
      new ChangedMeanwhile('a.md'),
    );
    assert.deepEqual(readdirSync(root).sort(), ['a.md', 'b.md']);
  });

  test('edits nothing that is no file any more, and waits for no pipe', async function () {
    if (process.platform === 'win32') return this.skip();
    execFileSync('mkfifo', [join(root, 'a.md')]);
    await assert.rejects(edit('a.md', '', { start: 0, end: 0, text: 'x' }), new ChangedMeanwhile('a.md'));
    assert.deepEqual(readdirSync(root), ['a.md']);
  });

  test('follows no link into the folders of other programs', async () => {
    mkdirSync(join(root, '.git/hooks'), { recursive: true });
    symlinkSync('.git/hooks', join(root, 'tasks'));
    const refusal = new UserError(
      'tasks/a.md is not written: a link on its path leads into .git.',
      'Choose a place inside the workspace folder.',
    );
    await assert.rejects(create('tasks/a.md'), refusal);
    assert.deepEqual(readdirSync(join(root, '.git/hooks')), []);
  });
});
