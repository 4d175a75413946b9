import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reverseChange } from '../../../../src/core/base/reverse-edits';
import type { FileMove } from '../../../../src/core/base/change';
import { applyChange } from '../../../../src/node/writing/apply-change';
import { checkChange } from '../../../../src/node/writing/check-change';

const MOVE: FileMove = {
  kind: 'move',
  path: 'tasks/a.md',
  to: 'tasks/b.md',
  before: '\uFEFFid: A 😀\r\n',
  edits: [{ start: 5, end: 6, text: 'B' }],
};

suite('moveFile', () => {
  let scratch: string;
  let root: string;

  setup(() => {
    scratch = mkdtempSync(join(tmpdir(), 'move-file-'));
    root = join(scratch, 'root');
    mkdirSync(join(root, 'tasks'), { recursive: true });
    writeFileSync(join(root, 'tasks/a.md'), MOVE.before);
  });

  teardown(() => rmSync(scratch, { recursive: true, force: true }));

  const tree = (): Record<string, string> =>
    Object.fromEntries(
      readdirSync(join(root, 'tasks')).map((name) => [name, readFileSync(join(root, 'tasks', name), 'utf8')]),
    );

  test('gives a file its new name and text, keeps its mode, and is taken back', async () => {
    chmodSync(join(root, 'tasks/a.md'), 0o640);
    await checkChange(root, MOVE);
    await applyChange(root, MOVE);
    assert.deepEqual(tree(), { 'b.md': '\uFEFFid: B 😀\r\n' });
    if (process.platform !== 'win32') assert.equal(statSync(join(root, 'tasks/b.md')).mode & 0o777, 0o640);
    await applyChange(root, reverseChange(MOVE));
    assert.deepEqual(tree(), { 'a.md': MOVE.before });
  });

  for (const [name, prepare, message] of [
    [
      'where something has the name',
      () => writeFileSync(join(root, 'tasks/b.md'), 'theirs'),
      'tasks/b.md exists already. Nothing was written; choose another name.',
    ],
    [
      'where the file is another by now',
      () => writeFileSync(join(root, 'tasks/a.md'), 'saved'),
      'tasks/a.md was changed meanwhile. Nothing was written; look at it and try again.',
    ],
    [
      'where it is a link',
      () => {
        rmSync(join(root, 'tasks/a.md'));
        writeFileSync(join(root, 'real.md'), MOVE.before);
        symlinkSync('../real.md', join(root, 'tasks/a.md'));
      },
      'tasks/a.md is not renamed: it is a link to another file. Nothing was changed; rename the file that it leads to.',
    ],
  ] as const) {
    test(`changes nothing ${name}, and says so beforehand`, async () => {
      prepare();
      const before = tree();
      for (const run of [checkChange, applyChange]) await assert.rejects(run(root, MOVE), { message });
      assert.deepEqual(tree(), before);
    });
  }

  test('leads nowhere outside the folder', async () => {
    symlinkSync(scratch, join(root, 'up'));
    for (const to of ['../b.md', 'up/b.md'])
      for (const run of [checkChange, applyChange])
        await assert.rejects(run(root, { ...MOVE, to }), { name: 'UserError' });
    assert.deepEqual(tree(), { 'a.md': MOVE.before });
    assert.deepEqual(readdirSync(scratch), ['root']);
  });
});
