import assert from 'node:assert/strict';
import { both, MAX_CONDITION } from '../../../../src/core/project/settings/value';

suite('both', () => {
  test('joins two conditions, each in brackets where it is a choice', () => {
    const rows = [
      [null, null],
      ['A', null],
      [null, 'B'],
      ['A', 'A'],
      ['A', 'B'],
      ['A or B', 'C'],
      ['A', 'B or C'],
    ] as const;
    assert.deepEqual(
      rows.map(([first, second]) => both(first, second)),
      [null, 'A', 'B', 'A', 'A and B', '(A or B) and C', 'A and (B or C)'],
    );
  });

  test('is cut where it is longer than all that is shown', () => {
    const first = 'a'.repeat(MAX_CONDITION - 6);
    assert.equal(both(first, 'b'), `${first} and b`);
    assert.equal(both(first, 'bc'), `${first} and …`);
  });
});
