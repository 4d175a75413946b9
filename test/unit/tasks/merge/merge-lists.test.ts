import assert from 'node:assert/strict';
import { mergeLists } from '../../../../src/core/tasks/merge/merge-lists';

suite('mergeLists', () => {
  test('adds what either side added, and leaves out what either side removed', () => {
    assert.equal(mergeLists('["a", "b", "c"]', '["a", "b", "c", "x"]', '["b", "c", "y"]'), '["b", "c", "x", "y"]');
    assert.equal(mergeLists('["a", "b"]', '["a"]', '["a", "b", "c"]'), '["a", "c"]');
    assert.equal(mergeLists('["a"]', '[]', '["a", "b"]'), '["b"]');
    assert.equal(mergeLists('', '["a"]', '["b"]'), '["a", "b"]');
    assert.equal(mergeLists('["a"]', '[]', '["a", "b", "c"]'), '["b", "c"]');
    assert.equal(mergeLists('["a"]', '[]', '["a"]'), '[]');
    assert.equal(mergeLists('\n  - a', '\n  - a', ''), undefined);
    assert.equal(mergeLists('\n  - a', '\n  - a', '[]'), undefined);
    assert.equal(mergeLists('\n  - a', '\n  - a', '["b"]'), '["b"]');
  });

  test('keeps lines, comments and quotes', () => {
    const list = (...lines: string[]) => `[\n${lines.map((line) => `  ${line}\n`).join('')}]`;
    assert.equal(
      mergeLists(list('"a", # first', '"b",'), list('"a", # first', '"b",', '"x",'), list('"a", # first', "'y',")),
      list('"a", # first', '"x",', "'y',"),
    );
    assert.equal(mergeLists('\n  - a', '\n  - a\n  - b', '\n  - a\n  - c'), '\n  - a\n  - b\n  - c');
  });

  test('is for lists of texts alone', () => {
    for (const [base, ours, theirs] of [
      ['"a"', '"b"', '"c"'],
      ['[[1]]', '[[1], [2]]', '[[1], [3]]'],
      ['[{ a = 1 }]', '[{ a = 2 }]', '[]'],
      ['["a"]', '["a", "b\\"c"]', '["d"]'],
    ] as const)
      assert.equal(mergeLists(base, ours, theirs), undefined, ours);
  });
});
