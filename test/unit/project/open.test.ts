import assert from 'node:assert/strict';
import { isOpen } from '../../../src/core/project/open';

suite('isOpen', () => {
  const cases: [data: unknown, is: boolean][] = [
    [{ reason: 'It is made in a loop.', path: 'a.py', line: 1 }, true],
    [{ reason: 'It is made in a loop.', path: 'a.py', line: 1, name: 'books' }, true],
    [{ path: 'a.py', line: 1 }, false],
    [{ reason: 'It is made in a loop.', line: 1 }, false],
    [{ reason: 'It is made in a loop.', path: 'a.py' }, false],
    [null, false],
    [undefined, false],
    ['It is made in a loop.', false],
  ];
  for (const [data, is] of cases)
    test(`${JSON.stringify(data)} is ${is ? 'one' : 'none'}`, () => {
      assert.equal(isOpen(data), is);
    });
});
