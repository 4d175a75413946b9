import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { UserError } from '../../../src/core/base/errors';
import { FileProblem } from '../../../src/core/base/ports';
import { applyChange } from '../../../src/node/writing/apply-change';
import { holdDirectory } from '../../../src/node/writing/held-directory';
import { isFoundInside, isSeenInside } from '../../../src/node/reading/is-open-inside';
import { createNodeFiles } from '../../../src/node/reading/node-files';

const TIMES = 200;
/** Of these some must succeed, else nothing was tried. */
const SUCCESSES = 10;

/** A folder with a directory `t`, a directory outside, and a process that exchanges the one for a link to the other all the time. */
suite('A directory that another process exchanges for a link', function () {
  this.timeout(60_000);
  let scratch: string;
  let root: string;
  let swapper: ChildProcess | undefined;

  setup(async function () {
    if (process.platform !== 'linux') return this.skip();
    scratch = mkdtempSync(join(tmpdir(), 'swapped-folder-'));
    root = join(scratch, 'root');
    for (const directory of ['root/t', 'outside']) mkdirSync(join(scratch, directory), { recursive: true });
    writeFileSync(join(root, 't/a.md'), 'inside');
    writeFileSync(join(scratch, 'outside/a.md'), 'outside');
    swapper = spawn(
      process.execPath,
      [join(__dirname, 'folder-swapper.cjs'), join(root, 't'), join(scratch, 'outside')],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(swapper.stdout ?? assert.fail(), 'data');
  });

  teardown(async () => {
    if (swapper) {
      swapper.kill('SIGKILL');
      if (swapper.exitCode === null && swapper.signalCode === null) await once(swapper, 'exit');
    }
    rmSync(scratch, { recursive: true, force: true });
  });

  /** Does something again and again. @returns how often it did something */
  const again = async (work: (time: number) => Promise<boolean>): Promise<number> => {
    let count = 0;
    for (let time = 0; time < TIMES || count < SUCCESSES; time += 1) {
      try {
        if (await work(time)) count += 1;
      } catch (error) {
        assert.ok(error instanceof UserError || error instanceof FileProblem, String(error));
      }
    }
    return count;
  };

  for (const blocking of [false, true]) {
    test(`has nothing outside read, blocking: ${blocking}`, async () => {
      const found = new Set<string>();
      await again(async () => {
        const bytes = await createNodeFiles(root, { blocking }).read('t/a.md');
        if (bytes !== undefined) found.add(Buffer.from(bytes).toString());
        return bytes !== undefined;
      });
      assert.deepEqual([...found], ['inside']);
    });
  }

  test('has nothing outside written', async () => {
    const isOurs = (name: string): boolean => name.startsWith('new-');
    const created = await again(async (time) => {
      await applyChange(root, { kind: 'create', path: `t/new-${time}.md`, text: 'x' });
      return true;
    });
    let before = 'inside';
    await again(async (time) => {
      const after = `inside ${time}`;
      await applyChange(root, {
        kind: 'edit',
        path: 't/a.md',
        before,
        edits: [{ start: 0, end: before.length, text: after }],
      });
      before = after;
      return true;
    });
    assert.deepEqual(
      [readdirSync(join(scratch, 'outside')), readFileSync(join(scratch, 'outside/a.md'), 'utf8')],
      [['a.md'], 'outside'],
    );
    swapper?.kill('SIGSTOP');
    const written = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => isOurs(basename(path)));
    assert.equal(written.length, created);
    const text = readFileSync(join(root, existsSync(join(root, 't.real')) ? 't.real/a.md' : 't/a.md'), 'utf8');
    assert.equal(text, before);
  });
});

suite('holdDirectory', () => {
  let scratch: string;
  let folder: string;

  setup(() => {
    scratch = mkdtempSync(join(tmpdir(), 'held-directory-'));
    folder = join(scratch, 'folder');
    mkdirSync(join(folder, 'a'), { recursive: true });
    mkdirSync(join(scratch, 'outside'));
  });

  teardown(() => rmSync(scratch, { recursive: true, force: true }));

  const swapped = new UserError(
    'a/x.md is not written: its folder was moved, or became a link, meanwhile.',
    'Nothing was changed. Look at the folder and try again.',
  );

  // Every system goes the way of darwin where it has no /proc.
  for (const platform of [process.platform, 'darwin'] as const) {
    const hold = (parts: readonly string[], make = true) =>
      holdDirectory({ folder, parts, make, shown: 'a/x.md' }, platform);

    test(`goes down, and makes what is missing, ${platform}`, () => {
      const directory = hold(['a', 'b', 'c']);
      directory.verify();
      writeFileSync(directory.at('x.md'), 'x');
      directory.close();
      assert.equal(readFileSync(join(folder, 'a/b/c/x.md'), 'utf8'), 'x');
      assert.throws(() => hold(['a', 'gone'], false), { code: 'ENOENT' });
    });

    test(`follows no link, ${platform}`, () => {
      symlinkSync('../../outside', join(folder, 'a/link'));
      assert.throws(() => hold(['a', 'link']), swapped);
      assert.throws(() => hold(['a', 'link', 'b']), swapped);
      assert.deepEqual(readdirSync(join(scratch, 'outside')), []);
    });

    test(`sees that it was exchanged, ${platform}`, () => {
      const directory = hold(['a', 'b']);
      mkdirSync(join(scratch, 'outside/b'));
      rmSync(join(folder, 'a'), { recursive: true });
      symlinkSync('../outside', join(folder, 'a'));
      if (platform === 'linux') assert.throws(() => writeFileSync(directory.at('x.md'), 'x'), { code: 'ENOENT' });
      else assert.throws(() => directory.verify(), swapped);
      directory.close();
      assert.deepEqual(readdirSync(join(scratch, 'outside/b')), []);
    });
  }
});

suite('isFoundInside', () => {
  test('compares the open file with the one that is there, where the system does not tell where it is', async () => {
    const scratch = mkdtempSync(join(tmpdir(), 'is-open-inside-'));
    for (const name of ['one.md', 'other.md']) writeFileSync(join(scratch, name), name);
    const descriptor = openSync(join(scratch, 'one.md'), 'r');
    const paths = ['one.md', 'other.md'].map((name) => join(scratch, name));
    const answers = await Promise.all(paths.map((path) => isFoundInside(scratch, path, descriptor)));
    const seen = ['linux', 'darwin'].map((platform) => isSeenInside(scratch, descriptor, platform as NodeJS.Platform));
    closeSync(descriptor);
    rmSync(scratch, { recursive: true });
    assert.deepEqual(answers, [true, false]);
    assert.equal(seen[1], undefined);
    if (process.platform === 'linux') assert.equal(seen[0], true);
  });
});
