import assert from 'node:assert/strict';
import { measureLanes, visibleCards } from '../../../../src/webview/board/measure-lanes';

const HEIGHTS = { card: 100, laneName: 20 };
const lane = (...sizes: number[]) => ({
  key: '',
  label: '',
  cells: sizes.map((length) => Array<number>(length).fill(0)),
});

suite('What of a board is drawn', () => {
  test('lanes stand below one another, as high as their longest column, an empty one as a card', () => {
    assert.deepEqual(measureLanes([lane(2, 5), lane(0, 0), lane(1)], HEIGHTS), [
      { top: 0, height: 520 },
      { top: 520, height: 120 },
      { top: 640, height: 120 },
    ]);
  });

  const LONG = { top: 1000, height: 20 + 2000 * 100 };
  for (const [name, from, seen, expected] of [
    ['above of all', 0, 500, { first: 0, end: 0 }],
    ['at its begin', 1000, 500, { first: 0, end: 8 }],
    ['in the middle', 51_020, 500, { first: 497, end: 508 }],
    ['at its end', 200_520, 500, { first: 1992, end: 2001 }],
    ['below of all', 300_000, 500, { first: 0, end: 0 }],
  ] as const)
    test(`of 2,000 cards a dozen: ${name}`, () => assert.deepEqual(visibleCards(LONG, HEIGHTS, from, seen), expected));
});
