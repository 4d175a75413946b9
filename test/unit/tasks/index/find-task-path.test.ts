import assert from 'node:assert/strict';
import { UserError } from '../../../../src/core/base/errors';
import { FileProblem } from '../../../../src/core/base/ports';
import { findTaskPath, pathOfTask } from '../../../../src/core/tasks/index/find-task-path';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';
import { memoryFiles } from '../../memory-files';

const FILES = memoryFiles({
  't/TASK-A.md': '+++\nid = "TASK-A"\n+++\n',
  't/b.md': '+++\nid = "TASK-B"\ndepends_on = ["TASK-A"]\n+++\n',
  't/quoted.md': '+++\nid = "say \\"C\\""\n+++\n',
  't/one.md': '+++\nid = "TWICE"\n+++\n',
  't/sub/TWICE.md': '# No front matter\n',
  't/locked.md': new FileProblem('cannot be read: no permission'),
  't/latin.md': new Uint8Array([...Buffer.from('+++\nid = "LATIN"\n+++\n# '), 0xe9]),
  't/archive/OLD.md': '+++\nid = "OLD"\n+++\n',
});

suite('findTaskPath', () => {
  test('finds a task log by its id, its path or its file name, wherever they are', async () => {
    const names = ['TASK-A', 'TASK-B', 'b.md', 'say "C"', 'locked', 'LATIN', ' t/b.md ', 't/archive/OLD.md'];
    assert.deepEqual(await Promise.all(names.map((name) => findTaskPath(FILES, ['t'], name))), [
      't/TASK-A.md',
      't/b.md',
      't/b.md',
      't/quoted.md',
      't/locked.md',
      't/latin.md',
      't/b.md',
      't/archive/OLD.md',
    ]);
  });

  test('refuses an id that several have, though one is called by it, and one that nobody has', async () => {
    await assert.rejects(
      findTaskPath(FILES, ['t'], 'TWICE'),
      new UserError('Several task logs are called TWICE: t/one.md, t/sub/TWICE.md.', 'Name one by its path.'),
    );
    await assert.rejects(
      findTaskPath(FILES, ['t'], 'TASK'),
      new UserError('There is no task log "TASK".', 'Name one by its id or its path, as the list of tasks shows them.'),
    );
  });
});

const BOARD = {
  tasks: [
    parseTask('.ruru/tasks/TASK-A.md', '+++\nid = "TASK-A"\n+++\n'),
    parseTask('.ruru/tasks/new/TASK-B.md', '+++\nid = "TWICE"\n+++\n'),
    parseTask('.tasks/TASK-B.md', '+++\nid = "TWICE"\n+++\n'),
  ],
  problems: [],
  shelved: ['.ruru/tasks/archive/OLD.md'],
};

suite('pathOfTask', () => {
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
      ['x'.repeat(120), /^UserError: There is no task log "x{120}"\./],
      ['x'.repeat(1_000_000), /^UserError: There is no task log "x{120}…"\./],
    ];
    for (const [name, message] of refusals) assert.throws(() => pathOfTask(BOARD, name), message);
  });
});
