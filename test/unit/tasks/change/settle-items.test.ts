import assert from 'node:assert/strict';
import { changeTask } from '../../../../src/core/tasks/change/change-task';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { applyEdits } from '../../../../src/core/base/change';
import { reverseEdits } from '../../../../src/core/base/reverse-edits';

const TEXT = '# T\r\n\r\n- [✅] one\r\n- [ ] two\r\n* [ ] three 📣';

suite('Settling items', () => {
  test('ticks them in the style of the file, or drops them with the reason behind them', () => {
    const { before, edits } = changeTask(
      readTaskDocument('a.md', TEXT),
      {
        items: [
          { line: 5, state: 'dropped', reason: 'it was\nthere' },
          { line: 4, state: 'done' },
        ],
      },
      '2026-01-02',
    );
    assert.equal(
      applyEdits(before, edits),
      '# T\r\n\r\n- [✅] one\r\n- [✅] two\r\n* [-] three 📣 (not needed: it was there)',
    );
  });

  test('refuses a line that is no item', () => {
    assert.throws(
      () => changeTask(readTaskDocument('a.md', TEXT), { items: [{ line: 1, state: 'done' }] }, '2026-01-02'),
      /Line 1 of a\.md is no item/,
    );
  });
});

suite('Toggling items', () => {
  const toggled = (text: string, lines: number[]) =>
    applyEdits(text, changeTask(readTaskDocument('a.md', text), { toggle: lines }, '2026-01-02').edits);

  test('ticks all where one is open, and unticks them where none is', () => {
    assert.equal(toggled(TEXT, [2, 3, 4]), TEXT.replace('- [ ] two', '- [✅] two'));
    assert.equal(toggled(TEXT, [3]), TEXT.replace('[✅]', '[ ]'));
    assert.equal(toggled(TEXT, [1]), TEXT);
  });
});

suite('Reversing edits', () => {
  test('gives back the text before', () => {
    const edits = [
      { start: 0, end: 1, text: '' },
      { start: 3, end: 3, text: 'long insertion' },
      { start: 5, end: 9, text: 'xy' },
    ];
    assert.equal(applyEdits(applyEdits(TEXT, edits), reverseEdits(TEXT, edits)), TEXT);
  });
});
