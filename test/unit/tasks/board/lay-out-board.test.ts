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

/** A board as rows: its columns with their counts, then a row for each lane. */
function draw(division: BoardDivision): string[] {
  const { columns, lanes } = layOutBoard(TASKS, division, ({ id }) => (id === 'A' ? 'shop' : ''));
  return [
    columns
      .map(
        ({ key, count, limit, isOver }) =>
          `${key || '–'} ${count}${limit === undefined ? '' : `/${limit}`}${isOver ? '!' : ''}`,
      )
      .join(' | '),
    ...lanes.map(
      ({ key, count, cells }) =>
        `${key || '–'} ${count}: ${cells.map((cell) => cell.map(({ id }) => id).join('')).join(' | ')}`,
    ),
  ];
}

suite('Task logs on a board', () => {
  for (const [name, division, drawn] of [
    [
      'by status, the usual columns stand there empty, others where something is in them',
      { columns: 'status', lanes: 'none', limits: { todo: 1, done: 1, constructor: 0 } },
      ['unknown 1 | todo 2/1! | in-progress 0 | review 0 | blocked 0 | done 1/1', '– 4: C | BD |  |  |  | A'],
    ],
    [
      'by priority, with a lane for each person',
      { columns: 'priority', lanes: 'partner' },
      [
        'highest 0 | high 2 | medium 0 | low 1 | unknown 1',
        'ada 2:  |  |  | A | C',
        'bob 1:  | D |  |  | ',
        '– 1:  | B |  |  | ',
      ],
    ],
    [
      'by partner, with a lane for each app',
      { columns: 'partner', lanes: 'app' },
      ['ada 2 | bob 1 | – 1', 'shop 1: A |  | ', '– 3: C | D | B'],
    ],
  ] as [string, BoardDivision, string[]][])
    test(name, () => assert.deepEqual(draw(division), drawn));
});
