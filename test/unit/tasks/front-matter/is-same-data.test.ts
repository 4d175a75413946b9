import assert from 'node:assert/strict';
import { isSameData } from '../../../../src/core/tasks/front-matter/is-same-data';
import type { DataValue } from '../../../../src/core/base/toml';

const PAIRS: readonly (readonly [one: DataValue, other: DataValue, isSame: boolean])[] = [
  ['a', 'a', true],
  ['a', 'b', false],
  ['1', 1, false],
  [1n, 1, false],
  [NaN, NaN, true],
  [0, -0, false],
  [null, '', false],
  ['\uD83D', '\uD83D', true],
  [['a', 'b'], ['a', 'b'], true],
  [['a', 'b'], ['b', 'a'], false],
  [['a'], ['a', 'b'], false],
  [['a'], { 0: 'a' }, false],
  [[], {}, false],
  [{ a: 1, b: { c: [2] } }, { b: { c: [2] }, a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, b: 2 }, { a: 1, c: 2 }, false],
  [{ b: { c: [2] } }, { b: { c: [3] } }, false],
];

suite('Whether two readings of a front matter say the same', () => {
  test('they do where every value is identical, in lists in the same order', () => {
    const found = PAIRS.map(([one, other]) => [one, other, isSameData(one, other)]);
    assert.deepEqual(found, PAIRS);
    assert.deepEqual(
      PAIRS.map(([one, other]) => isSameData(other, one)),
      PAIRS.map(([, , isSame]) => isSame),
    );
  });

  test('plain values are the same where the caller says so', () => {
    assert.equal(
      isSameData({ a: [null] }, { a: [''] }, (one, other) => (one ?? '') === (other ?? '')),
      true,
    );
  });
});
