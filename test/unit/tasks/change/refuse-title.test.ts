import assert from 'node:assert/strict';
import { refuseTitle } from '../../../../src/core/tasks/change/refuse-title';

suite('refuseTitle', () => {
  const titles: [title: string, refusal: string | undefined][] = [
    ['Orders stay fast 🚀', undefined],
    ['Two\tcolumns', undefined],
    ['x'.repeat(200), undefined],
    [' ', 'A task log needs a title.'],
    ['x'.repeat(201), 'A title has at most 200 characters, this one has 201; write the rest in the task log.'],
    ['a\0b', 'A title is a line of text, this one has control characters.'],
    ['\x1b[31mred', 'A title is a line of text, this one has control characters.'],
  ];
  for (const [title, refusal] of titles)
    test(`${JSON.stringify(title.slice(0, 20))}: ${refusal ?? 'will do'}`, () =>
      assert.equal(refuseTitle(title), refusal));
});
