import assert from 'node:assert/strict';
import { withoutChoice } from '../../../../src/core/tasks/lint/finding';

suite('withoutChoice', () => {
  test('has all remedies, the likeliest first, and none of them as the one', () => {
    const [one, two, three] = ['a', 'b', 'c'].map((title) => ({ title, edits: [] }));
    assert.ok(one && two && three);
    assert.deepEqual(withoutChoice({ fix: one, others: [two, three] }), { others: [one, two, three] });
    assert.deepEqual(withoutChoice({ fix: one }), { others: [one] });
    assert.deepEqual(withoutChoice({}), {});
  });
});
