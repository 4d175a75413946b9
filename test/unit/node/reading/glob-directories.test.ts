import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createNodeFiles } from '../../../../src/node/reading/node-files';

suite('A glob on this machine', () => {
  let folder: string;
  setup(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'glob-')));
    for (const directory of ['services/b', 'services/a/deep', 'services/node_modules/n', '.git/x', 'away'])
      mkdirSync(path.join(folder, directory), { recursive: true });
    writeFileSync(path.join(folder, 'services/file'), '');
    symlinkSync(path.join(folder, 'away'), path.join(folder, 'services/link'), 'junction');
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test('finds directories, sorted, and follows no link', async () => {
    assert.deepEqual(await createNodeFiles(folder).glob('services/*'), ['services/a', 'services/b']);
    assert.deepEqual(await createNodeFiles(folder).glob('**/{deep,n,x}'), ['services/a/deep']);
    assert.deepEqual(await createNodeFiles(folder).glob('nothing/*'), []);
  });
});
