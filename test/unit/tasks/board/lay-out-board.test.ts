import assert from 'node:assert/strict';
import { layOutBoard, type BoardDivision } from '../../../../src/core/tasks/board/lay-out-board';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';

const task = (id: string, ...lines: string[]) =>
  parseTask(`.ruru/tasks/${id}.md`, `+++\nid = "${id}"\n${lines.join('\n')}\n+++\n`);

const TASKS = [
  task('A', 'status = "Done"', 'priority = "low"', 'assigned_to = "ada"'),
  task('B', 'status = "To Do"', 'priority = "high"'),
  task('C', 'status = "Sleeping"', 'assigned_to = "User:ada"'),
  task('D', 'status = "To Do"', 'priority = "high"', 'assigned_to = "bob"'),
];

/** A board as rows: its columns with their limits, those that always stand there with a `+`, then a row for each lane. */
function draw(division: BoardDivision): string[] {
  const { columns, lanes } = layOutBoard(TASKS, division, ({ id }) => (id === 'A' ? 'shop' : ''));
  return [
    columns
      .map(({ key, limit, stays }) => `${stays ? '+' : ''}${key || '–'}${limit === undefined ? '' : `/${limit}`}`)
      .join(' | '),
    ...lanes.map(
      ({ key, cells }) => `${key || '–'}: ${cells.map((cell) => cell.map(({ id }) => id).join('')).join(' | ')}`,
    ),
  ];
}

suite('Task logs on a board', () => {
  for (const [name, division, drawn] of [
    [
      'by status, the usual columns stand there empty, others where something is in them',
      { columns: 'status', lanes: 'none', limits: { todo: 1, done: 1, constructor: 0 } },
      ['unknown | +todo/1 | +in-progress | +review | +blocked | +done/1', '–: C | BD |  |  |  | A'],
    ],
    [
      'by priority, with a lane for each person',
      { columns: 'priority', lanes: 'partner' },
      ['+highest | +high | +medium | +low | unknown', 'ada:  |  |  | A | C', 'bob:  | D |  |  | ', '–:  | B |  |  | '],
    ],
    [
      'by partner, with a lane for each app',
      { columns: 'partner', lanes: 'app' },
      ['ada | bob | –', 'shop: A |  | ', '–: C | D | B'],
    ],
  ] as [string, BoardDivision, string[]][])
    test(name, () => assert.deepEqual(draw(division), drawn));
});
