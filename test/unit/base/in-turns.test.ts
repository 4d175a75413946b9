import assert from 'node:assert/strict';
import { giveWay, inTurns } from '../../../src/core/base/in-turns';

suite('inTurns', () => {
  test('takes every item, and lets others have the thread after so many', async () => {
    const taken: (number | string)[] = [];
    setImmediate(() => taken.push('other'));
    await inTurns([1, 2, 3], 2, (item) => taken.push(item));
    assert.deepEqual(taken, [1, 2, 'other', 3]);
  });

  test('stops at the next pause once it is called off', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const taken: number[] = [];
    await assert.rejects(
      inTurns([1, 2, 3, 4, 5], 2, (item) => taken.push(item), signal),
      /enough/,
    );
    assert.deepEqual(taken, [1, 2]);
    await assert.rejects(giveWay(signal), /enough/);
  });
});
