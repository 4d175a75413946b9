import assert from 'node:assert/strict';
import { linesBetween } from '../../../../src/webview/board/lines-between';
import type { Card } from '../../../../src/webview/board/messages';
import { placeCards } from '../../../../src/webview/board/place-cards';
import { BLANK_CARD } from './blank-card';

suite('Lines from cards to what they wait for', () => {
  const card = (key: number, waitsFor: number[] = []): [number, Card] => [key, { ...BLANK_CARD, key, waitsFor }];
  const lanes = [{ key: '', label: '', cells: [[1, 2], [3]] }];
  const measures = {
    columns: [
      { left: 0, width: 100 },
      { left: 100, width: 100 },
    ],
    lanes: [{ top: 0, height: 80 }],
    heights: { card: 40, laneName: 0 },
  };
  const lines = (known: [number, Card][], isLookedAt: (card: number) => boolean = () => true) =>
    linesBetween(lanes, new Map(known), placeCards(lanes), isLookedAt, measures);

  test('lead from side to side, within a column around it, and to nothing that is not on the board', () =>
    assert.deepEqual(lines([card(1, [2, 3]), card(2, [99]), card(3, [2])]), [
      { from: 1, to: 2, path: 'M100 20C124 20 124 60 100 60' },
      { from: 1, to: 3, path: 'M100 20C124 20 76 20 100 20' },
      { from: 3, to: 2, path: 'M100 20C76 20 124 60 100 60' },
    ]));

  test('are those of what is looked at alone', () =>
    assert.deepEqual(
      lines([card(1, [2]), card(2), card(3, [2])], (key) => key === 1).map(({ from, to }) => [from, to]),
      [[1, 2]],
    ));
});
