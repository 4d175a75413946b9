import assert from 'node:assert/strict';
import {
  linkSync,
  mkdtempSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChangedMeanwhile, UserError } from '../../../../src/core/base/errors';
import { exchangeFile } from '../../../../src/node/writing/exchange-file';
import { refuseWhenSaved } from '../../../../src/node/writing/refuse-when-saved';

const OLD = 'old\n';
const NEW = 'new\n';

suite('A save of another program at the moment of ours', () => {
  let folder: string;
  let path: string;
  let replacement: string;

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'refuse-when-saved-'));
    [path, replacement] = [join(folder, 'a.md'), join(folder, 'b.tmp')];
    writeFileSync(path, OLD);
    writeFileSync(replacement, NEW);
  });

  teardown(() => rmSync(folder, { recursive: true, force: true }));

  const content = (): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder).map((name) => [name.replace(/\d{13}/, 'TIME'), readFileSync(join(folder, name), 'utf8')]),
    );
  /** Refuses what is not the old text. */
  const look = (name: string): void => {
    if (readFileSync(name, 'utf8') !== OLD) throw new ChangedMeanwhile('a.md');
  };
  const exchange = (): string => exchangeFile({ replacement, path, look }) ?? assert.fail('no hard links here');
  const verify = (kept: string): Promise<void> =>
    refuseWhenSaved({ path, kept, before: Buffer.from(OLD), after: Buffer.from(NEW), shown: 'a.md' });

  test('leaves the new file alone where there is none', async () => {
    await verify(exchange());
    assert.deepEqual(content(), { 'a.md': NEW });
  });

  for (const [way, save] of [
    ['over the old bytes', () => writeFileSync(path, 'theirs\n')],
    [
      'with a new file',
      () => {
        writeFileSync(`${path}~`, 'theirs\n');
        renameSync(`${path}~`, path);
      },
    ],
  ] as const) {
    test(`${way}, just before the file is looked at, is seen`, () => {
      const giveName = (from: string, to: string): void => {
        linkSync(from, to);
        save();
      };
      let saves = 0;
      assert.throws(
        () =>
          exchangeFile({ replacement, path, look }, (from, to) =>
            (saves++ === 0 ? giveName : linkSync)(String(from), String(to)),
          ),
        new ChangedMeanwhile('a.md'),
      );
      assert.deepEqual(content(), { 'a.md': 'theirs\n', 'b.tmp': NEW });
    });
  }

  // The steps of two rounds: what a program begins to write at one of them, it renames at a later one.
  const steps = [
    'before the name',
    'behind the name',
    'at the look',
    'before the next name',
    'behind it',
    'at the next look',
  ];
  for (const [begun, first] of steps.slice(0, 3).entries()) {
    for (const [done, last] of steps.entries()) {
      if (done < begun) continue;
      test(`with a file that it writes ${first}, and renames ${last}, is waited for`, () => {
        let step = 0;
        const go = (): void => {
          if (step === begun) writeFileSync(`${path}~`, 'theirs\n');
          if (step === done) renameSync(`${path}~`, path);
          step += 1;
        };
        const giveName = (from: string, to: string): void => {
          go();
          linkSync(from, to);
          go();
        };
        const lookAt = (name: string): void => {
          go();
          look(name);
        };
        assert.throws(
          () => exchangeFile({ replacement, path, look: lookAt }, (from, to) => giveName(String(from), String(to))),
          new ChangedMeanwhile('a.md'),
        );
        assert.deepEqual(content(), { 'a.md': 'theirs\n', 'b.tmp': NEW });
      });
    }
  }

  test('is not expected of a new file of its own kind', () => {
    writeFileSync(join(folder, 'c.md'), 'another\n');
    let looks = 0;
    exchangeFile({ replacement, path, look: () => (looks += 1) });
    assert.equal(looks, 1);
  });

  test('that never stops is not waited for', async () => {
    let names = 0;
    const kept = exchangeFile({ replacement, path, look }, (from, to) => {
      linkSync(from, to);
      if ((names += 1) > 100) return;
      writeFileSync(`${path}~`, OLD);
      renameSync(`${path}~`, path);
    });
    assert.equal(names, 21);
    await verify(kept ?? '');
    assert.deepEqual(content(), { 'a.md': NEW });
  });

  test('into the old file, which it had opened before, gets its name back', async () => {
    const descriptor = openSync(path, 'a');
    const kept = exchange();
    writeSync(descriptor, 'theirs\n');
    await assert.rejects(verify(kept), new ChangedMeanwhile('a.md'));
    writeSync(descriptor, 'and more\n');
    closeSync(descriptor);
    assert.deepEqual(content(), { 'a.md': 'old\ntheirs\nand more\n' });
  });

  test('that comes a moment later is waited for', async () => {
    const descriptor = openSync(path, 'a');
    const verified = assert.rejects(verify(exchange()), new ChangedMeanwhile('a.md'));
    setImmediate(() => {
      writeSync(descriptor, 'theirs\n');
      closeSync(descriptor);
    });
    await verified;
    assert.deepEqual(content(), { 'a.md': 'old\ntheirs\n' });
  });

  test('by two of them at once is kept, both', async () => {
    const descriptor = openSync(path, 'a');
    const kept = exchange();
    writeSync(descriptor, 'one\n');
    closeSync(descriptor);
    writeFileSync(path, 'two\n');
    await assert.rejects(verify(kept), (error: unknown) => {
      assert.ok(error instanceof UserError);
      assert.match(
        error.message,
        /^a\.md was saved by two other programs at once\. What one of them wrote is kept in a\.md\.\d+\.saved: compare the two\.$/,
      );
      return true;
    });
    assert.deepEqual(content(), { 'a.md': 'old\none\n', 'a.md.TIME.saved': 'two\n' });
  });

  test('is looked for where there are no hard links, too', () => {
    const none = (): void => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    };
    assert.equal(exchangeFile({ replacement, path, look }, none), undefined);
    assert.deepEqual(content(), { 'a.md': NEW });
    writeFileSync(replacement, NEW);
    assert.throws(() => exchangeFile({ replacement, path, look }, none), new ChangedMeanwhile('a.md'));
    assert.deepEqual(content(), { 'a.md': NEW, 'b.tmp': NEW });
  });
});
