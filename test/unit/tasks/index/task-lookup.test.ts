import assert from 'node:assert/strict';
import { lookUpTasks } from '../../../../src/core/tasks/index/task-lookup';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';

suite('lookUpTasks', () => {
  const readable = parseTask('a.md', '+++\nid = "A"\n+++\n');
  const lookup = lookUpTasks([readable, { ...parseTask('b.md', '+++\nid = "B"\n+++\n'), unreadable: true }]);

  test('names the task logs that could not be read', () => assert.deepEqual(lookup.unreadable(), ['b.md']));

  test('knows ids, and what has them', () => {
    assert.deepEqual([...lookup.ids()], ['A', 'B']);
    assert.deepEqual([lookup.withId('A'), lookup.withId('C')], [[readable], []]);
    assert.deepEqual([lookup.knows('A'), lookup.knows('C')], [true, false]);
  });
});
