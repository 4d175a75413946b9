import assert from 'node:assert/strict';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { applyEdits } from '../../../../src/core/base/change';
import { changeTask } from '../../../../src/core/tasks/change/change-task';
import type { TaskChange } from '../../../../src/core/tasks/change/task-change';

const TEXT = '+++\r\nid = "A" # ours\r\nstatus = "todo"\r\n+++\r\n\r\n- [ ] one\r\n- [X] two\r\n- [ ] three\r\n';

suite('changing a task log', () => {
  test('fields, items and a log entry are one edit', () => {
    const change = {
      status: 'in-progress' as const,
      fields: { priority: '🔼 High' },
      items: [
        { line: 6, state: 'done' as const },
        { line: 7, state: 'open' as const },
      ],
      log: 'Begun.\nMore tomorrow.',
    };
    const { before, edits } = changeTask(readTaskDocument('t/a.md', TEXT), change, '2026-01-02');
    assert.equal(before, TEXT);
    assert.equal(
      applyEdits(before, edits),
      '+++\r\nid = "A" # ours\r\nstatus = "in-progress"\r\npriority = "🔼 High"\r\nupdated_date = "2026-01-02"\r\n+++\r\n\r\n- [X] one\r\n- [ ] two\r\n- [ ] three\r\n\r\n## Log 📜\r\n\r\n- 2026-01-02: Begun.\r\n  More tomorrow.\r\n',
    );
  });

  test('without a front matter a tick is a tick alone, and a status goes into the text', () => {
    const items = [{ line: 1, state: 'done' }] as const;
    const ticked = changeTask(readTaskDocument('t/a.md', '- [ ] one\n'), { items }, '2026-01-02');
    assert.equal(applyEdits(ticked.before, ticked.edits), '- [x] one\n');
    const done = changeTask(
      readTaskDocument('t/a.md', '- [ ] one\n'),
      { status: 'done', items, log: 'Finished.' },
      '2026-01-02',
    );
    assert.equal(
      applyEdits(done.before, done.edits),
      '**Status:** 🟢 Done\n**Updated:** 2026-01-02\n\n- [x] one\n\n## Log 📜\n\n- 2026-01-02: Finished.\n',
    );
  });

  test('a tick and an entry of the log, which has its own date, leave the day of the update alone', () => {
    const text = '+++\nid = "A"\nstatus = "To Do"\nupdated_date = "2025-01-01"\n+++\n\n- [ ] one\n';
    const after = (change: TaskChange): string => {
      const { before, edits } = changeTask(readTaskDocument('a.md', text), change, '2026-01-02');
      return applyEdits(before, edits);
    };
    assert.equal(after({ log: 'So.' }), text + '\n## Log 📜\n\n- 2026-01-02: So.\n');
    assert.equal(after({ toggle: [7] }), text.replace('[ ]', '[x]'));
    assert.equal(after({ status: 'todo' }), text);
  });

  test('an issue takes its place among the related documents, whose comments stay', () => {
    const text = '+++\nid = "A"\nrelated_docs = ["docs/a.md"] # read first\nupdated_date = "2026-01-02"\n+++\n';
    const issue = 'https://github.com/acme/shop/issues/12';
    const linked = changeTask(readTaskDocument('t/a.md', text), { issue }, '2026-01-02');
    const after = applyEdits(linked.before, linked.edits);
    assert.equal(after, text.replace('"docs/a.md"', `"docs/a.md", "${issue}"`));
    assert.equal(readTaskDocument('t/a.md', after).task.issue, issue);
    assert.deepEqual(changeTask(readTaskDocument('t/a.md', after), { issue }, '2026-01-03').edits, []);
    const taken = changeTask(readTaskDocument('t/a.md', after), { issue: '' }, '2026-01-02');
    assert.equal(applyEdits(taken.before, taken.edits), text);
  });

  test('a line that is no item refuses the whole', () => {
    assert.throws(
      () =>
        changeTask(
          readTaskDocument('t/a.md', TEXT),
          { status: 'done', items: [{ line: 1, state: 'done' }] },
          '2026-01-02',
        ),
      /Line 1 of t\/a.md is no item/,
    );
  });
});
