import assert from 'node:assert/strict';
import { inParts } from '../../../../src/editor/board/in-parts';
import type { Card } from '../../../../src/webview/board/messages';
import { BLANK_CARD } from '../../webview/board/blank-card';

suite('Cards that a board is told of', () => {
  const cards = (count: number): Card[] => Array.from({ length: count }, (_, key) => ({ ...BLANK_CARD, key }));
  const keys = (parts: Card[][]): number[][] => parts.map((part) => part.map(({ key }) => key));

  test('are told of at once where they are few, and where there are none', () => {
    const few = cards(3);
    assert.deepEqual([inParts(few, []), inParts([], [])], [[few], [[]]]);
  });

  test('are told of in two parts where they are many: first what stands on top of each column', () => {
    const lanes = [{ key: '', label: '', cells: [[5, 4], Array.from({ length: 390 }, (_, at) => at + 10)] }];
    const [first = [], rest = []] = keys(inParts(cards(400), lanes));
    assert.deepEqual(first, [4, 5, ...Array.from({ length: 20 }, (_, at) => at + 10)]);
    assert.equal(rest.length, 378);
  });
});
