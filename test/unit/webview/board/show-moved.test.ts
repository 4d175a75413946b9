import assert from 'node:assert/strict';
import { showMoved } from '../../../../src/webview/board/show-moved';

suite('Cards that are being moved', () => {
  const column = (key: string) => ({ key, label: key, color: '', tally: '', isOver: false, takes: true, spoken: key });
  const board = {
    columns: [column('todo'), column('done')],
    lanes: [
      { key: 'a', label: 'A', cells: [[1, 2, 3], [4]] },
      { key: 'b', label: 'B', cells: [[5], []] },
    ],
  };

  test('stand on top of their new column, each in its lane', () =>
    assert.deepEqual(showMoved(board, { cards: new Set([3, 1, 5]), column: 'done' }), [
      { key: 'a', label: 'A', cells: [[2], [1, 3, 4]] },
      { key: 'b', label: 'B', cells: [[], [5]] },
    ]));

  test('stay where they are in the column that they are in', () =>
    assert.deepEqual(showMoved(board, { cards: new Set([4]), column: 'done' }), board.lanes));

  test('stay where they are where there is no such column, and where none is moved', () =>
    assert.deepEqual(
      [showMoved(board, { cards: new Set([1]), column: 'gone' }), showMoved(board, undefined)],
      [board.lanes, board.lanes],
    ));
});
