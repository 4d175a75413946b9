import assert from 'node:assert/strict';
import { scanFolder, updateScan } from '../../../../src/core/django/scan/scan-folder';
import type { Scan } from '../../../../src/core/django/scan/scan';
import { memoryFiles } from '../../memory-files';

const TREE: Record<string, string> = {
  'requirements.txt': 'django>=5\n',
  'docs/index.md': '',
  'mine/requirements.txt': 'django>=4\n',
  'mine/lib/index.md': '',
  'build/requirements.txt': 'django>=3\n',
  'build/index.md': '',
  'build/deep/pyproject.toml': '',
};
const MARKED = { ...TREE, 'mine/pyvenv.cfg': '' };
const ALL = { alsoWanted: () => true };

function outline({ files, listing, facts, environments }: Scan): Record<string, readonly string[]> {
  return { files: [...files.keys()].sort(), listing: [...listing].sort(), facts: [...facts.keys()], environments };
}

suite('scanFolder', () => {
  const outside = {
    files: ['requirements.txt'],
    listing: ['docs/index.md', 'requirements.txt'],
    facts: ['requirements.txt'],
    environments: ['mine'],
  };

  test('leaves out what a virtual environment holds, and keeps the rest', async () => {
    assert.deepEqual(outline(await scanFolder(memoryFiles(MARKED), ALL)), outside);
  });

  test('leaves it out once the mark of a virtual environment appears', async () => {
    const before = await scanFolder(memoryFiles(TREE), ALL);
    assert.deepEqual(outline(before), {
      files: ['mine/requirements.txt', 'requirements.txt'],
      listing: ['docs/index.md', 'mine/lib/index.md', 'mine/requirements.txt', 'requirements.txt'],
      facts: ['mine/requirements.txt', 'requirements.txt'],
      environments: [],
    });
    assert.deepEqual(outline(await updateScan(memoryFiles(MARKED), before, ['mine/pyvenv.cfg'], ALL)), outside);
  });

  test('asks nobody for a list where none is wanted', async () => {
    assert.deepEqual((await scanFolder(memoryFiles(TREE))).listing, []);
  });

  test('follows a change below a directory that is left out where it is a root of its own', async () => {
    const options = { ...ALL, extraRoots: ['build/deep'] };
    const files = ['build/deep/pyproject.toml', 'mine/requirements.txt', 'requirements.txt'];
    const before = await scanFolder(memoryFiles(TREE), options);
    assert.deepEqual(outline(before).files, files);
    const more = { ...TREE, 'build/deep/a/requirements.txt': '', 'build/b/requirements.txt': '' };
    const changed = ['build/deep/a/requirements.txt', 'build/b/requirements.txt'];
    const after = await updateScan(memoryFiles(more), before, changed, options);
    assert.deepEqual(outline(after).files, ['build/deep/a/requirements.txt', ...files]);
  });

  test('follows one file, and none of those beside it', async () => {
    const before = await scanFolder(memoryFiles(TREE), ALL);
    const more = { ...TREE, 'docs/a.md': '', 'docs/b.md': '', 'docs/deep/c.md': '' };
    const after = await updateScan(memoryFiles(more), before, ['docs/a.md'], ALL);
    assert.deepEqual(outline(after).listing, [
      'docs/a.md',
      'docs/index.md',
      'mine/lib/index.md',
      'mine/requirements.txt',
      'requirements.txt',
    ]);
  });
});
