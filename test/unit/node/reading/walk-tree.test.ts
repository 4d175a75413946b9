import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { walkTree } from '../../../../src/node/reading/walk-tree';

const COMPOSED = 'bücher/über.py';
const DECOMPOSED = COMPOSED.normalize('NFD');

suite('walkTree', () => {
  let folder: string;

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'walk-tree-'));
    for (const path of [COMPOSED, DECOMPOSED]) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), '');
    }
  });

  teardown(() => rmSync(folder, { recursive: true, force: true }));

  const paths = async (platform?: NodeJS.Platform): Promise<string[]> =>
    (await walkTree(folder, { wanted: () => true }, undefined, platform)).files.map(({ path }) => path);

  test('takes two spellings for two files where the disk does', async function () {
    if (process.platform === 'darwin') this.skip();
    assert.deepEqual((await paths()).sort(), [COMPOSED, DECOMPOSED].sort());
  });

  test('composes letters on macOS, as the editor does', async () => {
    assert.deepEqual([...new Set(await paths('darwin'))], [COMPOSED]);
  });
});
