import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/base/change';
import { changeTask } from '../../../../src/core/tasks/change/change-task';
import type { TaskChange } from '../../../../src/core/tasks/change/task-change';
import { lintTask } from '../../../../src/core/tasks/lint/lint-task';
import { lookUpTasks } from '../../../../src/core/tasks/index/task-lookup';
import { checkCompletion } from '../../../../src/core/tasks/log/check-completion';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';

const PLAN = `# Implementation Plan

- [x] 1. Set up
- [-] 2. Under way in Kiro
  - [ ]* 2.2 Optional test
  - [x]* 2.3 Optional, done
- [ ] 3. Last

>- [ ] in a quote without a space
- [y] a letter
`;

function itemsOf(text: string): string[] {
  const { task } = readTaskDocument('a.md', text);
  return task.items.map(({ line, mark, state, text, optional }) => {
    return `${line} [${mark}] ${state}: ${text}${optional ? ', optional' : ''}`;
  });
}

function after(text: string, change: TaskChange): string {
  return applyEdits(text, changeTask(readTaskDocument('a.md', text), change, '2026-11-28').edits);
}

suite('boxes of others', () => {
  test('stars, quotes without a space and letters are items; in a plan of Kiro a hyphen is under way', () => {
    assert.deepEqual(itemsOf(PLAN), [
      '3 [x] done: 1. Set up',
      '4 [-] under-way: 2. Under way in Kiro',
      '5 [ ] open: 2.2 Optional test, optional',
      '6 [x] done: 2.3 Optional, done, optional',
      '7 [ ] open: 3. Last',
      '9 [ ] open: in a quote without a space',
      '10 [y] done: a letter',
    ]);
  });

  test('elsewhere a hyphen is dropped, as it was', () => {
    assert.deepEqual(itemsOf('# A\n\n- [-] one\n'), ['3 [-] dropped: one']);
    assert.deepEqual(itemsOf('+++\nid = "A"\n+++\n\n# Implementation Plan\n\n- [-] one\n'), ['7 [-] dropped: one']);
  });

  test('their marks alone change', () => {
    assert.equal(after(PLAN, { items: [{ line: 5, state: 'done' }] }), PLAN.replace('[ ]* 2.2', '[x]* 2.2'));
    assert.equal(after(PLAN, { items: [{ line: 6, state: 'open' }] }), PLAN.replace('[x]* 2.3', '[ ]* 2.3'));
    assert.equal(after(PLAN, { items: [{ line: 9, state: 'done' }] }), PLAN.replace('>- [ ]', '>- [x]'));
    assert.equal(after(PLAN, { items: [{ line: 10, state: 'open' }] }), PLAN.replace('[y]', '[ ]'));
    assert.equal(after(PLAN, { items: [{ line: 7, state: 'under-way' }] }), PLAN.replace('[ ] 3', '[-] 3'));
    assert.equal(
      after('# Implementation Plan\n\n- [ ] one\n', { items: [{ line: 3, state: 'dropped' }] }),
      '# Implementation Plan\n\n- [❌] one\n',
    );
  });

  test('what is optional holds up no completion, and nothing of it is a slip', () => {
    const document = readTaskDocument('a.md', PLAN);
    const tasks = lookUpTasks([document.task], []);
    assert.deepEqual(
      checkCompletion(document.task, tasks).map((point) => ('line' in point ? point.line : 0)),
      [4, 7, 9],
    );
    assert.deepEqual(
      lintTask(document, { tasks, detail: 'line' }).map(({ rule }) => rule),
      ['no-front-matter'],
    );
  });

  test('a footnote, a link, an emphasis and a quoted box without a bullet are no items', () => {
    assert.deepEqual(itemsOf('- [y](z)\n- [x]*a*\n- [1] one\n>[ ] a\n- [yes] b\n'), []);
  });
});
