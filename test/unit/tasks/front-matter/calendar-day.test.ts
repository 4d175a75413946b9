import assert from 'node:assert/strict';
import { isDay, isoDayOf } from '../../../../src/core/tasks/front-matter/calendar-day';

suite('isDay', () => {
  test('knows the days of the calendar', () => {
    const days = ['2026-02-28', '2024-02-29', '2000-02-29', '1600-02-29', '2026-12-31', '2026-04-30', '2026-01-01'];
    const none = [
      '2026-02-29',
      '2026-02-30',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-01',
      '2026-01-00',
      '2026-1-1',
      '',
    ];
    assert.deepEqual([...days, ...none].filter(isDay), days);
  });
});

suite('isoDayOf', () => {
  test('reads what people write, and nothing that could be two days', () => {
    const read = [
      '22.11.2026',
      '3.4.2026',
      '2026/11/22',
      '20261122',
      '22/11/2026',
      '11/22/2026',
      '4/4/2026',
      '22 Nov 2026',
      'November 22, 2026',
      '1. May 2026',
    ];
    assert.deepEqual(read.map(isoDayOf), [
      '2026-11-22',
      '2026-04-03',
      '2026-11-22',
      '2026-11-22',
      '2026-11-22',
      '2026-11-22',
      '2026-04-04',
      '2026-11-22',
      '2026-11-22',
      '2026-05-01',
    ]);
    const months = ['January', 'Feb', 'march', 'Apr.', 'May', 'Jun', 'july', 'August', 'Sept', 'October', 'Nov', 'dec'];
    assert.deepEqual(
      months.map((month) => isoDayOf(`${month} 9, 2026`)?.slice(5, 7)),
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
    );
    assert.deepEqual(
      months.map((month) => isoDayOf(`31 ${month} 2026`) !== undefined),
      [true, false, true, false, true, false, true, true, false, true, false, true],
    );
    const unread = ['03/04/2026', '30.02.2026', '2026-02-30', 'soon', 'Nonsense 22, 2026', '22.11.26', ''];
    assert.deepEqual(
      unread.map(isoDayOf),
      unread.map(() => undefined),
    );
  });
});
