import assert from 'node:assert/strict';
import type { Files } from '../../../src/core/base/ports';
import { memoryFiles } from '../memory-files';
import { fixedMode } from './bookshop-mode';
import { SHOP } from './shop-mode';

/** A folder in memory whose files have stamps, and can be changed; with the paths that are read. */
function changeableFiles(tree: Record<string, string | Uint8Array>): { files: Files; reads: string[] } {
  const reads: string[] = [];
  const now = (): Files => memoryFiles(tree);
  const files: Files = {
    walk: (request) => now().walk(request),
    exists: (path) => now().exists(path),
    glob: (glob) => now().glob(glob),
    kindAt: (path) => now().kindAt(path),
    read: (path, options) => {
      reads.push(path);
      return now().read(path, options);
    },
    stamp: async (path) => (path in tree ? String(tree[path]) : undefined),
  };
  return { files, reads };
}

const NOBODY = '- Not found: nothing else in the project’s code names it; the database, which no settings file tells';
const BOOK = { path: 'shop/books/models.py', line: 4 };

/** Who names the model, as a hand-over tells it after a new look at the folder. */
async function usersToldBy(mode: ReturnType<typeof fixedMode>): Promise<string | undefined> {
  await mode.django.detect();
  const { change } = await mode.tasks.draft({
    route: { kind: 'escalation', id: 'database' },
    title: 'Look at this',
    place: BOOK,
  });
  return /^- (?:Used by|Not found)[^\n]*/m.exec(change.text)?.[0].replace(/\]\(.*/, ']');
}

suite('A second hand-over', () => {
  test('reads no file of Python again that is what it was', async () => {
    const { files, reads } = changeableFiles({
      ...SHOP,
      'shop/books/tests.py': 'from .models import Book\n\n\ndef test_book():\n    Book()\n',
    });
    const mode = fixedMode(files);
    const first = await usersToldBy(mode);
    const { length } = reads;
    assert.equal(await usersToldBy(mode), first);
    assert.deepEqual(
      reads.slice(length).filter((path) => path.endsWith('tests.py')),
      [],
    );
  });

  test('tells of a file that was changed, added or removed since', async () => {
    const tree: Record<string, string | Uint8Array> = { ...SHOP };
    const mode = fixedMode(changeableFiles(tree).files);
    const told = [await usersToldBy(mode)];
    tree['shop/books/tests.py'] = 'from .models import Book\n\n\ndef test_book():\n    Book()\n';
    told.push(await usersToldBy(mode));
    tree['shop/books/tests.py'] = 'from .models import Book\n\n\ndef test_another():\n    Book()\n';
    told.push(await usersToldBy(mode));
    delete tree['shop/books/tests.py'];
    told.push(await usersToldBy(mode));
    assert.deepEqual(told, [
      NOBODY,
      '- Used by test `test_book` [shop/books/tests.py:5]',
      '- Used by test `test_another` [shop/books/tests.py:5]',
      NOBODY,
    ]);
  });
});
