import assert from 'node:assert/strict';
import { withoutBlocks } from '../../../src/core/base/without-blocks';

suite('withoutBlocks', () => {
  for (const [text, expected] of [
    ['a/*b*/c/*d*/', 'ac'],
    ['a/*b', 'a/*b'],
    ['/*/a*/b', 'b'],
    ['', ''],
  ] as const) {
    test(`leaves ${expected || 'nothing'} of ${text || 'nothing'}`, () => {
      assert.equal(withoutBlocks(text, '/*', '*/'), expected);
    });
  }
});
