import assert from 'node:assert/strict';
import type { TreeNode } from '../../../../src/editor/views/tree-node';
import { renewRows } from '../../../../src/editor/views/renew-rows';

const row = (id: string, description: string, children?: TreeNode[]): TreeNode => ({
  id,
  label: `Row ${id}`,
  description,
  ...(children && { children }),
});
const ids = (rows: readonly TreeNode[] | undefined) => rows?.map(({ id }) => id);

suite('Renewing the rows of a tree', () => {
  test('shows nothing anew where all looks the same, and hands on what stands behind the rows', () => {
    const held = [row('a', '1', [row('b', '2')])];
    const [, before] = [held[0], held[0]?.children?.[0]];
    assert.deepEqual(
      ids(renewRows(held, [{ ...row('a', '1', [{ ...row('b', '2'), subject: 'new' }]), subject: 'newer' }])),
      [],
    );
    assert.deepEqual(held, [{ ...row('a', '1', [{ ...row('b', '2'), subject: 'new' }]), subject: 'newer' }]);
    assert.equal(held[0]?.children?.[0], before);
  });

  test('shows one row anew where one looks otherwise, as the object that the tree knows', () => {
    const held = [row('a', '1', [row('b', '2'), row('c', '3')]), row('d', '4')];
    const known = held[0]?.children?.[1];
    const { description: _, ...bare } = row('c', '');
    const stale = renewRows(held, [row('a', '1', [row('b', '2'), bare]), row('d', '4')]);
    assert.deepEqual(ids(stale), ['c']);
    assert.equal(stale?.[0], known);
    assert.deepEqual(held, [row('a', '1', [row('b', '2'), bare]), row('d', '4')]);
  });

  test('shows a row anew with all below it where others stand there now', () => {
    const held = [row('a', '1', [row('b', '2'), row('c', '3')]), row('d', '4', [])];
    assert.deepEqual(ids(renewRows(held, [row('a', '1', [row('c', '3')]), row('d', '4', [row('b', '2')])])), [
      'a',
      'd',
    ]);
    assert.deepEqual(held, [row('a', '1', [row('c', '3')]), row('d', '4', [row('b', '2')])]);
  });

  test('shows a row anew that has no rows below any more, or has some now', () => {
    const held = [row('a', '1', [row('b', '2')]), row('c', '3')];
    assert.deepEqual(ids(renewRows(held, [row('a', '1'), row('c', '3', [row('d', '4')])])), ['a', 'c']);
    assert.deepEqual(held, [row('a', '1'), row('c', '3', [row('d', '4')])]);
  });

  test('shows everything anew where other rows stand on top', () => {
    assert.equal(renewRows([row('a', '1')], [row('a', '1'), row('b', '2')]), undefined);
    assert.equal(renewRows([row('a', '1'), row('b', '2')], [row('b', '2'), row('a', '1')]), undefined);
  });

  test('asks for the rows below only where they were handed out', () => {
    let asked = 0;
    const group = (id: string, below: TreeNode[]): TreeNode => ({ id, label: id, below: () => ((asked += 1), below) });
    const folded = group('folded', [row('a', '1')]);
    const unfolded = { ...group('unfolded', [row('b', '2')]), children: [row('b', '2')] };
    assert.deepEqual(ids(renewRows([folded, unfolded], [group('folded', []), group('unfolded', [row('b', '3')])])), [
      'b',
    ]);
    assert.equal(asked, 1);
    assert.deepEqual(unfolded.children, [row('b', '3')]);
  });

  test('keeps what was loaded until the version says that it is another', () => {
    const loaded = [row('a', '1')];
    const held: TreeNode = { ...row('lazy', ''), version: 1, load: () => Promise.resolve(loaded), children: loaded };
    assert.deepEqual(
      ids(renewRows([held], [{ ...row('lazy', ''), version: 1, load: () => Promise.resolve(loaded) }])),
      [],
    );
    assert.equal(held.children, loaded);
    assert.deepEqual(
      ids(renewRows([held], [{ ...row('lazy', ''), version: 2, load: () => Promise.resolve(loaded) }])),
      ['lazy'],
    );
    assert.equal(held.children, undefined);
  });
});
