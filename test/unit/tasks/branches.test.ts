import assert from 'node:assert/strict';
import { createDjangoMode, type Branches, type DjangoMode } from '../../../src/core';
import { memoryFiles } from '../memory-files';

const task = (id: string, status: string, body: string): string =>
  `+++\nid = "${id}"\ntitle = "${id}"\nstatus = "${status}"\n+++\n\n${body}`;

const HERE: Readonly<Record<string, string>> = {
  '.ruru/tasks/TASK-A.md': task('TASK-A', '🟡 To Do', 'In `shop/models.py`.\n\n- [ ] One\n- [ ] Two\n'),
  '.ruru/tasks/TASK-B.md': task(
    'TASK-B',
    '🔵 In Progress',
    'As TASK-A, `.ruru/tasks/TASK-A.md`.\n\n- [ ] One\n- [ ] Two\n',
  ),
  '.ruru/tasks/TASK-C.md': task('TASK-C', '🟢 Done', 'In `shop/models.py`.\n'),
  'shop/models.py': '',
};

const A_DONE = task('TASK-A', '🟢 Done', '- [x] One\n- [x] Two\n');
const B_ON = task('TASK-B', '🔵 In Progress', '- [x] One\n- [ ] Two\n');
const B_BLOCKED = task('TASK-B', '⚪ Blocked', '- [ ] One\n- [ ] Two\n');
const NEW = task('TASK-N', '🟡 To Do', 'In `shop/models.py`, not in `shop/gone.py`.\n');

interface Head {
  isWorktree?: boolean;
  changed: Readonly<Record<string, string>>;
}

/** Branches in memory; the text of an object is its id, and what was read of them is counted. */
function branchesOf(heads: Readonly<Record<string, Head>>): Branches & { read: Branches['read']; reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    heads: () =>
      Promise.resolve(
        Object.entries(heads).map(([name, { isWorktree = false }]) => ({
          name,
          isWorktree,
          commit: `commit of ${name}`,
        })),
      ),
    changed: (commit) =>
      Promise.resolve(
        Object.entries(heads[commit.slice('commit of '.length)]?.changed ?? {}).map(([path, object]) => ({
          path,
          object,
        })),
      ),
    read: (objects) => {
      reads.push(...objects);
      return Promise.resolve(new Map(objects.map((object) => [object, new TextEncoder().encode(object)])));
    },
  };
}

async function open(branches?: Branches): Promise<DjangoMode> {
  const mode = createDjangoMode({
    files: memoryFiles(HERE),
    changes: { apply: () => Promise.reject(new Error('Nothing is written.')) },
    clock: { now: () => new Date(2026, 0, 2) },
    settings: () => ({ tasksFolder: '.ruru/tasks', coordinator: '' }),
    ...(branches && { branches }),
  });
  await mode.tasks.load();
  return mode;
}

suite('Tasks on other branches', () => {
  test('are told where they are further on there, by status or by items, and what open ones share', async () => {
    const branches = branchesOf({
      'sales-report': { changed: { '.ruru/tasks/TASK-A.md': A_DONE, '.ruru/tasks/TASK-B.md': B_ON } },
      tidy: { changed: { '.ruru/tasks/archive/TASK-A.md': A_DONE, '.ruru/tasks/TASK-B.md': B_BLOCKED } },
      'shop-wt': { isWorktree: true, changed: { '.ruru/tasks/TASK-N.md': NEW, 'shop/models.py': 'x' } },
      older: { changed: { '.ruru/tasks/TASK-C.md': task('TASK-C', '🟡 To Do', '') } },
    });
    const mode = await open(branches);
    assert.deepEqual(await mode.tasks.branches(), {
      looked: 4,
      further: [
        {
          path: '.ruru/tasks/TASK-A.md',
          id: 'TASK-A',
          branch: 'sales-report',
          status: 'done',
          statusText: '🟢 Done',
          progress: { done: 2, counted: 2 },
        },
        {
          path: '.ruru/tasks/TASK-A.md',
          id: 'TASK-A',
          branch: 'tidy',
          status: 'done',
          statusText: '🟢 Done',
          progress: { done: 2, counted: 2 },
        },
        {
          path: '.ruru/tasks/TASK-B.md',
          id: 'TASK-B',
          branch: 'sales-report',
          status: 'in-progress',
          statusText: '🔵 In Progress',
          progress: { done: 1, counted: 2 },
        },
      ],
      shared: [
        {
          file: 'shop/models.py',
          tasks: [
            { path: '.ruru/tasks/TASK-A.md', id: 'TASK-A' },
            { path: '.ruru/tasks/TASK-N.md', id: 'TASK-N', branch: 'shop-wt' },
          ],
        },
      ],
    });
    assert.equal(branches.reads.length, 5);
    await mode.tasks.branches();
    assert.equal(branches.reads.length, 5);
  });

  test('are not known where no other branch can be looked at', async () => {
    assert.equal(await (await open()).tasks.branches(), undefined);
    const none: Branches = { ...branchesOf({}), heads: () => Promise.resolve(undefined) };
    assert.equal(await (await open(none)).tasks.branches(), undefined);
  });
});
