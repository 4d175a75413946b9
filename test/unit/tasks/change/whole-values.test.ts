import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/base/change';
import { changeTask } from '../../../../src/core/tasks/change/change-task';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import type { TaskChange } from '../../../../src/core/tasks/change/task-change';

const LONG = 'long '.repeat(100).trim();
const CUT = `${'long '.repeat(39)}long…`;

const TEXT = `+++
id = "A"
title = "${LONG}"
status = "To Do ${LONG}"
tags = ["${LONG}", "b"]
depends_on = ["${LONG}"]
updated_date = "2031-01-01"
+++
`;

suite('wholeValues', () => {
  const document = readTaskDocument('t/a.md', TEXT);
  const { title, tags, dependsOn } = document.task;

  test('lists have long values by their beginning', () => {
    assert.deepEqual([title, tags, dependsOn], [CUT, [CUT, 'b'], [CUT]]);
  });

  const said: readonly [string, TaskChange][] = [
    ['a title', { title }],
    ['a field', { fields: { title, tags } }],
    ['tags', { tags }],
    ['dependencies', { dependsOn }],
    ['a status', { status: 'todo' }],
  ];
  for (const [name, change] of said)
    test(`${name} as it was read changes nothing`, () => {
      assert.deepEqual(changeTask(document, change, '2031-02-02').edits, []);
    });

  test('an entry that is added leaves the others whole', () => {
    const { edits } = changeTask(document, { tags: [...tags, 'c', 'of somebody…'] }, '2031-02-02');
    assert.equal(
      applyEdits(TEXT, edits),
      TEXT.replace('"b"]', '"b", "c", "of somebody…"]').replace('2031-01-01', '2031-02-02'),
    );
  });
});
