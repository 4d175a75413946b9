import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { watchFolders } from '../../../../src/node/reading/watch-folders';
import { waitFor } from '../../../editor/harness/wait-for';
import { makeTemporaryFolder } from '../../../host/make-temporary-folder';

suite('Watching folders', () => {
  let root: string;
  let told: Set<string>;
  let end: () => void;
  setup(() => {
    root = makeTemporaryFolder('watched');
    told = new Set();
    end = watchFolders(root, ['.ruru/tasks', 'specs'], async (paths) => void paths.forEach((one) => told.add(one)));
  });
  teardown(() => end());

  const write = (file: string): void => writeFileSync(path.join(root, file), `${Math.random()}`);
  const untilTold = (file: string) => waitFor(`${file} to be told`, async () => told.has(file));

  test('tells of a folder that comes with those around it, of what is in it then, and of what is changed there later', async () => {
    mkdirSync(path.join(root, '.ruru/tasks/shop'), { recursive: true });
    write('.ruru/tasks/shop/TASK-1.md');
    await untilTold('.ruru/tasks/shop');
    told.clear();
    write('.ruru/tasks/shop/TASK-1.md');
    await untilTold('.ruru/tasks/shop/TASK-1.md');
  });

  test('tells of what is changed in a folder that went and came back', async () => {
    mkdirSync(path.join(root, 'specs/one'), { recursive: true });
    await untilTold('specs/one');
    rmSync(path.join(root, 'specs'), { recursive: true });
    await untilTold('specs');
    told.clear();
    mkdirSync(path.join(root, 'specs/one'), { recursive: true });
    await untilTold('specs/one');
    write('specs/one/tasks.md');
    renameSync(path.join(root, 'specs/one/tasks.md'), path.join(root, 'specs/one/done.md'));
    await untilTold('specs/one/done.md');
  });

  test('tells of nothing beside the folders', async () => {
    write('db.sqlite3');
    mkdirSync(path.join(root, 'specs'));
    await untilTold('specs');
    assert.deepEqual([...told], ['specs']);
  });
});
