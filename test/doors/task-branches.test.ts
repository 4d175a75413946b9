import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from './run-program';

const CLI = path.resolve('dist/cli.js');
const AUTHOR = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];

const A = '.ruru/tasks/TASK-A.md';
const B = '.ruru/tasks/TASK-B.md';
const task = (id: string, status: string, body: string): string =>
  `+++\nid = "${id}"\ntitle = "The ${id}"\nstatus = "${status}"\n+++\n\n${body}`;

suite('django-developer tasks list --branches', () => {
  let scratch: string;
  let folder: string;
  const git = (...args: string[]) => execFileSync('git', [...AUTHOR, ...args], { cwd: folder, encoding: 'utf8' });
  const commit = (tree: Readonly<Record<string, string>>, cwd = folder): void => {
    for (const [name, text] of Object.entries(tree)) {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
      writeFileSync(path.join(cwd, name), text);
    }
    for (const args of [
      ['add', '--all'],
      ['commit', '--quiet', '--message=x'],
    ])
      execFileSync('git', [...AUTHOR, ...args], { cwd });
  };
  const run = (...args: string[]) => runProgram(CLI, ['tasks', 'list', ...args], { cwd: folder });

  suiteSetup(() => {
    scratch = mkdtempSync(path.join(tmpdir(), 'task-branches-'));
    folder = path.join(scratch, 'shop');
    mkdirSync(folder);
    git('init', '--quiet', '--initial-branch=main');
    commit({
      [A]: task('TASK-A', '🟡 To Do', 'In `shop/models.py`.\n\n- [ ] One\n- [ ] Two\n'),
      [B]: task('TASK-B', '🔵 In Progress', '- [ ] One\n- [ ] Two\n'),
      'shop/models.py': '',
    });
    git('switch', '--quiet', '--create=sales-report');
    commit({ [A]: task('TASK-A', '🟢 Done', '- [x] One\n- [x] Two\n') });
    git('switch', '--quiet', '--create=prices', 'main');
    commit({ '.ruru/tasks/TASK-C.md': task('TASK-C', '🟡 To Do', 'In `shop/models.py`.\n') });
    git('switch', '--quiet', 'main');
    git('worktree', 'add', '--quiet', '--detach', path.join(scratch, 'aside'));
    commit({ [B]: task('TASK-B', '🔵 In Progress', '- [x] One\n- [ ] Two\n') }, path.join(scratch, 'aside'));
  });
  suiteTeardown(() => rmSync(scratch, { recursive: true, force: true }));

  test('says where a task is further on, and what open tasks have in common', async () => {
    assert.deepEqual(await run('--branches'), {
      code: 0,
      stdout: [
        'TASK-A    0/2  🟡 To Do  The TASK-A  (Done on sales-report)',
        'TASK-B    0/2  🔵 In Progress  The TASK-B  (1/2 on aside)',
        '',
        'Named by several open tasks',
        '  shop/models.py  TASK-A, TASK-C on prices',
        '',
      ].join('\n'),
      stderr: '',
    });
    assert.equal(git('status', '--porcelain'), '');
  });

  test('as data, too', async () => {
    const { code, stdout } = await run('--branches', '--json');
    const { tasks, shared } = JSON.parse(stdout) as { tasks: { id: string; branches: unknown }[]; shared: unknown };
    assert.deepEqual(
      { code, tasks: tasks.map(({ id, branches }) => ({ id, branches })), shared },
      {
        code: 0,
        tasks: [
          {
            id: 'TASK-A',
            branches: [
              {
                branch: 'sales-report',
                status: 'done',
                statusText: '🟢 Done',
                progress: { done: 2, counted: 2 },
              },
            ],
          },
          {
            id: 'TASK-B',
            branches: [
              {
                branch: 'aside',
                worktree: true,
                status: 'in-progress',
                statusText: '🔵 In Progress',
                progress: { done: 1, counted: 2 },
              },
            ],
          },
        ],
        shared: [
          {
            file: 'shop/models.py',
            tasks: [
              { path: A, id: 'TASK-A' },
              { path: '.ruru/tasks/TASK-C.md', id: 'TASK-C', branch: 'prices' },
            ],
          },
        ],
      },
    );
  });

  test('says nothing of branches where it is not asked to, and why it cannot where there is no repository', async () => {
    const { stdout } = await run();
    assert.equal(stdout, 'TASK-A    0/2  🟡 To Do  The TASK-A\nTASK-B    0/2  🔵 In Progress  The TASK-B\n');
    const { code, stderr } = await runProgram(CLI, ['tasks', 'list', '--branches', '--folder', scratch]);
    assert.deepEqual(
      [code, stderr],
      [
        2,
        'django-developer: Other branches cannot be read here: there is no git, no repository, or no commit. Leave --branches out.\n',
      ],
    );
  });
});
