import assert from 'node:assert/strict';
import { isSamePlace } from '../../../../src/core/tasks/change/is-same-place';
import { refuseDependencies } from '../../../../src/core/tasks/change/refuse-dependencies';
import { remarkOnCriteria } from '../../../../src/core/tasks/change/settle-points';
import { lookUpTasks } from '../../../../src/core/tasks/index/task-lookup';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';

suite('refuseDependencies', () => {
  const task = parseTask('a.md', '+++\nid = "A"\ndepends_on = ["GONE"]\nparent_task = "NOBODY"\n+++\n');
  const tasks = lookUpTasks([
    task,
    parseTask('b.md', '+++\nid = "B"\n+++\n'),
    parseTask('c.md', '+++\nid = "C"\ndepends_on = ["A"]\n+++\n'),
  ]);

  test('leaves what is there already, and takes what there is', () => {
    refuseDependencies(task, ['GONE', 'B'], tasks);
    refuseDependencies(task, [], tasks);
  });

  for (const [id, happened] of [
    ['NONE', 'a.md was not changed: the task depends on NONE, and there is no such task log.'],
    ['A', 'a.md was not changed: the task depends on itself.'],
    ['C', 'a.md was not changed: these tasks wait for one another, and none of them can begin: A → C → A.'],
  ] as const) {
    test(`refuses ${id}`, () =>
      assert.throws(() => refuseDependencies(task, ['B', id], tasks), {
        happened,
        nextStep: 'Name others, by their ids.',
      }));
  }
});

suite('isSamePlace', () => {
  const before = readTaskDocument('a.md', '- [ ] one\n- [ ] two\n');
  const now = readTaskDocument('a.md', '- [ ] one\n- [ ] three\n');

  test('goes by the words of the items that are meant', () => {
    assert.deepEqual(
      [
        isSamePlace(before, now, { toggle: [1] }),
        isSamePlace(before, now, { toggle: [1, 2] }),
        isSamePlace(before, now, { items: [{ line: 1, state: 'done' }] }),
        isSamePlace(before, now, { items: [{ line: 2, state: 'done' }] }),
        isSamePlace(before, now, { status: 'done' }),
      ],
      [true, false, true, false, true],
    );
  });
});

suite('remarkOnCriteria', () => {
  test('is made where no item tells when a task is done', () => {
    assert.deepEqual(remarkOnCriteria({ items: [{}] }), []);
    assert.match(remarkOnCriteria({ items: [] }).join(), /no item of the task log says when it is done$/);
  });
});
