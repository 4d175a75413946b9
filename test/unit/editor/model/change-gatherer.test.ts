import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { ChangeGatherer } from '../../../../src/editor/model/change-gatherer';

/** Longer than changes are gathered for. */
const BATCH = 250;

/** A gatherer over some known files, and the batches it hands over; each is followed for `ms` milliseconds. */
function gather(known: readonly string[] = [], ms = 0) {
  const batches: string[][] = [];
  const errors: unknown[] = [];
  const gatherer = new ChangeGatherer({
    known: () => known,
    follow: async (paths) => {
      batches.push(paths);
      await wait(ms);
      if (paths.includes('broken')) throw new Error('It is broken.');
    },
    onError: (error) => errors.push(error),
  });
  return { gatherer, batches, errors };
}

suite('Changes on the disk', () => {
  test('are followed together, each once', async () => {
    const { gatherer, batches } = gather(['tasks/a.md']);
    for (const path of ['tasks/a.md', 'tasks/b.md', 'tasks/a.md']) gatherer.noteChanged(path);
    await wait(BATCH);
    assert.deepEqual(batches, [['tasks/a.md', 'tasks/b.md']]);
  });

  test('are followed while they go on', async () => {
    const { gatherer, batches } = gather();
    for (let count = 0; count < 10; count += 1) {
      gatherer.noteChanged('a');
      await wait(50);
    }
    assert.ok(batches.length >= 2, `${batches.length} batches`);
    gatherer.dispose();
  });

  test('wait for the batch before them, also where that fails', async () => {
    const { gatherer, batches, errors } = gather([], BATCH);
    gatherer.noteChanged('broken');
    await wait(BATCH);
    gatherer.noteChanged('b');
    gatherer.noteChanged('c');
    assert.deepEqual(batches, [['broken']]);
    await wait(3 * BATCH);
    assert.deepEqual(
      { batches, errors: errors.map(String) },
      { batches: [['broken'], ['b', 'c']], errors: ['Error: It is broken.'] },
    );
  });

  test('take in a directory that is new, or that is gone with files in it', async () => {
    const { gatherer, batches } = gather(['tasks/old/a.md', 'tasks/b.md']);
    gatherer.noteCreated('tasks/c.md');
    gatherer.noteCreated('tasks/new/d.md');
    for (const gone of ['tasks/old', 'tasks/b.md', 'node_modules', 'task']) gatherer.noteDeleted(gone);
    await wait(BATCH);
    assert.deepEqual(batches, [['tasks/c.md', 'tasks/new/d.md', 'tasks/new', 'tasks/old']]);
  });

  test('are nothing where no known file was in what is gone, and after the end', async () => {
    const { gatherer, batches } = gather(['tasks/a.md']);
    gatherer.noteDeleted('dist');
    await wait(BATCH);
    gatherer.noteChanged('tasks/a.md');
    gatherer.dispose();
    gatherer.noteChanged('tasks/a.md');
    await wait(BATCH);
    assert.deepEqual(batches, []);
  });
});
