import assert from 'node:assert/strict';
import { BOARD_WORDS } from '../../../../src/webview/board/board-words';
import { filterBoard } from '../../../../src/webview/board/filter-board';
import type { KnownBoard } from '../../../../src/webview/board/follow-board';
import type { Asked, Card, Column } from '../../../../src/webview/board/messages';
import { BLANK_CARD } from './blank-card';

const asked = (key: number, says: Partial<Asked>): [number, Card] => [
  key,
  { ...BLANK_CARD, key, asked: { ...BLANK_CARD.asked, title: `Task ${key}`, path: `tasks/${key}.md`, ...says } },
];
const CARDS = new Map([
  asked(0, { assignedTo: 'User:Ada', priorityLevel: 'high' }),
  asked(1, { due: '2026-05-31', isWaiting: true }),
  asked(2, { assignedTo: 'Bob', status: 'done', folder: 1, due: '2026-05-01' }),
  asked(3, { isReady: true, isUnread: true, conflict: true }),
]);
const column = (key: string, label: string, more: Partial<Column> = {}): Column => ({
  key,
  label,
  color: '',
  limit: null,
  stays: true,
  takes: true,
  ...more,
});
const BOARD: KnownBoard = {
  kind: 'board',
  cards: [],
  columns: [
    column('todo', 'To Do', { limit: 1 }),
    column('testing', 'Testing', { stays: false }),
    column('done', 'Done', { limit: 1 }),
  ],
  lanes: [{ key: '', label: '', cells: [[1, 0], [3], [2]] }],
  notes: ['No task is moved here.'],
  today: '2026-06-01',
  folders: [{ me: ['Ada'] }, { me: ['Bob'] }],
  savedFilters: [],
  canMove: true,
  canUndo: false,
  known: CARDS,
};
const LANES: KnownBoard = {
  ...BOARD,
  lanes: [
    { key: 'ada', label: 'Ada', cells: [[0], [], []] },
    { key: '', label: 'Nobody', cells: [[1], [3], [2]] },
  ],
};

/** A board in words: what is said of it, its columns with their cards, and its lanes where there are some. */
function draw(board: KnownBoard, filter: string): unknown {
  const { shown, missing } = filterBoard(board, filter, BOARD_WORDS);
  if (!shown) return { missing };
  const { tally, notes, columns, lanes } = shown;
  return [
    tally,
    ...notes,
    ...columns.map(({ label, tally: count, isOver }) => `${label} ${count}${isOver ? '!' : ''}`),
    ...lanes.map(({ label, cells }) => `${label}: ${cells.map((cell) => cell.join(' ')).join(' | ')}`),
  ];
}

suite('What a filter leaves of a board', () => {
  for (const [filter, drawn] of [
    ['', ['4 tasks', 'No task is moved here.', 'To Do 2/1!', 'Testing 1', 'Done 1/1', ': 1 0 | 3 | 2']],
    [' ', ['4 tasks', 'No task is moved here.', 'To Do 2/1!', 'Testing 1', 'Done 1/1', ': 1 0 | 3 | 2']],
    ['task', ['4 tasks', 'No task is moved here.', 'To Do 2/1!', 'Testing 1', 'Done 1/1', ': 1 0 | 3 | 2']],
    ['mine', ['2 of 4 tasks', 'No task is moved here.', 'To Do 1/1', 'Done 1/1', ': 0 | 2']],
    ['overdue', ['1 of 4 tasks', 'No task is moved here.', 'To Do 1/1', 'Done 0/1', ': 1 | ']],
    ['is:waiting', ['1 of 4 tasks', 'No task is moved here.', 'To Do 1/1', 'Done 0/1', ': 1 | ']],
    ['is:ready', ['1 of 4 tasks', 'No task is moved here.', 'To Do 0/1', 'Testing 1', 'Done 0/1', ':  | 3 | ']],
    [
      'is:unread is:conflict',
      ['1 of 4 tasks', 'No task is moved here.', 'To Do 0/1', 'Testing 1', 'Done 0/1', ':  | 3 | '],
    ],
    ['priority:high', ['1 of 4 tasks', 'No task is moved here.', 'To Do 1/1', 'Done 0/1', ': 0 | ']],
    [
      'due:soon nothing-like-it',
      [
        '0 of 4 tasks',
        'due:soon names no day: write it as 2026-01-31, today or none.',
        'No task is moved here.',
        'To Do 0/1',
        'Done 0/1',
        ':  | ',
      ],
    ],
  ] as [string, string[]][])
    test(`"${filter}" on one without lanes`, () => assert.deepEqual(draw(BOARD, filter), drawn));

  for (const [filter, drawn] of [
    [
      '',
      [
        '4 tasks',
        'No task is moved here.',
        'To Do 2/1!',
        'Testing 1',
        'Done 1/1',
        'Ada · 1: 0 |  | ',
        'Nobody · 3: 1 | 3 | 2',
      ],
    ],
    [
      'is:open -mine',
      ['2 of 4 tasks', 'No task is moved here.', 'To Do 1/1', 'Testing 1', 'Done 0/1', 'Nobody · 2: 1 | 3 | '],
    ],
    ['nothing-like-it', ['0 of 4 tasks', 'No task is moved here.', 'To Do 0/1', 'Done 0/1']],
  ] as [string, string[]][])
    test(`"${filter}" on one with lanes`, () => assert.deepEqual(draw(LANES, filter), drawn));

  test('is not known before every card is, and all of it is there without a filter', () => {
    const young = { ...BOARD, known: new Map([...CARDS].filter(([key]) => key > 1)) };
    assert.deepEqual(draw(young, 'mine'), { missing: [1, 0] });
    assert.deepEqual(draw(young, ''), draw(BOARD, ''));
  });

  test('that asks for an app is not known before the apps are', () => {
    assert.deepEqual(draw(BOARD, '-app:shop'), { missing: [1, 0, 3, 2] });
    const known = new Map(
      [...CARDS].map(([key, card]) => [key, { ...card, asked: { ...card.asked, app: key === 1 ? 'src/shop' : '' } }]),
    );
    assert.deepEqual(draw({ ...BOARD, known }, 'app:shop'), [
      '1 of 4 tasks',
      'No task is moved here.',
      'To Do 1/1',
      'Done 0/1',
      ': 1 | ',
    ]);
  });

  test('says of a board without a card whether the filter has left none, or there is none', () => {
    const none = { ...BOARD, lanes: [{ key: '', label: '', cells: [[], [], []] }] };
    assert.deepEqual(
      [filterBoard(BOARD, 'nothing-like-it', BOARD_WORDS), filterBoard(none, '', BOARD_WORDS)].map(({ shown }) => [
        shown?.tally,
        shown?.empty,
      ]),
      [
        ['0 of 4 tasks', 'No task matches the filter.'],
        ['0 tasks', 'There is no task yet. “Escalate to a Partner…” hands work over, and makes the first.'],
      ],
    );
  });

  test('says of a column that is too long for its limit what is in it', () =>
    assert.deepEqual(
      filterBoard(BOARD, '', BOARD_WORDS).shown?.columns.map(({ spoken }) => spoken),
      ['To Do, 2 tasks, more than 1', 'Testing, 1 task', 'Done, 1 task'],
    ));
});
