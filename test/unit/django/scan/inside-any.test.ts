import assert from 'node:assert/strict';
import { insideAny } from '../../../../src/core/django/scan/inside-any';

suite('insideAny', () => {
  const others = Array.from({ length: 20 }, (_, number) => `other/${number}`);
  for (const [what, directories] of [
    ['few', ['a/b', 'c.py']],
    ['many', ['a/b', 'c.py', ...others]],
  ] as const) {
    test(`${what} directories`, () => {
      const paths = ['a/b', 'a/b/c/d.py', 'a/bc', 'a', 'c.py', 'c.pyc', ''];
      assert.deepEqual(paths.filter(insideAny(directories)), ['a/b', 'a/b/c/d.py', 'c.py']);
    });
  }

  test('none', () => assert.deepEqual(['', 'a'].filter(insideAny([])), []));
});
