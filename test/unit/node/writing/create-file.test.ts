import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlreadyExists } from '../../../../src/core/base/errors';
import { createFile } from '../../../../src/node/writing/create-file';

suite('createFile where there are no hard links', () => {
  let folder: string;

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'create-file-'));
  });

  teardown(() => rmSync(folder, { recursive: true, force: true }));

  const create = (code: string, text: string): Promise<void> =>
    createFile(join(folder, 'a.md'), { kind: 'create', path: 'a.md', text }, { verify: () => undefined }, async () => {
      throw Object.assign(new Error(code), { code });
    });

  // Windows on exFAT, Linux on FAT, a drive of a virtual machine, and one that Node.js has no word for.
  for (const code of ['EISDIR', 'EPERM', 'ENOTSUP', 'UNKNOWN']) {
    test(`writes the file after ${code}, and over nothing`, async () => {
      await create(code, 'new\n');
      await assert.rejects(create(code, 'newer\n'), new AlreadyExists('a.md'));
      assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), 'new\n');
      assert.deepEqual(readdirSync(folder), ['a.md']);
    });
  }
});
