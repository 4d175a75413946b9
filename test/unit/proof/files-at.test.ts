import assert from 'node:assert/strict';
import { filesAt } from '../../../src/core/proof/files-at';
import { memoryFiles } from '../memory-files';

const NOW = { 'a.py': 'new', 'b.py': 'b', 'made.py': 'made', 'notes.md': 'new' };
/** What the repository had of them; `made.py` is younger, and `lost.py` is gone. */
const BEFORE: Readonly<Record<string, string>> = { 'a.py': 'old', 'lost.py': 'lost', 'notes.md': 'old' };

const at = (changed: readonly string[]) =>
  filesAt(
    {
      files: memoryFiles(NOW),
      textAt: (commit, path) => Promise.resolve(commit === 'c0ffee' ? BEFORE[path] : undefined),
      listing: Object.keys(NOW),
    },
    'c0ffee',
    changed,
  );

suite('A folder at a commit', () => {
  test('has the Python that was changed since as it was, and everything else as it is', async () => {
    const found = await at(['a.py', 'lost.py', 'made.py', 'notes.md']);
    assert.ok(found);
    const { files, listing } = found;
    assert.deepEqual(listing, ['a.py', 'b.py', 'lost.py', 'notes.md']);
    const paths = ['a.py', 'b.py', 'lost.py', 'made.py', 'notes.md', 'none.py'];
    const told = paths.map(async (path) => {
      const bytes = await files.read(path);
      return [path, bytes && new TextDecoder().decode(bytes), await files.exists(path), await files.kindAt(path)];
    });
    assert.deepEqual(await Promise.all(told), [
      ['a.py', 'old', true, 'file'],
      ['b.py', 'b', true, 'file'],
      ['lost.py', 'lost', true, 'file'],
      ['made.py', undefined, false, 'missing'],
      ['notes.md', 'new', true, 'file'],
      ['none.py', undefined, false, 'missing'],
    ]);
  });

  test('is another one where more than 300 files of Python were changed', async () => {
    const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `p${index}.py`);
    assert.deepEqual((await at([...many(300), 'notes.md']))?.listing, ['a.py', 'b.py', 'made.py', 'notes.md']);
    assert.equal(await at(many(301)), undefined);
  });
});
