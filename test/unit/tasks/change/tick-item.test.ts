import assert from 'node:assert/strict';
import { changeTask } from '../../../../src/core/tasks/change/change-task';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { applyEdits } from '../../../../src/core/base/change';
import { UserError } from '../../../../src/core/base/errors';

suite('tickItem', () => {
  test('uses the mark the file uses most, and changes nothing but the mark', () => {
    const text = '# T\r\n- [✅] a\r\n- [x] b\r\n- [✅] c\r\n*   - [ ] d  \r\n- [] e';
    assert.equal(
      applyEdits(
        text,
        changeTask(readTaskDocument('a.md', text), { items: [{ line: 5, state: 'done' }] }, '2026-01-02').edits,
      ),
      text.replace('[ ]', '[✅]'),
    );
    assert.equal(
      applyEdits(
        text,
        changeTask(readTaskDocument('a.md', text), { items: [{ line: 6, state: 'done' }] }, '2026-01-02').edits,
      ),
      text.replace('[]', '[✅]'),
    );
    assert.equal(
      applyEdits(
        text,
        changeTask(readTaskDocument('a.md', text), { items: [{ line: 2, state: 'open' }] }, '2026-01-02').edits,
      ),
      text.replace('[✅]', '[ ]'),
    );
    assert.equal(
      applyEdits(
        text,
        changeTask(readTaskDocument('a.md', text), { items: [{ line: 5, state: 'under-way' }] }, '2026-01-02').edits,
      ),
      text.replace('[ ]', '[⏳]'),
    );
    assert.deepEqual(
      changeTask(readTaskDocument('a.md', text), { items: [{ line: 3, state: 'done' }] }, '2026-01-02').edits,
      [],
    );
  });

  test('ticks on the first line, behind a BOM', () => {
    assert.deepEqual(
      changeTask(readTaskDocument('a.md', '\uFEFF- [ ] a'), { items: [{ line: 1, state: 'done' }] }, '2026-01-02')
        .edits,
      [{ start: 4, end: 5, text: 'x' }],
    );
  });

  test('refuses a line that is no item', () => {
    const expected = new UserError(
      'Line 2 of a.md is no item of a task list.',
      'Open the task log and choose the line again.',
    );
    assert.throws(
      () =>
        changeTask(
          readTaskDocument('a.md', '```\n- [ ] a\n```\n'),
          { items: [{ line: 2, state: 'done' }] },
          '2026-01-02',
        ),
      expected,
    );
    assert.throws(
      () => changeTask(readTaskDocument('a.md', 'a'), { items: [{ line: 2, state: 'done' }] }, '2026-01-02'),
      expected,
    );
  });
});
