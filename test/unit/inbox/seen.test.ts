import assert from 'node:assert/strict';
import { parseSeen } from '../../../src/core/inbox/seen';

suite('parseSeen', () => {
  const task = { status: 'done', entries: ['a'], ticked: [] };
  const rows: readonly [what: string, data: unknown, ids: readonly string[] | undefined][] = [
    ['what was kept', { version: 1, tasks: { A: task } }, ['A']],
    ['nothing of tasks', { version: 1, tasks: {} }, []],
    ['another version', { version: 2, tasks: { A: task } }, undefined],
    ['no tasks', { version: 1 }, undefined],
    ['a list of tasks', { version: 1, tasks: [task] }, undefined],
    ['nothing', null, undefined],
    ['a text', 'seen', undefined],
    ['a task that is damaged', { version: 1, tasks: { A: task, B: { ...task, status: 1 } } }, ['A']],
    ['entries that are no texts', { version: 1, tasks: { A: task, B: { ...task, entries: ['a', 1] } } }, ['A']],
    ['ticks that are none', { version: 1, tasks: { A: task, B: { ...task, ticked: 'a' } } }, ['A']],
  ];
  for (const [what, data, ids] of rows) {
    test(what, () => {
      const seen = parseSeen(data);
      assert.deepEqual(seen && Object.keys(seen.tasks), ids);
      assert.equal(seen?.version, ids && 1);
    });
  }
});
