import assert from 'node:assert/strict';
import { claimOf, withoutParameters } from '../../../src/core/proof/named-proof';

suite('What names a proof', () => {
  test('a claim is what stands before its proofs', () => {
    for (const [text, claim] of [
      ['It is fast – shown by `file:a.md`, `test:x.y` and `orders/tests.py`', 'It is fast'],
      ['It is fast (shown by: `a.md`).', 'It is fast'],
      ['It is shown by `a.md`, and more', 'It is shown by `a.md`, and more'],
      ['Fast `file:a.md`', 'Fast `file:a.md`'],
    ] as const)
      assert.equal(claimOf(text), claim);
  });

  test('a test goes by its name without the values that it is called with', () => {
    const names = ['test_x[12]', 'test_x', '[12]', 'test_x[12', 'test_x[1][2]'];
    assert.deepEqual(names.map(withoutParameters), ['test_x', 'test_x', '[12]', 'test_x[12', 'test_x']);
  });
});
