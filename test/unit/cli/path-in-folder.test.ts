import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSpelling, pathInFolder } from '../../../src/cli/path-in-folder';
import { withoutFolder } from '../../../src/node/paths/without-folder';

suite('pathInFolder', () => {
  let scratch: string;
  let folder: string;
  let alias: string;

  setup(() => {
    scratch = realpathSync.native(mkdtempSync(join(tmpdir(), 'path-in-folder-')));
    folder = join(scratch, 'shop');
    alias = join(scratch, 'alias');
    mkdirSync(join(folder, '.ruru/tasks'), { recursive: true });
    writeFileSync(join(folder, '.ruru/tasks/TASK-1.md'), '');
    writeFileSync(join(scratch, 'out.md'), '');
    symlinkSync(folder, alias, 'junction');
    symlinkSync(join(folder, '.ruru'), join(folder, 'notes'), 'junction');
    symlinkSync('TASK-1.md', join(folder, '.ruru/tasks/LINK.md'));
  });

  teardown(() => rmSync(scratch, { recursive: true, force: true }));

  test('is the path from the folder on, wherever links lead', async () => {
    const task = '.ruru/tasks/TASK-1.md';
    for (const reference of [task, join(folder, task), join(alias, task), `./${task}`, 'notes/tasks/TASK-1.md']) {
      assert.equal(await pathInFolder(folder, reference), task, reference);
      assert.equal(await pathInFolder(alias, reference), task, reference);
    }
    assert.equal(await pathInFolder(folder, '.ruru/tasks/LINK.md'), '.ruru/tasks/LINK.md');
  });

  test('is nothing outside, and where there is nothing', async () => {
    for (const reference of ['../out.md', join(scratch, 'out.md'), 'TASK-1', 'gone/TASK-1.md', '.', '']) {
      assert.equal(await pathInFolder(folder, reference), undefined, reference);
    }
  });

  test('an absolute path loses its folder, and keeps its line', async () => {
    assert.equal(await withoutFolder(folder, `${join(folder, 'a/b.py')}:12`), 'a/b.py:12');
    assert.equal(await withoutFolder(folder, `${join(alias, 'b.py')}:12-14`), 'b.py:12-14');
    assert.equal(await withoutFolder(alias, join(folder, 'b.py')), 'b.py');
    for (const text of ['a/b.py:12', '../b.py', join(scratch, 'out.md')])
      assert.equal(await withoutFolder(folder, text), text);
  });
});

suite('findSpelling', () => {
  const names = ['TASK-1.md', 'task-2.md', 'Task-2.md', 'u\u0308.md'];
  const meant: [written: string, found: string | undefined][] = [
    ['TASK-1.md', 'TASK-1.md'],
    ['task-1.MD', 'TASK-1.md'],
    ['Task-2.md', 'Task-2.md'],
    ['ü.md', 'u\u0308.md'],
    ['TASK-3.md', undefined],
  ];
  for (const [written, found] of meant)
    test(`${written} is ${found ?? 'none of them'}`, () => assert.equal(findSpelling(names, written), found));
});
