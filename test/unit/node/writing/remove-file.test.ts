import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileRemoval } from '../../../../src/core/base/change';
import { applyChange } from '../../../../src/node/writing/apply-change';
import { checkChange } from '../../../../src/node/writing/check-change';

const REMOVAL: FileRemoval = { kind: 'remove', path: 'agents/a.md', before: '\uFEFFours 😀\r\n' };

suite('removeFile', () => {
  let scratch: string;
  let root: string;

  setup(() => {
    scratch = mkdtempSync(join(tmpdir(), 'remove-file-'));
    root = join(scratch, 'root');
    mkdirSync(join(root, 'agents'), { recursive: true });
    writeFileSync(join(root, 'agents/a.md'), REMOVAL.before);
  });

  teardown(() => rmSync(scratch, { recursive: true, force: true }));

  test('removes what is as it was looked at', async () => {
    await checkChange(root, REMOVAL);
    await applyChange(root, REMOVAL);
    assert.deepEqual(readdirSync(join(root, 'agents')), []);
  });

  test('leaves what somebody has changed since', async () => {
    writeFileSync(join(root, 'agents/a.md'), 'mine');
    for (const attempt of [checkChange, applyChange])
      await assert.rejects(attempt(root, REMOVAL), { happened: 'agents/a.md was changed meanwhile.' });
    assert.equal(readFileSync(join(root, 'agents/a.md'), 'utf8'), 'mine');
    assert.deepEqual(readdirSync(join(root, 'agents')), ['a.md']);
  });

  test('leaves a link, and what it leads to', async function () {
    if (process.platform === 'win32') this.skip();
    writeFileSync(join(root, 'real.md'), REMOVAL.before);
    rmSync(join(root, 'agents/a.md'));
    symlinkSync('../real.md', join(root, 'agents/a.md'));
    for (const attempt of [checkChange, applyChange])
      await assert.rejects(attempt(root, REMOVAL), {
        message:
          'agents/a.md is not removed: it is a link to another file. Nothing was changed; remove the file that it leads to.',
      });
    assert.equal(readFileSync(join(root, 'real.md'), 'utf8'), REMOVAL.before);
  });

  test('leaves what lies outside of the folder', async () => {
    writeFileSync(join(scratch, 'b.md'), REMOVAL.before);
    await assert.rejects(applyChange(root, { ...REMOVAL, path: '../b.md' }), { name: 'UserError' });
    assert.deepEqual(readdirSync(scratch).sort(), ['b.md', 'root']);
  });
});
