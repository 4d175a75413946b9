import assert from 'node:assert/strict';
import { markItems } from '../../../../src/core/tasks/change/mark-items';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';

suite('markItems refuses an item that is not where it is said to be', () => {
  const document = readTaskDocument('a.md', '- [ ] one two\n- [ ] three\n- [ ] one three\n');
  for (const [line, text, happened, nextStep] of [
    [1, 'gone', 'Line 1 of a.md holds "one two"; no item has the words "gone".', 'read the task log again'],
    [1, 'three', 'Line 1 of a.md holds "one two"; line 2 has the words "three".', 'name that line'],
    [9, 'one', 'Line 9 of a.md holds no item; line 1, 3 has the words "one".', 'name that line'],
    [9, 'gone', 'Line 9 of a.md holds no item; no item has the words "gone".', 'read the task log again'],
  ] as const) {
    test(`${line} ${text}`, () =>
      assert.throws(() => markItems(document, [{ line, text, state: 'done' }]), {
        happened,
        nextStep: `Nothing was written; ${nextStep}.`,
      }));
  }
});
