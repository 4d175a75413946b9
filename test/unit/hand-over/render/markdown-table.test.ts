import assert from 'node:assert/strict';
import { markdownTable } from '../../../../src/core/hand-over/render/markdown/markdown-table';

suite('markdownTable', () => {
  const table = (rows: number): string[] =>
    markdownTable(
      ['a', 'b'],
      Array.from({ length: rows }, () => ['x|y', '']),
    ).split('\n');

  test('shows 25 rows, and counts the rest', () => {
    const head = ['| a | b |', '| --- | --- |'];
    const row = '| x\\|y | – |';
    assert.deepEqual([0, 1, 25, 27].map(table), [
      [''],
      [...head, row],
      [...head, ...Array.from({ length: 25 }, () => row)],
      [...head, ...Array.from({ length: 25 }, () => row), '', '… and 2 more.'],
    ]);
  });
});
