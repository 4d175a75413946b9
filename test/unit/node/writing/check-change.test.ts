import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change } from '../../../../src/core/base/change';
import { UserError } from '../../../../src/core/base/errors';
import { applyChange } from '../../../../src/node/writing/apply-change';
import { checkChange } from '../../../../src/node/writing/check-change';

const create = (path: string): Change => ({ kind: 'create', path, text: 'x' });
const edit = (path: string, before: string): Change => ({
  kind: 'edit',
  path,
  before,
  edits: [{ start: 0, end: before.length, text: 'y' }],
});

suite('checkChange', () => {
  let outside: string;
  let root: string;

  setup(() => {
    outside = mkdtempSync(join(tmpdir(), 'check-change-'));
    root = join(outside, 'folder');
    mkdirSync(join(root, 'docs'), { recursive: true });
    writeFileSync(join(root, 'docs/a.md'), 'a');
    symlinkSync('..', join(root, 'away'));
    symlinkSync('docs', join(root, 'here'));
  });

  teardown(() => rmSync(outside, { recursive: true, force: true }));

  for (const change of [
    create('new.md'),
    create('docs/new.md'),
    create('x/y/new.md'),
    create('here/x/new.md'),
    edit('docs/a.md', 'a'),
    edit('here/a.md', 'a'),
  ]) {
    test(`lets pass what can be applied: ${change.kind} ${change.path}`, async () => {
      const files = readdirSync(root, { recursive: true });
      await checkChange(root, change);
      assert.deepEqual(readdirSync(root, { recursive: true }), files);
      await applyChange(root, change);
    });
  }

  for (const change of [
    create('docs/a.md'),
    create('docs/a.md/b.md'),
    create('away/b.md'),
    create('away/x/b.md'),
    edit('docs/a.md', 'b'),
    edit('gone.md', ''),
    edit('away/folder/../../secret', ''),
  ]) {
    test(`refuses, in the same words, what would be refused: ${change.kind} ${change.path}`, async () => {
      const files = readdirSync(root, { recursive: true });
      const refusal = await checkChange(root, change).then(
        () => undefined,
        (error: unknown) => error,
      );
      assert.ok(refusal instanceof UserError);
      await assert.rejects(applyChange(root, change), { message: refusal.message });
      assert.deepEqual(readdirSync(root, { recursive: true }), files);
    });
  }
});
