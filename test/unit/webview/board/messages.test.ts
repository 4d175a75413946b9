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
import type { ToReading } from '../../../../src/webview/reading/messages';
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

const TASK: ToReading = {
  kind: 'task',
  uri: 'file:///a.md',
  title: 'A',
  facts: [{ label: 'Waiting For', value: 'B', isWrong: false, leads: [{ words: 'C', address: '#place:B' }] }],
  notes: [],
  actions: [{ id: 'startTask', label: 'Start' }],
  criteria: [{ line: 3, html: 'B', isTicked: false, state: 'open', proofs: [] }],
  entries: [{ date: '2026-06-01', html: 'C' }],
  html: '<p>D</p>',
  canWrite: true,
};

suite('Messages between the board and the editor', () => {
  for (const [name, message, is] of [
    ['that it is shown', { kind: 'show', view: INITIAL_VIEW, isNew: true }, true],
    ['of cards to be moved', { kind: 'move', cards: [0, 7], column: 'done' }, true],
    ['of a card to be opened', { kind: 'open', card: 3, as: 'chosen' }, true],
    ['for more cards', { kind: 'more', cards: [3] }, true],
    ['to undo', { kind: 'undo' }, true],
    ['of a card to be opened beside the cards', { kind: 'open', card: 3, as: 'beside' }, true],
    ['of a card that was gone to', { kind: 'look', card: 3 }, true],
    ['of what was shown before', { kind: 'lookAgain', uri: 'file:///a.md' }, true],
    ['that nothing is shown beside the cards', { kind: 'shut' }, true],
    ['that a tab is to have it', { kind: 'openTab' }, true],
    ['of a box', { kind: 'reading', asked: { kind: 'tick', line: 3 } }, true],
    ['of a button', { kind: 'reading', asked: { kind: 'act', action: 'startTask' } }, true],
    ['of a link', { kind: 'reading', asked: { kind: 'open', address: 'a.md' } }, true],
    ['of a line below 0', { kind: 'reading', asked: { kind: 'tick', line: -1 } }, false],
    ['of a task that is asked nothing', { kind: 'reading', asked: { kind: 'ready', has: '' } }, false],
    ['of a card to be opened in no place', { kind: 'open', card: 3, as: 'window' }, false],
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
    ['a task beside the cards', { kind: 'reading', card: 3, task: TASK, brings: true }, true],
    ['a task that has no card', { kind: 'reading', card: null, task: TASK, brings: false }, true],
    ['a task with a key too many', { kind: 'reading', card: 3, task: { ...TASK, run: '' }, brings: false }, false],
    ['a task whose text is none', { kind: 'reading', card: 3, task: { ...TASK, html: {} }, brings: false }, false],
    ['a board with a limit', { ...BOARD, columns: [{ ...BOARD.columns[0], limit: 3 }] }, true],
    ['a board whose limit is a word', { ...BOARD, columns: [{ ...BOARD.columns[0], limit: '3' }] }, false],
    ['a board whose card lacks its title', { ...BOARD, cards: [{ ...CARD, title: undefined }] }, false],
    ['a board whose lane holds no numbers', { ...BOARD, lanes: [{ key: '', label: '', cells: [['0']] }] }, false],
  ] as [string, unknown, boolean][])
    test(`${name} is ${is ? 'one' : 'none'} for the board`, () => assert.equal(isToBoard(message), is));

  test('what was kept of a board is looked at, too', () => {
    const kept = { opening: 'a', view: INITIAL_VIEW };
    assert.deepEqual(
      [
        { ...kept, beside: 'file:///a.md', share: 40 },
        kept,
        undefined,
        { ...kept, beside: 3, share: 40 },
        { ...kept, view: { ...INITIAL_VIEW, order: 'nothing' } },
        INITIAL_VIEW,
      ].map(isKept),
      [true, true, false, false, false, false],
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
