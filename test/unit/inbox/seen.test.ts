import assert from 'node:assert/strict';
import { parseSeen, snapshotOf } from '../../../src/core/inbox/seen';
import { parseTask } from '../../../src/core/tasks/log/parse-task';

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

suite('What there is to see of a task log', () => {
  const read = () => parseTask('tasks/A.md', '+++\nid = "A"\nstatus = "Done"\n+++\n\n- [x] Look\n- [ ] Do\n');

  test('is its status, what is ticked, and what is asked, by a hash of the words', () =>
    assert.deepEqual(snapshotOf(read()), {
      status: 'done',
      entries: [],
      ticked: ['6c7ba51f4bd3897a'],
      asked: ['6c7ba51f4bd3897a', 'ed65fe1d339ed5f9', '6a567c9f55b9340e'],
    }));

  test('is worked out once for each', () => {
    const [one, other] = [read(), read()];
    assert.equal(snapshotOf(one), snapshotOf(one));
    assert.notEqual(snapshotOf(one), snapshotOf(other));
  });
});
