import assert from 'node:assert/strict';
import { readBody } from '../../../../src/core/tasks/body/read-body';

suite('readBody', () => {
  test('a comment ends on a line of prose, and a block of code does not', () => {
    const text = '<!-- hidden\n- [ ] a\nuntil here -->\n- [ ] b\n```\nit says ```\n- [ ] c\n```\n- [ ] d\n';
    assert.deepEqual(
      readBody(text, 0, 1).items.map((item) => item.text),
      ['b', 'd'],
    );
  });

  test('what is never ended is told of by where it begins', () => {
    assert.deepEqual(
      ['a\n<!-- b\nc\n', 'a\n```\nb\n', 'a\n<!-- b\nc -->\n'].map((text) => readBody(text, 0, 1).openEnd),
      [2, 2, undefined],
    );
  });
});
