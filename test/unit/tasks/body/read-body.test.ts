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

  test('a code block or comment ends with the list item that holds it', () => {
    for (const text of [
      '- a\n  ```\n  - [ ] code\n- [ ] b\n',
      '- a\n\n  ```\n  - [ ] code\n\nProse.\n\n- [ ] b\n',
      '1. a\n   ~~~\n   - [ ] code\n# T\n- [ ] b\n',
      '- a\n  <!-- remark\n  - [ ] hidden\n- [ ] b\n',
      '- ```\n  - [ ] code\n  ```\n- [ ] b\n',
      '-\t```\n\t- [ ] code\nProse\n\n- [ ] b\n',
      '- a\n  - c\n    ```\n    - [ ] code\n  - [ ] b\n',
    ]) {
      const { items, openEnd, swallowed } = readBody(text, 0, 1);
      assert.deepEqual([items.map((item) => item.text), openEnd, swallowed], [['b'], undefined, undefined], text);
    }
    for (const text of [
      '- a\n```\n- [ ] code\n- [ ] b\n',
      '- a\n\nProse.\n  ```\n- [ ] code\n- [ ] b\n',
      '1. a\n  ```\n- [ ] code\n- [ ] b\n',
    ])
      assert.deepEqual(readBody(text, 0, 1).items, [], text);
    assert.equal(readBody('- a\ngoes on\n  ```\n  - [ ] code\n- [ ] b\n', 0, 1).items.length, 1);
  });

  test('items in a block that is not closed where it should be are swallowed', () => {
    const swallowed = (text: string) => readBody(text, 0, 1).swallowed;
    const found = { line: 2, start: 2, kind: 'code', open: 1, items: 2, endBefore: 7 };
    assert.deepEqual(swallowed('a\n```\n\n- [ ] b\n- [x] c\n'), [found]);
    assert.deepEqual(swallowed('a\n```\n\n- [ ] b\n- [x] c\n\n```bash\nmake\n```\n\n- [ ] d\n'), [found]);
    assert.deepEqual(swallowed('a\n<!--\n# B\n- [ ] b\n'), [
      { line: 2, start: 2, kind: 'comment', open: 1, items: 1, endBefore: 7 },
    ]);
    assert.deepEqual(
      ['```md\n- [ ] b\n```\n', '<!--\n- [ ] b\n-->\n', '````\n```bash\n- [ ] b\n```\n````\n', '```\nb\n'].map(
        swallowed,
      ),
      [undefined, undefined, undefined, undefined],
    );
  });
});
