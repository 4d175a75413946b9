import assert from 'node:assert/strict';
import { findMark } from '../../../../src/core/tasks/body/read-item';

suite('findMark', () => {
  const rows: readonly [content: string, mark: string | undefined][] = [
    ['- [ ] a', ' '],
    ['- [x] a', 'x'],
    ['- [ ]', ' '],
    ['- [ ]\ta', ' '],
    ['- [ ]* a', ' '],
    ['- [x]*', 'x'],
    ['- [ ]** a', undefined],
    ['- [ ]a', undefined],
    ['- [ ](a)', undefined],
    ['- [ ', undefined],
    ['  - [ ', undefined],
    ['- [] a', ''],
    ['- [  ] a', '  '],
    ['- [12345678] a', undefined],
    ['[ ] a', undefined],
    ['1. [x] a', 'x'],
    ['* - [x] a', 'x'],
  ];
  for (const [content, mark] of rows)
    test(JSON.stringify(content), () => {
      const found = findMark(content);
      assert.equal(found && content.slice(found.start, found.end), mark);
    });
});
