import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTaskFolder } from './task-folder';

suite('django-developer tasks list and show', () => {
  const shop = inTaskFolder();
  const { tasks } = shop;

  test('list --json lists every file, broken ones too', async () => {
    const { code, stdout } = await tasks('list', '--json');
    const { tasks: listed, problems } = JSON.parse(stdout) as {
      tasks: Record<string, unknown>[];
      problems: Record<string, unknown>[];
    };
    assert.deepEqual(
      {
        code,
        listed: listed.map(({ id, title, status, path, progress }) => ({ id, title, status, path, progress })),
        problems: problems.map(({ path, line }) => ({ path, line })),
      },
      {
        code: 0,
        listed: [
          {
            id: 'TASK-A',
            title: 'Order form',
            status: 'in-progress',
            path: '.ruru/tasks/TASK-A.md',
            progress: { done: 1, counted: 2 },
          },
          {
            id: 'TASK-CMD-1',
            title: 'Shop',
            status: 'in-progress',
            path: '.ruru/tasks/TASK-CMD-1.md',
            progress: { done: 0, counted: 0 },
          },
          {
            id: 'TASK-BROKEN',
            title: 'TASK-BROKEN',
            status: 'todo',
            path: '.tasks/TASK-BROKEN.md',
            progress: { done: 0, counted: 0 },
          },
        ],
        problems: [{ path: '.tasks/TASK-BROKEN.md', line: 3 }],
      },
    );
  });

  test('list and show tell people', async () => {
    const { stdout, stderr } = await tasks('list', 'order');
    assert.equal(stdout, 'TASK-A    1/2  🔵 In Progress  Order form\n');
    assert.match(stderr, /^Problems\n {2}\.tasks\/TASK-BROKEN\.md:3 {2}[^\n]+\n$/);
    assert.equal(
      (await tasks('show', 'TASK-A')).stdout,
      'TASK-A  Order form\n  path        .ruru/tasks/TASK-A.md\n  status      🔵 In Progress\n  reports to  TASK-CMD-1\n  updated     2025-01-01\n\nItems, by line\n    11  [ ] write it\n    12  [X] name it\n',
    );
    const none = await tasks('list', '--status', 'blocked');
    assert.deepEqual([none.code, none.stdout, none.stderr.split('\n')[0]], [0, '', 'No task log is like that.']);
  });

  test('list chooses, sorts and ends where it is told to', async () => {
    const log = (id: string, fields: string): Promise<void> =>
      writeFile(
        join(shop.folder, `.ruru/tasks/${id}.md`),
        `+++\nid = "${id}"\ntitle = "T"\n${fields}+++\n\nThe word: trigram.\n`,
      );
    await log('B', 'status = "🟡 To Do"\npriority = "🔥 Highest"\nassigned_to = "🧑‍💻 User:ada"\n');
    await log('C', 'status = "⚪ Blocked"\npriority = "🔼 High"\nassigned_to = "dev-react"\ndepends_on = ["B"]\n');
    await log('D', 'status = "🟢 Done"\nassigned_to = "dev-react"\n');
    execFileSync('git', ['-C', shop.folder, 'init', '--quiet']);
    execFileSync('git', ['-C', shop.folder, 'config', 'user.email', '7+ada@users.noreply.github.com']);
    const ids = async (...words: string[]): Promise<string> =>
      (await tasks(...words, '--ids')).stdout.trimEnd().replaceAll('\n', ' ');
    assert.deepEqual(
      [
        await ids('list', '--status', 'Blocked,done'),
        await ids('list', '--status', 'blocked', '--status', '🟢 Done'),
        await ids('list', '--open', '--assigned-to', 'Dev-React'),
        await ids('list', '--mine'),
        await ids('list', '--priority', 'high', '--sort', 'priority'),
        await ids('list', '--sort', 'priority', '--limit', '2'),
      ],
      ['C D', 'C D', 'C', 'B', 'B C', 'B C'],
    );
    const limited = await tasks('list', '--open', '--sort', 'priority', '--limit', '1');
    assert.equal(limited.stdout, 'B         🟡 To Do  T\n');
    assert.match(limited.stderr, /^and 4 more\n/);
    const { more } = JSON.parse((await tasks('list', '--json', '--limit', '1')).stdout) as { more: number };
    assert.equal(more, 5);
    assert.match((await tasks('next')).stdout, /^B {2,}/);
    assert.deepEqual((await tasks('next', '--assigned-to', 'dev-react')).code, 1);
    assert.equal(
      (await tasks('search', 'TRIGRAM', '--assigned-to', 'dev-react', '--open')).stdout,
      'C  T\n  .ruru/tasks/C.md:10  The word: trigram.\n',
    );
    assert.deepEqual(await tasks('search', 'nowhere'), { code: 1, stdout: '', stderr: '' });
    assert.equal(
      (await tasks('stats')).stdout,
      'task logs       6\nopen            5\noverdue         0\nwaiting         1\nunreported      1\nbroken          1\n\nBy status\n  blocked          1\n  in-progress      2\n  todo             2\n  done             1\n\nOpen, by partner\n  ada            1\n  dev-react      1\n  nobody         3\n',
    );
    assert.equal(
      (await tasks('board', '--open')).stdout,
      'Blocked (1)\n  C         ⚪ Blocked  T\n\nIn Progress (2)\n  TASK-A        1/2  🔵 In Progress  Order form\n  TASK-CMD-1         🔵 In Progress  Shop\n\nTo Do (2)\n  B                   🟡 To Do  T\n  TASK-BROKEN         todo  TASK-BROKEN\n',
    );
  });

  test('list --unreported lists what was finished and not reported', async () => {
    await tasks('tick', 'TASK-A', '11');
    await tasks('set', 'TASK-A', '--status', 'done');
    const before = await tasks('list', '--unreported', '--ids');
    await tasks('report', 'TASK-A', '--completion', '--result', 'Works.', '--all-done');
    const after = await tasks('list', '--unreported', '--ids');
    assert.deepEqual([before.stdout, after.stdout], ['TASK-A\n', '']);
  });
});
