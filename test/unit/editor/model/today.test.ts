import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Today } from '../../../../src/editor/model/today';

const HOUR = 3_600_000;

suite('Today', () => {
  let said: string[];
  let today: Today;
  setup(() => {
    mock.timers.enable({ apis: ['Date', 'setTimeout'], now: new Date(2026, 0, 30, 22, 30) });
    said = [];
    today = new Today(() => void said.push(today.date));
  });
  teardown(() => {
    today.dispose();
    mock.timers.reset();
  });

  test('tells of every midnight, and only then', () => {
    mock.timers.tick(HOUR);
    assert.deepEqual(said, []);
    mock.timers.tick(HOUR);
    assert.deepEqual(said, ['2026-01-31']);
    mock.timers.tick(24 * HOUR);
    assert.deepEqual(said, ['2026-01-31', '2026-02-01']);
  });

  test('tells of another day at once after the machine has slept, and of the next midnight', () => {
    mock.timers.setTime(new Date(2026, 1, 3, 9).getTime());
    today.look();
    assert.deepEqual(said, ['2026-02-03']);
    today.look();
    mock.timers.tick(16 * HOUR);
    assert.deepEqual(said, ['2026-02-03', '2026-02-04']);
  });

  test('says nothing any more once it is disposed', () => {
    today.dispose();
    mock.timers.tick(48 * HOUR);
    assert.deepEqual(said, []);
  });
});
