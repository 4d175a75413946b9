import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/base/change';
import { UserError } from '../../../../src/core/base/errors';
import { tickItem } from '../../../../src/core/tasks/change/tick-item';

suite('tickItem', () => {
  test('uses the mark the file uses most, and changes nothing but the mark', () => {
    const text = '# T\r\n- [✅] a\r\n- [x] b\r\n- [✅] c\r\n*   - [ ] d  \r\n- [] e';
    assert.equal(applyEdits(text, tickItem('a.md', text, 5, 'done').edits), text.replace('[ ]', '[✅]'));
    assert.equal(applyEdits(text, tickItem('a.md', text, 6, 'done').edits), text.replace('[]', '[✅]'));
    assert.equal(applyEdits(text, tickItem('a.md', text, 2, 'open').edits), text.replace('[✅]', '[ ]'));
    assert.equal(applyEdits(text, tickItem('a.md', text, 5, 'under-way').edits), text.replace('[ ]', '[⏳]'));
    assert.deepEqual(tickItem('a.md', text, 3, 'done').edits, []);
  });

  test('ticks on the first line, behind a BOM', () => {
    assert.deepEqual(tickItem('a.md', '\uFEFF- [ ] a', 1, 'done').edits, [{ start: 4, end: 5, text: 'x' }]);
  });

  test('refuses a line that is no item', () => {
    const expected = new UserError(
      'Line 2 of a.md is no item of a task list.',
      'Open the task log and choose the line again.',
    );
    assert.throws(() => tickItem('a.md', '```\n- [ ] a\n```\n', 2, 'done'), expected);
    assert.throws(() => tickItem('a.md', 'a', 2, 'done'), expected);
  });
});
