import assert from 'node:assert/strict';
import { isAfter } from '../../../../src/core/tasks/front-matter/date-form';
import { warnOfDay } from '../../../../src/core/tasks/change/warn-of-day';
import { formatMoment } from '../../../../src/core/tasks/log/format-date';

suite('Which date is after another', () => {
  const rows: readonly [one: string, other: string, isAfterIt: boolean][] = [
    ['2026-01-02', '2026-01-01', true],
    ['2026-01-01', '2026-01-01', false],
    ['2026-01-01', '2026-01-02', false],
    ['2026-01-01T10:00:01', '2026-01-01T10:00:00', true],
    ['2026-01-01T10:00:00', '2026-01-01T10:00:00', false],
    ['2026-01-01T10:00:00', '2026-01-01', false],
    ['2026-01-02T10:00:00', '2026-01-01', true],
    ['2026-01-01T10:00:00Z', '2026-01-01T11:30:00+02:00', true],
    ['2026-01-01T11:30:00+02:00', '2026-01-01T10:00:00Z', false],
    ['soon', '2026-01-01', false],
    ['2026-01-01', 'soon', false],
  ];
  for (const [one, other, expected] of rows)
    test(`${one} and ${other}`, () => assert.equal(isAfter(one, other), expected));
});

test('A due date is past from the day after it', () => {
  const warned = ['2026-01-01', '2026-01-02', '2026-01-03', ''].map((due) => warnOfDay({ due }, '2026-01-02'));
  assert.deepEqual(warned, ['The due date 2026-01-01 is past.', undefined, undefined, undefined]);
});

test('A moment is written with the offset of its place', () => {
  class Moment extends Date {
    constructor(readonly offset: number) {
      super(2026, 0, 2, 3, 4, 5, 6);
    }
    override getTimezoneOffset(): number {
      return this.offset;
    }
  }
  assert.deepEqual(
    [0, -90, 90, -1].map((offset) => formatMoment(new Moment(offset)).slice(-13)),
    ['05.006+00:00', '05.006+01:30', '05.006-01:30', '05.006+00:01'].map((end) => `:${end}`),
  );
});
