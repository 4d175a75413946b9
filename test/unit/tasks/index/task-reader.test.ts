import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mock } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Files } from '../../../../src/core/base/ports';
import { TaskIndex, type TaskBoard } from '../../../../src/core/tasks/index/task-index';
import { createNodeFiles } from '../../../../src/node/reading/node-files';

/** Lets more time pass than a file is taken to be still changing. */
function letSettle(): void {
  const now = Date.now();
  mock.method(Date, 'now', () => now + 4_000);
}

const log = (status: string): string => `+++\nstatus = "${status}"\n+++\n`;

suite('TaskReader, on files with stamps', () => {
  let root: string;
  let reads: string[];
  let index: TaskIndex;
  const path = (name: string): string => join(root, 't', name);
  const load = async (): Promise<{ statuses: string[]; reads: string[]; board: TaskBoard }> => {
    reads.length = 0;
    const board = await index.load(['t']);
    return {
      statuses: board.tasks.map(({ path: file, statusText }) => `${file} ${statusText}`),
      reads: [...reads],
      board,
    };
  };

  setup(async () => {
    root = await mkdtemp(join(tmpdir(), 'task-reader-'));
    await mkdir(join(root, 't'));
    await Promise.all(['a.md', 'b.md', 'c.md'].map((name) => writeFile(path(name), log('todo'))));
    const files = createNodeFiles(root, { blocking: true, stamped: true });
    reads = [];
    const read: Files['read'] = (file, options) => {
      reads.push(file);
      return files.read(file, options);
    };
    index = new TaskIndex({ ...files, read });
  });

  teardown(async () => {
    mock.restoreAll();
    await rm(root, { recursive: true, force: true });
  });

  test('reads again what was changed a moment ago, and nothing of what has been at rest', async () => {
    const all = ['t/a.md', 't/b.md', 't/c.md'];
    const [first, second] = [await load(), await load()];
    // What says the same is the same task log.
    assert.deepEqual([first.reads, second.reads, first.board === second.board], [all, all, true]);
    letSettle();
    const settled = await load();
    const again = await load();
    assert.deepEqual([settled.reads, again.reads, again.board === settled.board], [all, [], true]);
  });

  test('sees every change by another program, also one that keeps size and times', async () => {
    letSettle();
    await load();
    const { atime, mtime, size } = statSync(path('a.md'));
    await writeFile(path('a.md'), log('done'));
    await utimes(path('a.md'), atime, mtime);
    assert.equal(statSync(path('a.md')).size, size);
    await writeFile(join(root, 'other'), log('test'));
    await utimes(join(root, 'other'), atime, mtime);
    await rename(join(root, 'other'), path('b.md'));
    await rm(path('c.md'));
    await writeFile(path('d.md'), log('todo'));
    const { statuses, reads: changed } = await load();
    assert.deepEqual(statuses, ['t/a.md done', 't/b.md test', 't/d.md todo']);
    assert.deepEqual(changed, ['t/a.md', 't/b.md', 't/d.md']);
    mock.restoreAll();
    for (const status of ['draft', 'ready', 'doing']) {
      await writeFile(path('a.md'), log(status));
      assert.equal((await load()).statuses[0], `t/a.md ${status}`);
    }
  });

  test('follows links each time, and sees one that was turned to a file of the same age', async () => {
    await symlink('../x.md', path('link.md'));
    await Promise.all([writeFile(join(root, 'x.md'), log('todo')), writeFile(join(root, 'y.md'), log('done'))]);
    letSettle();
    await load();
    assert.deepEqual((await load()).reads, ['t/link.md']);
    await writeFile(join(root, 'x.md'), log('open'));
    assert.equal((await load()).statuses[3], 't/link.md open');
    const outside = await mkdtemp(join(tmpdir(), 'task-reader-'));
    await rename(join(root, 't'), join(outside, 't'));
    await symlink(join(outside, 't'), join(root, 't'));
    await wait(50);
    const { board } = await load();
    await rm(outside, { recursive: true });
    assert.deepEqual(
      board.tasks.map(({ path: file, problems }) => [file, problems[0]?.message]),
      [
        [
          't',
          `The file is a link to the directory ${join(outside, 't')}, and that lies outside the folder: put the directory itself in its place, or delete the link.`,
        ],
      ],
    );
  });
});
