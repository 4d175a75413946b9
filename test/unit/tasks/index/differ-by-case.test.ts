import assert from 'node:assert/strict';
import { differByCase } from '../../../../src/core/tasks/index/differ-by-case';

suite('differByCase', () => {
  test('names those that are one file where case does not count', () => {
    assert.deepEqual(differByCase(['t/a.md', 't/b.md', 'T/A.md', 't/c.md', 't/C.md']), [
      't/a.md',
      'T/A.md',
      't/c.md',
      't/C.md',
    ]);
  });
});
