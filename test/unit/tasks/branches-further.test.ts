import assert from 'node:assert/strict';
import { compareBranches } from '../../../src/core/tasks/branches/compare-branches';
import type { TaskLog } from '../../../src/core/tasks/log/task-log';
import { readTaskDocument } from '../../../src/core/tasks/log/read-task-document';

const taskOf = (status: string): TaskLog =>
  readTaskDocument('.ruru/tasks/TASK-A.md', `+++\nid = "TASK-A"\nstatus = "${status}"\n+++\n`).task;

/** Statuses that are as far as each other, the furthest last. */
const STAGES: readonly (readonly string[])[] = [
  ['🟡 To Do'],
  ['🔵 In Progress', '⚪ Blocked', '⏳ Generating'],
  ['🟣 Review', '🧪 Testing'],
  ['🟢 Done', '🧊 Archived'],
];

suite('Which status is further than another', () => {
  const stages = STAGES.flatMap((each, stage) => each.map((status) => ({ status, stage })));
  for (const here of stages)
    test(`than ${here.status}`, () => {
      const further = stages.filter(
        ({ status }) =>
          compareBranches([taskOf(here.status)], [{ name: 'theirs', isWorktree: false, tasks: [taskOf(status)] }])
            .further.length > 0,
      );
      assert.deepEqual(
        further,
        stages.filter(({ stage }) => stage > here.stage),
      );
    });
});

suite('What is further by its items', () => {
  const ticked = (status: string, count: number, path = 'TASK-A'): TaskLog =>
    readTaskDocument(
      `.ruru/tasks/${path}.md`,
      `+++\nid = "${path}"\nstatus = "${status}"\n+++\n\n${'- [x] a\n'.repeat(count)}${'- [ ] a\n'.repeat(3 - count)}`,
    ).task;
  const rows: readonly [here: TaskLog, there: TaskLog, isFurther: boolean][] = [
    [ticked('todo', 1), ticked('todo', 2), true],
    [ticked('todo', 1), ticked('todo', 1), false],
    [ticked('todo', 2), ticked('todo', 1), false],
    [ticked('done', 1), ticked('done', 2), false],
    [ticked('in-progress', 1), ticked('todo', 2), false],
    [ticked('odd', 1), ticked('odd', 2), false],
    [ticked('odd', 1), ticked('todo', 2), false],
    [ticked('odd', 1), ticked('review', 0), true],
    [ticked('todo', 1), ticked('odd', 2), false],
    [ticked('todo', 1), ticked('todo', 2, 'TASK-B'), false],
  ];
  for (const [here, there, isFurther] of rows)
    test(`${here.statusText} ${here.id} and ${there.statusText} ${there.id}: ${isFurther}`, () => {
      const { further } = compareBranches([here], [{ name: 'theirs', isWorktree: false, tasks: [there] }]);
      assert.equal(further.length > 0, isFurther);
    });
});

suite('Which file is shared', () => {
  const naming = (count: number): TaskLog[] =>
    Array.from({ length: count }, (_, at) => ({ ...taskOf('todo'), path: `${at}.md`, namedFiles: ['a.py'] }));
  for (const [count, isTold] of [
    [1, false],
    [2, true],
    [10, true],
    [11, false],
  ] as const)
    test(`that ${count} tasks name: ${isTold}`, () => {
      const { shared } = compareBranches(naming(count), []);
      assert.deepEqual(
        shared.map(({ file, tasks }) => [file, tasks.length]),
        isTold ? [['a.py', count]] : [],
      );
    });
});
