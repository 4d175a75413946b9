import assert from 'node:assert/strict';
import { followBoard } from '../../../../src/webview/board/follow-board';
import {
  INITIAL_VIEW,
  isFirst,
  isKept,
  isToBoard,
  isToHost,
  type BoardNow,
  type Card,
} from '../../../../src/webview/board/messages';
import { BLANK_CARD } from './blank-card';

const CARD: Card = { ...BLANK_CARD, title: '<img src=x onerror=alert(1)>' };
const BOARD: BoardNow = {
  kind: 'board',
  cards: [CARD],
  columns: [{ key: 'todo', label: 'To Do', color: '', limit: null, stays: true, takes: true }],
  lanes: [{ key: '', label: '', cells: [[0]] }],
  notes: [],
  today: '2026-06-01',
  folders: [{ me: ['Ada'] }],
  savedFilters: [],
  canMove: true,
  canUndo: false,
};

suite('Messages between the board and the editor', () => {
  for (const [name, message, is] of [
    ['that it is shown', { kind: 'show', view: INITIAL_VIEW, isNew: true }, true],
    ['of cards to be moved', { kind: 'move', cards: [0, 7], column: 'done' }, true],
    ['of a card to be opened', { kind: 'open', card: 3, as: 'chosen' }, true],
    ['for more cards', { kind: 'more', cards: [3] }, true],
    ['to undo', { kind: 'undo' }, true],
    ['of no kind', {}, false],
    ['of a kind that there is not', { kind: 'run', command: 'rm' }, false],
    ['with a key too many', { kind: 'undo', command: 'rm' }, false],
    ['with a card that is no number', { kind: 'move', cards: ['0'], column: 'done' }, false],
    ['with a card below 0', { kind: 'move', cards: [-1], column: 'done' }, false],
    ['with no column', { kind: 'move', cards: [0] }, false],
    [
      'with columns that there are not',
      { kind: 'show', view: { ...INITIAL_VIEW, columns: 'folder' }, isNew: true },
      false,
    ],
    ['that is a text', 'undo', false],
    ['that is nothing', null, false],
    ['that is a list', [], false],
  ] as [string, unknown, boolean][])
    test(`a message ${name} is ${is ? 'one' : 'none'} for the editor`, () => assert.equal(isToHost(message), is));

  for (const [name, message, is] of [
    ['a board', BOARD, true],
    ['what is told of cards', { kind: 'cards', cards: [CARD] }, true],
    ['a board with a limit', { ...BOARD, columns: [{ ...BOARD.columns[0], limit: 3 }] }, true],
    ['a board whose limit is a word', { ...BOARD, columns: [{ ...BOARD.columns[0], limit: '3' }] }, false],
    ['a board whose card lacks its title', { ...BOARD, cards: [{ ...CARD, title: undefined }] }, false],
    ['a board whose lane holds no numbers', { ...BOARD, lanes: [{ key: '', label: '', cells: [['0']] }] }, false],
  ] as [string, unknown, boolean][])
    test(`${name} is ${is ? 'one' : 'none'} for the board`, () => assert.equal(isToBoard(message), is));

  test('what was kept of a board is looked at, too', () => {
    const kept = { opening: 'a', view: INITIAL_VIEW };
    assert.deepEqual(
      [kept, undefined, { ...kept, view: { ...INITIAL_VIEW, order: 'nothing' } }, INITIAL_VIEW].map(isKept),
      [true, false, false, false],
    );
  });

  test('what stands in the page is looked at, too', () => {
    const first = { opening: 'a', view: INITIAL_VIEW, board: BOARD };
    assert.deepEqual([first, null, { ...first, board: { ...BOARD, cards: [{}] } }].map(isFirst), [true, false, false]);
  });

  test('a board knows the cards of before, as they were told last', () => {
    const first = followBoard(undefined, BOARD);
    const second = followBoard(first, {
      ...BOARD,
      cards: [{ ...CARD, title: 'B' }],
    });
    const third = followBoard(second, { kind: 'cards', cards: [{ ...CARD, key: 1 }] });
    const fourth = followBoard(third, { ...BOARD, today: '2026-06-02', cards: [] });
    assert.deepEqual(
      [first, second, third, fourth].map((board) => [
        board?.today,
        ...[...(board?.known.values() ?? [])].map(({ key, title }) => `${key} ${title}`),
      ]),
      [
        ['2026-06-01', `0 ${CARD.title}`],
        ['2026-06-01', '0 B'],
        ['2026-06-01', '0 B', `1 ${CARD.title}`],
        ['2026-06-02', '0 B', `1 ${CARD.title}`],
      ],
    );
  });

  test('cards without a board are none', () =>
    assert.equal(followBoard(undefined, { kind: 'cards', cards: [CARD] }), undefined));
});
