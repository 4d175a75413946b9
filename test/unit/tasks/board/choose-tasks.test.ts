import assert from 'node:assert/strict';
import { chooseTasks } from '../../../../src/core/tasks/board/choose-tasks';
import { countTasks } from '../../../../src/core/tasks/board/count-tasks';
import { nextTasks } from '../../../../src/core/tasks/board/next-tasks';
import { searchText } from '../../../../src/core/tasks/index/search-text';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';
import type { TaskLog } from '../../../../src/core/tasks/log/task-log';

function task(id: string, fields: Readonly<Record<string, string>>): TaskLog {
  const rows = Object.entries({ id, ...fields }).map(([name, value]) =>
    name === 'depends_on' ? `${name} = ["${value}"]\n` : `${name} = "${value}"\n`,
  );
  return parseTask(`.ruru/tasks/${id}.md`, `+++\n${rows.join('')}+++\n`);
}

const TASKS = [
  task('A', { status: 'To Do', priority: 'low', assigned_to: '🧑‍💻 User:Ada' }),
  task('B', { status: 'To Do', priority: 'high', assigned_to: '@ada', depends_on: 'A' }),
  task('C', { status: 'In Progress', priority: 'low', due_date: '2026-01-01' }),
  task('D', { status: 'Done', priority: 'highest', assigned_to: 'dev-react' }),
  task('E', { status: 'Blocked' }),
  task('F', { status: 'In Progress', priority: 'low' }),
];
const ids = (tasks: readonly TaskLog[]): string => tasks.map(({ id }) => id).join('');

suite('Choosing among task logs', () => {
  test('all that is asked for has to be so', () => {
    assert.deepEqual(
      [
        ids(chooseTasks(TASKS, {})),
        ids(chooseTasks(TASKS, { statuses: ['todo', 'done'] })),
        ids(chooseTasks(TASKS, { statuses: [] })),
        ids(chooseTasks(TASKS, { open: true })),
        ids(chooseTasks(TASKS, { open: false })),
        ids(chooseTasks(TASKS, { assignedTo: ['ADA'] })),
        ids(chooseTasks(TASKS, { assignedTo: ['x', 'User:ada', 'dev-react'], open: true })),
        ids(chooseTasks(TASKS, { priority: 'high' })),
        ids(chooseTasks(TASKS, { priority: 'lowest' })),
        ids(chooseTasks(TASKS, { words: 'ada', paths: new Set(['.ruru/tasks/A.md']) })),
      ],
      ['ABCDEF', 'ABD', '', 'ABCEF', 'D', 'AB', 'AB', 'BD', 'ABCDF', 'A'],
    );
  });

  test('the next one is the most urgent that waits for nobody; of equals the one that is under way', () => {
    const board = { tasks: TASKS, shelved: [], problems: [] };
    assert.equal(ids(nextTasks(board, '2026-01-02')), 'CFA');
    const done = TASKS.map((one) => (one.id === 'A' ? { ...one, status: 'done' as const } : one));
    assert.equal(ids(nextTasks({ ...board, tasks: done }, '2026-01-02')), 'BCF');
  });

  test('they are counted', () => {
    assert.deepEqual(countTasks({ tasks: TASKS, shelved: [], problems: [] }, '2026-01-02'), {
      all: 6,
      open: 5,
      overdue: 1,
      waiting: 1,
      broken: 0,
      byStatus: [
        { status: 'blocked', count: 1 },
        { status: 'in-progress', count: 2 },
        { status: 'todo', count: 2 },
        { status: 'done', count: 1 },
      ],
      byPartner: [
        { partner: 'Ada', open: 1 },
        { partner: 'ada', open: 1 },
        { partner: '', open: 3 },
      ],
    });
  });

  test('a text is found by all of the words, and its secrets are not', () => {
    const text = 'One: EXPLAIN\r\n\ttwo explain plans\npassword = "Kx7qp2Zt9wLm"\n';
    assert.deepEqual(searchText(text, ['explain', 'PLANS']), [
      { line: 1, text: 'One: EXPLAIN' },
      { line: 2, text: 'two explain plans' },
    ]);
    assert.equal(searchText(text, ['explain', 'nowhere']), undefined);
    assert.equal(searchText(text, ['Kx7qp2Zt9wLm']), undefined);
    assert.equal(searchText('x\n'.repeat(9), ['x'])?.length, 5);
  });
});
