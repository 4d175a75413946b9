import assert from 'node:assert/strict';
import { describeEnd, sum } from '../../host/counts';

suite('The end of a run', () => {
  test('closes with what passed and failed', () => {
    assert.equal(describeEnd({ passed: 12, failed: 0 }), '\n12 passed, 0 failed');
  });

  test('names what failed before it, of every step', () => {
    const total = sum([
      { passed: 2, failed: 1, failures: ['Books › have a title: Expected a title'] },
      { passed: 3, failed: 0 },
      { passed: 0, failed: 1, failures: ['Lint'] },
    ]);
    assert.equal(
      describeEnd(total),
      '\nFailed:\n  Books › have a title: Expected a title\n  Lint\n\n5 passed, 2 failed',
    );
  });
});
