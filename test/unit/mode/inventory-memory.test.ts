import assert from 'node:assert/strict';
import type { Files } from '../../../src/core/base/ports';
import { InventoryMemory } from '../../../src/core/mode/inventory-memory';
import { memoryFiles } from '../memory-files';
import { projectWith } from '../project/inventory-of';

const TREE: Record<string, string> = {
  'config/settings.py': 'ROOT_URLCONF = "config.urls"\n',
  'config/urls.py': 'urlpatterns = []\n',
  'manage.py': '',
};

/** A memory over a folder whose files have these stamps, and the paths that it reads. */
function memoryWith(tree: Record<string, string>, stampOf?: (path: string) => string | undefined) {
  const reads: string[] = [];
  const files: Files = {
    ...memoryFiles(tree),
    read: (path, options) => {
      reads.push(path);
      return memoryFiles(tree).read(path, options);
    },
    ...(stampOf && { stamp: async (path: string) => stampOf(path) }),
  };
  return { memory: new InventoryMemory(files), reads };
}

suite('InventoryMemory', () => {
  test('gives the last inventory again, and reads nothing, while every stamp is what it was', async () => {
    const stamps: Record<string, string> = { 'config/urls.py': 'a' };
    const { memory, reads } = memoryWith(TREE, (path) => stamps[path] ?? 'same');
    const listing = Object.keys(TREE);
    const first = await memory.take(projectWith(), listing);
    const { length } = reads;
    assert.equal(await memory.take(projectWith(), listing), first);
    assert.equal(reads.length, length);

    stamps['config/urls.py'] = 'b';
    const second = await memory.take(projectWith(), listing);
    assert.notEqual(second, first);
    assert.equal(await memory.take(projectWith(), listing), second);
  });

  test('takes it anew for another file, another project, and files that have no stamp', async () => {
    const stamped = memoryWith(TREE, () => 'same').memory;
    const listing = Object.keys(TREE);
    const first = await stamped.take(projectWith(), listing);
    const more = await stamped.take(projectWith(), [...listing, 'shop.py']);
    assert.notEqual(more, first);
    const other = await stamped.take(projectWith({ settingsModule: null, settingsFile: null }), [
      ...listing,
      'shop.py',
    ]);
    assert.notEqual(other, more);

    const page = await stamped.take(projectWith(), [...listing, 'templates/a.html']);
    assert.notEqual(await stamped.take(projectWith(), [...listing, 'templates/b.html']), page);

    for (const stampOf of [undefined, (path: string) => (path === 'manage.py' ? undefined : 'same')]) {
      const { memory } = memoryWith(TREE, stampOf);
      assert.notEqual(await memory.take(projectWith(), listing), await memory.take(projectWith(), listing));
    }
  });
});
