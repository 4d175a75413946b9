import assert from 'node:assert/strict';
import { nextCard, placeCards, type Direction } from '../../../../src/webview/board/place-cards';
import type { Lane } from '../../../../src/webview/board/messages';

const lane = (key: string, ...cells: number[][]): Lane => ({ key, label: key, cells });
const LANES = [lane('one', [1, 2], [], [3]), lane('two', [4], [5, 6], [])];

suite('Going from card to card', () => {
  for (const [from, direction, to] of [
    [1, 'ArrowDown', 2],
    [2, 'ArrowDown', 4],
    [4, 'ArrowDown', 4],
    [4, 'ArrowUp', 2],
    [1, 'ArrowUp', 1],
    [2, 'ArrowRight', 3],
    [3, 'ArrowLeft', 1],
    [6, 'ArrowLeft', 4],
    [6, 'ArrowRight', 6],
    [4, 'Home', 1],
    [1, 'End', 4],
    [99, 'ArrowDown', 99],
  ] as [number, Direction, number][])
    test(`${direction} leads from ${from} to ${to}`, () => assert.equal(nextCard(LANES, from, direction), to));

  test('each card stands in one place', () => {
    assert.deepEqual(
      [...placeCards(LANES)],
      [
        [1, { lane: 0, column: 0, index: 0 }],
        [2, { lane: 0, column: 0, index: 1 }],
        [3, { lane: 0, column: 2, index: 0 }],
        [4, { lane: 1, column: 0, index: 0 }],
        [5, { lane: 1, column: 1, index: 0 }],
        [6, { lane: 1, column: 1, index: 1 }],
      ],
    );
  });
});
