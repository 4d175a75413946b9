import assert from 'node:assert/strict';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';
import { pathOfTask } from '../../../../src/core/tasks/index/path-of-task';

const BOARD = {
  tasks: [
    parseTask('.ruru/tasks/TASK-A.md', '+++\nid = "TASK-A"\n+++\n'),
    parseTask('.ruru/tasks/new/TASK-B.md', '+++\nid = "TWICE"\n+++\n'),
    parseTask('.tasks/TASK-B.md', '+++\nid = "TWICE"\n+++\n'),
  ],
  problems: [],
  shelved: ['.ruru/tasks/archive/OLD.md'],
};

suite('naming a task log', () => {
  test('by path, id and file name', () => {
    const names = [
      '.ruru/tasks/TASK-A.md',
      './.ruru/tasks/TASK-A.md',
      '.ruru\\tasks\\TASK-A.md',
      ' TASK-A ',
      'TASK-A.md',
      '.ruru/tasks/archive/OLD.md',
      '.tasks/TASK-B.md',
    ];
    const task = '.ruru/tasks/TASK-A.md';
    assert.deepEqual(
      names.map((name) => pathOfTask(BOARD, name)),
      [task, task, task, task, task, '.ruru/tasks/archive/OLD.md', '.tasks/TASK-B.md'],
    );
  });

  test('a name that several have, or none, is refused', () => {
    const refusals: [string, RegExp][] = [
      [
        'TWICE',
        /Several task logs are called TWICE: \.ruru\/tasks\/new\/TASK-B\.md, \.tasks\/TASK-B\.md\. Name one by its path\./,
      ],
      ['TASK-B', /Several task logs/],
      ['../TASK-A.md', /There is no task log "\.\.\/TASK-A\.md"\./],
      ['other/TASK-A.md', /There is no task log/],
      ['__proto__', /There is no task log/],
      ['', /There is no task log ""/],
      ['x'.repeat(1_000_000), /^UserError: There is no task log "x{120}…"\./],
    ];
    for (const [name, message] of refusals) assert.throws(() => pathOfTask(BOARD, name), message);
  });
});
