import assert from 'node:assert/strict';
import { BoardMemory } from '../../../../src/core/tasks/board/board-memory';
import { filterTasks } from '../../../../src/core/tasks/board/filter-tasks';
import { groupTasks } from '../../../../src/core/tasks/board/group-tasks';
import { plainName } from '../../../../src/core/tasks/board/plain-name';
import { sortTasks } from '../../../../src/core/tasks/board/sort-tasks';
import { progressOf, standingOf } from '../../../../src/core/tasks/board/task-standing';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';
import { lookUpTasks } from '../../../../src/core/tasks/index/task-lookup';

const task = (id: string, ...lines: string[]) =>
  parseTask(`.ruru/tasks/${id}.md`, `+++\nid = "${id}"\ntitle = "Title of ${id}"\n${lines.join('\n')}\n+++\n`);

const tasks = [
  task('A', 'status = "Done"', 'priority = "low"', 'updated_date = "2026-01-03"', 'assigned_to = "🤖 AI:dev-react"'),
  task(
    'B',
    'status = "To Do"',
    'priority = "🔥 Highest"',
    'due_date = "2026-02-01"',
    'depends_on = ["A"]',
    'assigned_to = "dev-react"',
  ),
  task('C', 'status = "⚪ Blocked"', 'due_date = "2026-01-01"', 'depends_on = ["B", "GONE"]', 'tags = ["Payments"]'),
];
const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id).join('');

suite('A board of task logs', () => {
  test('is sorted by what matters, and what has no such value comes last', () => {
    assert.equal(ids(sortTasks(tasks, 'path')), 'ABC');
    assert.equal(ids(sortTasks(tasks, 'priority')), 'BCA');
    assert.equal(ids(sortTasks(tasks, 'due')), 'CBA');
    assert.equal(ids(sortTasks(tasks, 'updated')), 'ABC');
    assert.equal(ids(sortTasks(tasks, 'title')), 'ABC');
  });

  test('is sorted by the other one of priority and due date where one of them is the same', () => {
    const alike = [
      task('D', 'priority = "high"', 'due_date = "2026-02-01"'),
      task('E', 'priority = "high"', 'due_date = "2026-01-01"'),
      task('F', 'priority = "highest"', 'due_date = "2026-02-01"'),
      task('G', 'priority = "high"', 'due_date = "2026-02-01"'),
    ];
    assert.equal(ids(sortTasks(alike, 'priority')), 'FEDG');
    assert.equal(ids(sortTasks(alike, 'due')), 'EFDG');
  });

  test('is filtered by every word, wherever it stands', () => {
    assert.equal(ids(filterTasks(tasks, '')), 'ABC');
    assert.equal(ids(filterTasks(tasks, ' REACT title ')), 'AB');
    assert.equal(ids(filterTasks(tasks, 'payments blocked')), 'C');
    assert.equal(ids(filterTasks(tasks, 'nothing')), '');
  });

  test('is grouped in the order of the statuses, of the levels, or of the names', () => {
    const keys = (grouping: Parameters<typeof groupTasks>[1]) =>
      groupTasks(tasks, grouping, ({ id }) => (id === 'A' ? 'orders' : '')).map(
        ({ key, tasks: members }) => `${key}:${ids(members)}`,
      );
    assert.deepEqual(keys('status'), ['blocked:C', 'todo:B', 'done:A']);
    assert.deepEqual(keys('priority'), ['highest:B', 'low:A', 'unknown:C']);
    assert.deepEqual(keys('partner'), ['dev-react:AB', ':C']);
    assert.deepEqual(keys('app'), ['orders:A', ':BC']);
    assert.deepEqual(keys('folder'), ['.ruru/tasks:ABC']);
  });

  test('knows what is overdue, ready and waiting', () => {
    const lookup = lookUpTasks(tasks);
    assert.deepEqual(
      tasks.map((each) => standingOf(each, lookup, '2026-01-15')),
      [
        { overdue: false, ready: false, waitingFor: [] },
        { overdue: false, ready: true, waitingFor: [] },
        {
          overdue: true,
          ready: false,
          waitingFor: [
            { id: 'B', title: 'Title of B' },
            { id: 'GONE', title: '' },
          ],
        },
      ],
    );
  });

  test('waits for nothing that is in the archive', () => {
    const shelved = ['.ruru/tasks/archive/GONE.md'];
    const waiting = tasks.map((each) =>
      standingOf(each, lookUpTasks(tasks, shelved), '2026-01-15').waitingFor.map(({ id }) => id),
    );
    assert.deepEqual(waiting, [[], [], ['B']]);
    const memory = new BoardMemory();
    memory.take(tasks, shelved);
    assert.deepEqual(
      tasks.map((each) => standingOf(each, memory, '2026-01-15').waitingFor.map(({ id }) => id)),
      waiting,
    );
  });

  test('sees one name behind the signs around it', () => {
    assert.deepEqual(['🤖 AI:dev-react', ' [dev-react]', '🧑‍💻 User: Ada', '👥 Team:Back End', ''].map(plainName), [
      'dev-react',
      'dev-react',
      'Ada',
      'Back End',
      '',
    ]);
  });

  test('counts what is done of the items, and leaves out what was dropped', () => {
    const log = parseTask('a.md', '+++\nid = "A"\n+++\n\n- [x] one\n- [ ] two\n- [-] three\n- [x] four\n');
    assert.deepEqual(progressOf(log), { done: 2, counted: 3 });
  });
});
