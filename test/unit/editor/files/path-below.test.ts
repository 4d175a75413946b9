import assert from 'node:assert/strict';
import { pathBelow } from '../../../../src/editor/files/path-below';

suite('pathBelow', () => {
  const places: [base: string, path: string, ignoresCase: boolean, below: string | undefined][] = [
    ['/shop', '/shop/a/b.py', false, 'a/b.py'],
    ['/shop/', '/shop/a.py', false, 'a.py'],
    ['/', '/a.py', false, 'a.py'],
    ['/shop', '/shop', false, ''],
    ['/shop', '/shop/', false, ''],
    ['/shop/', '/shop', false, ''],
    ['/shop', '/shopping/a.py', false, undefined],
    ['/shop/a', '/shop', false, undefined],
    ['/Shop', '/shop/a.py', false, undefined],
    ['/Shop', '/shop/A.py', true, 'A.py'],
    ['/c:/Users/Ada/shop', '/C:/Users/Ada/shop/a.py', false, 'a.py'],
    ['/C:/Users/Ada/shop', '/c:/users/ada/SHOP/Models.py', true, 'Models.py'],
    ['/c:/', '/C:/a.py', true, 'a.py'],
    ['/c:/shop', '/d:/shop/a.py', true, undefined],
    // Large letters that become longer when they are made small.
    ['/İ', '/i̇/a.py', true, undefined],
    ['/İ', '/İ/a.py', true, 'a.py'],
  ];
  for (const [base, path, ignoresCase, below] of places) {
    test(`${path} below ${base}${ignoresCase ? ', whatever the case' : ''}`, () =>
      assert.equal(pathBelow(base, path, ignoresCase), below));
  }
});
