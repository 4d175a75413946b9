import assert from 'node:assert/strict';
import { filterTasks } from '../../../../src/core/tasks/board/filter-tasks';
import { readFilter, type FilterContext } from '../../../../src/core/tasks/board/read-filter';
import { standingOf } from '../../../../src/core/tasks/board/task-standing';
import { lookUpTasks } from '../../../../src/core/tasks/index/task-lookup';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';

const task = (id: string, ...lines: string[]) =>
  parseTask(`.ruru/tasks/${id}.md`, `+++\nid = "${id}"\n${lines.join('\n')}\n+++\n`);

const TASKS = [
  task('A', 'title = "Orders: slow"', 'status = "Done"', 'priority = "low"', 'due_date = "2026-01-01"'),
  task('B', 'title = "Orders page"', 'status = "To Do"', 'priority = "🔥 Highest"', 'assigned_to = "🤖 AI:dev-react"'),
  task('C', 'title = "Overdue bills"', 'status = "⚪ Blocked"', 'due_date = "2026-02-01"', 'depends_on = ["B"]'),
  task(
    'D',
    'title = "Basket"',
    'status = "In Progress"',
    'priority = "High"',
    'assigned_to = "User:Ada"',
    'tags = ["Pay"]',
  ),
  task(
    'E',
    'title = "Emails"',
    'status = "To Do"',
    'coordinator = "roo"',
    'depends_on = ["A"]',
    'due_date = "2026-03-01"',
  ),
];
const lookup = lookUpTasks(TASKS);
const TODAY = '2026-02-02';
const KNOWN: FilterContext = {
  today: TODAY,
  me: ['Ada', 'ada@example.org'],
  standing: (one) => standingOf(one, lookup, TODAY),
  appOf: ({ id }) => (id === 'D' ? 'shop/basket' : ''),
  isUnread: ({ id }) => id === 'E',
};

suite('The language of filters', () => {
  for (const [filter, ids] of [
    ['', 'ABCDE'],
    ['orders', 'AB'],
    ['-orders', 'CDE'],
    ['"orders page"', 'B'],
    ['orders:', 'A'],
    ['assigned:me', 'D'],
    ['mine', 'D'],
    ['is:mine', 'D'],
    ['-mine', 'ABCE'],
    ['assigned:react', 'B'],
    ['assigned:@ADA', 'D'],
    ['assigned:nobody', 'ACE'],
    ['assigned:nobody,me', 'ACDE'],
    ['coordinator:roo', 'E'],
    ['overdue', 'C'],
    ['"overdue"', 'C'],
    ['-overdue is:open', 'BDE'],
    ['priority:high', 'BD'],
    ['priority:highest', 'B'],
    ['-priority:high', 'ACE'],
    ['status:todo', 'BE'],
    ['status:in-progress,blocked', 'CD'],
    ['due:2026-02-01', 'AC'],
    ['due:today', 'AC'],
    ['due:none is:open', 'BD'],
    ['tag:pay', 'D'],
    ['id:c', 'C'],
    ['app:basket', 'D'],
    ['app:shop', 'D'],
    ['is:closed', 'A'],
    ['is:waiting', 'C'],
    ['is:ready', 'E'],
    ['is:unread', 'E'],
    ['is:conflict', ''],
    ['ASSIGNED:ME PRIORITY:HIGH basket', 'D'],
    ['assigned: orders', 'AB'],
    ['constructor:x', ''],
    ['slowa', ''],
    ['tasks/b.md', 'B'],
    ['user', 'D'],
    ['roo', 'E'],
    ['blocked', 'C'],
    ['highest', 'B'],
    ['pay', 'D'],
  ] as const)
    test(`${JSON.stringify(filter)} leaves ${ids || 'none'}`, () => {
      assert.equal(
        filterTasks(TASKS, filter, KNOWN)
          .map(({ id }) => id)
          .join(''),
        ids,
      );
    });

  for (const [filter, problem] of [
    ['priority:hihg', 'priority:hihg names no priority.'],
    ['status:nowhere', 'status:nowhere names no status.'],
    ['due:tomorrow', 'due:tomorrow names no day: write it as 2026-01-31, today or none.'],
    ['is:fine', 'is:fine says nothing: there are open, closed, overdue, waiting, ready, unread, conflict, mine.'],
  ] as const)
    test(`${filter} is said to say nothing, and asks for nothing`, () => {
      assert.deepEqual(readFilter(filter, KNOWN).problems, [problem]);
      assert.equal(filterTasks(TASKS, filter, KNOWN).length, TASKS.length);
    });

  test('who has no name here is told so', () => {
    assert.deepEqual(readFilter('assigned:me', { me: [] }).problems, [
      'assigned:me says nothing: git has no name for you here.',
    ]);
  });

  test('where neither day nor names are known, overdue and mine are words like others', () => {
    assert.equal(
      filterTasks(TASKS, 'overdue')
        .map(({ id }) => id)
        .join(''),
      'C',
    );
    assert.equal(filterTasks(TASKS, 'mine').length, 0);
  });
});
