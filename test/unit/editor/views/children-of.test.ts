import assert from 'node:assert/strict';
import { childrenOf } from '../../../../src/editor/views/children-of';
import { renewRows } from '../../../../src/editor/views/renew-rows';
import { defer } from '../../../host/deferred';
import type { TreeNode } from '../../../../src/editor/views/tree-node';

suite('The rows below a row', () => {
  test('are those that were looked for, where the row was renewed meanwhile and is still of their version', async () => {
    const slow = defer<TreeNode[]>();
    const held = [contents(1, () => slow.promise)];
    const asked = childrenOf(held[0]!);
    assert.deepEqual(renewRows(held, [contents(1, async () => [{ id: 'other', label: 'Other' }])]), []);
    slow.resolve([{ id: 'apps', label: 'Apps' }]);
    assert.deepEqual(await asked, [{ id: 'apps', label: 'Apps' }]);
    assert.equal(await childrenOf(held[0]!), held[0]!.children);
  });

  test('are looked for again, where the row is of another version by then', async () => {
    const slow = defer<TreeNode[]>();
    const held = [contents(1, () => slow.promise)];
    const asked = childrenOf(held[0]!);
    assert.deepEqual(renewRows(held, [contents(2, async () => [{ id: 'new', label: 'New' }])]), [held[0]]);
    slow.resolve([{ id: 'old', label: 'Old' }]);
    assert.deepEqual(await asked, [{ id: 'new', label: 'New' }]);
  });

  test('are the same ones for two who ask at once', async () => {
    const row = contents(1, async () => [{ id: 'apps', label: 'Apps' }]);
    const [one, other] = await Promise.all([childrenOf(row), childrenOf(row)]);
    assert.equal(one, other);
  });
});

function contents(version: number, load: () => Promise<TreeNode[]>): TreeNode {
  return { id: 'inventory', label: 'What is in it', version, load };
}
