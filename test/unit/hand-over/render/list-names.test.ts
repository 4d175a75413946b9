import assert from 'node:assert/strict';
import { listNames } from '../../../../src/core/hand-over/render/markdown/list-names';

suite('listNames', () => {
  test('names as many as asked, and says how many more there are', () => {
    assert.deepEqual(
      [listNames([], 2), listNames(['a'], 2), listNames(['a', 'b'], 2), listNames(['a', 'b', 'c'], 2)],
      ['', '`a`', '`a`, `b`', '`a`, `b` and 1 more'],
    );
  });
});
