import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BoardMemory } from '../../../../src/core/tasks/board/board-memory';
import { filterTasks } from '../../../../src/core/tasks/board/filter-tasks';
import { groupTasks, type TaskGrouping } from '../../../../src/core/tasks/board/group-tasks';
import { sortTasks, type TaskOrder } from '../../../../src/core/tasks/board/sort-tasks';
import { standingOf } from '../../../../src/core/tasks/board/task-standing';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';
import type { TaskLog } from '../../../../src/core/tasks/log/task-log';
import { lookUpTasks } from '../../../../src/core/tasks/index/task-lookup';

const TODAY = '2026-01-15';
const ORDERS: readonly TaskOrder[] = ['path', 'title', 'priority', 'due', 'updated'];
const GROUPINGS: readonly TaskGrouping[] = ['status', 'partner', 'coordinator', 'priority', 'folder'];

const id = fc.integer({ min: 0, max: 12 }).map((number) => `T${number}`);
const reference = fc.oneof(
  id,
  id.map((one) => `./${one}.md`),
  id.map((one) => `[it](a/${one}.md)`),
  fc.constant('GONE'),
);
const header = fc.record({
  id,
  title: fc.constantFrom('Keep it fast', 'keep it small', 'Élan', ''),
  status: fc.constantFrom('🟡 To Do', 'Done', 'blocked', 'In Progress', 'no such'),
  priority: fc.constantFrom('🔥 Highest', 'low', 'medium', ''),
  due_date: fc.constantFrom('2026-01-01', '2026-02-01', ''),
  updated_date: fc.constantFrom('2025-12-31', '2026-01-10', ''),
  assigned_to: fc.constantFrom('🤖 AI:dev-react', '[dev-react]', 'Ada', ''),
  coordinator: fc.constantFrom('TASK-CMD-1', 'roo-commander', ''),
  depends_on: fc.array(reference, { maxLength: 3 }),
});
type Header = typeof header extends fc.Arbitrary<infer Value> ? Value : never;
const write = (path: string, values: Partial<Header>): TaskLog =>
  parseTask(
    path,
    `+++\n${Object.entries(values)
      .map(([key, value]) => `${key} = ${JSON.stringify(value)}\n`)
      .join('')}+++\n`,
  );

/** A change of a folder: a task log that is written anew, comes, or goes. */
const change = fc.record({ at: fc.nat(14), kind: fc.constantFrom('edit', 'edit', 'edit', 'write', 'delete'), header });
const pathAt = (at: number): string => `.ruru/tasks/${at % 3 === 0 ? 'a/' : ''}T${at}.md`;

suite('The memory of a board', () => {
  test('says after every change what looking anew says', () => {
    fc.assert(
      fc.property(
        fc.array(header, { maxLength: 12 }),
        fc.array(change, { maxLength: 8 }),
        fc.constantFrom(...ORDERS),
        (first, changes, order) => {
          const memory = new BoardMemory();
          const logs = new Map(first.map((values, at) => [pathAt(at), { values, task: write(pathAt(at), values) }]));
          const look = (): void => {
            const tasks = sortTasks(
              [...logs.values()].map(({ task }) => task),
              'path',
            );
            memory.take(tasks);
            expectSame(memory, tasks, order);
          };
          look();
          for (const { at, kind, header: values } of changes) {
            const path = pathAt(at);
            // An edit leaves the id as it was; anything else may give one that another has.
            const before = logs.get(path)?.values;
            if (kind === 'delete') logs.delete(path);
            else if (kind === 'write' || before) {
              const next = { ...values, ...(kind === 'edit' && before && { id: before.id }) };
              logs.set(path, { values: next, task: write(path, next) });
            }
            look();
          }
          for (const other of ORDERS)
            expectSame(
              memory,
              sortTasks(
                [...logs.values()].map(({ task }) => task),
                'path',
              ),
              other,
            );
        },
      ),
      { numRuns: 75 },
    );
  });

  test('forgets what has left the end, and keeps what is found in a task that was edited', () => {
    const one = write('a.md', { id: 'A', title: 'Keep it fast' });
    const two = write('b.md', { id: 'B', title: 'Élan' });
    const memory = new BoardMemory();
    memory.take([one, two]);
    assert.deepEqual([memory.sorted('path'), memory.find('B')], [[one, two], two]);
    memory.take([one]);
    assert.deepEqual([memory.sorted('path'), memory.find('B')], [[one], undefined]);
    const edited = write('a.md', { id: 'A', title: '' });
    memory.take([edited]);
    assert.deepEqual([memory.sorted('path'), memory.find('A')], [[edited], edited]);
    const renamed = write('a.md', { id: 'Z', title: '' });
    memory.take([renamed]);
    assert.deepEqual([memory.find('Z'), memory.find('A')], [renamed, undefined]);
    const moved = write('b.md', { id: 'Z', title: '' });
    memory.take([moved]);
    assert.deepEqual([memory.find('b.md'), memory.find('a.md')], [moved, undefined]);
    assert.equal(memory.isShelved('C'), false);
    memory.take([moved], ['.ruru/tasks/C.md']);
    assert.equal(memory.isShelved('C'), true);
  });

  test('knows of another file beside them that is put away', () => {
    const memory = new BoardMemory();
    memory.take([write('a/T1.md', { id: 'T1' })], ['a/old.md']);
    assert.deepEqual([memory.isShelved('a/old.md'), memory.isShelved('a/older.md')], [true, false]);
    memory.take([write('a/T1.md', { id: 'T1' })], ['a/older.md']);
    assert.deepEqual([memory.isShelved('a/old.md'), memory.isShelved('a/older.md')], [false, true]);
  });
});

function expectSame(memory: BoardMemory, tasks: readonly TaskLog[], order: TaskOrder): void {
  const lookup = lookUpTasks(tasks);
  for (const reference of ['T0', './T3.md', 'a/T3.md', '[it](a/T6.md)', 'GONE'])
    assert.equal(memory.find(reference), lookup.find(reference));
  assert.deepEqual(
    tasks.map((task) => standingOf(task, memory, TODAY)),
    tasks.map((task) => standingOf(task, lookup, TODAY)),
  );
  assert.deepEqual(memory.sorted(order), sortTasks(tasks, order));
  const texts = ({ title, id, path, assignedTo, coordinator, statusText, priority }: TaskLog) => [
    title,
    id,
    path,
    assignedTo,
    coordinator,
    statusText,
    priority,
  ];
  const found = sortTasks(tasks, order).filter((task) => texts(task).some((text) => text.toLowerCase().includes('it')));
  assert.deepEqual(filterTasks(memory.sorted(order), 'IT'), found);
  for (const grouping of GROUPINGS) {
    const groups = groupTasks(memory.sorted(order), grouping, () => '');
    assert.deepEqual(
      groups,
      groupTasks(sortTasks(tasks, order), grouping, () => ''),
    );
    assert.deepEqual(
      sortTasks(
        groups.flatMap((group) => group.tasks),
        'path',
      ),
      tasks,
    );
  }
}
