import assert from 'node:assert/strict';
import { alignTexts, mergeLines } from '../../../src/core/base/merge-lines';

suite('Lists of lines', () => {
  const lines = (text: string): string[] => [...text];

  test('are merged by what each side did', () => {
    const cases = [
      'abc/abc/abc',
      'abc/abxc/abc',
      'abc/xabc/abcy',
      'abc/axc/ayc',
      'abc/axzc/ayzc',
      'ab/axb/axb',
      '/x/y',
      'abc/ac/abc',
      'abc/ac/axc',
      'ab//ab',
      'a/xay/xbz',
    ];
    const told = cases.map((one) => {
      const [base = '', ours = '', theirs = ''] = one.split('/');
      const pieces = mergeLines(lines(base), lines(ours), lines(theirs)).map((piece) =>
        'lines' in piece ? piece.lines.join('') : `<${piece.ours.join('')}|${piece.theirs.join('')}>`,
      );
      return [one, pieces.join('')];
    });
    assert.deepEqual(Object.fromEntries(told), {
      'abc/abc/abc': 'abc',
      'abc/abxc/abc': 'abxc',
      'abc/xabc/abcy': 'xabcy',
      'abc/axc/ayc': 'a<x|y>c',
      'abc/axzc/ayzc': 'a<x|y>zc',
      'ab/axb/axb': 'axb',
      '/x/y': '<x|y>',
      'abc/ac/abc': 'ac',
      'abc/ac/axc': 'a<|x>c',
      'ab//ab': '',
      'a/xay/xbz': 'x<ay|bz>',
    });
  });

  test('are aligned by the longest run that both have', () => {
    const cases = ['abc/abc', 'abc/axbc', 'abcd/bd', 'abab/ba', 'abc/xyz', '/a', 'aa/a', 'xabcy/zabcw', 'abcxd/aefxd'];
    const told = cases.map((one) => {
      const [base = '', side = ''] = one.split('/');
      return [
        one,
        alignTexts(lines(base), lines(side))
          .map(([at, to]) => `${at}-${to}`)
          .join(' '),
      ];
    });
    assert.deepEqual(Object.fromEntries(told), {
      'abc/abc': '0-0 1-1 2-2',
      'abc/axbc': '0-0 1-2 2-3',
      'abcd/bd': '1-0 3-1',
      'abab/ba': '1-0 2-1',
      'abc/xyz': '',
      '/a': '',
      'aa/a': '0-0',
      'xabcy/zabcw': '1-1 2-2 3-3',
      'abcxd/aefxd': '0-0 3-3 4-4',
    });
  });
});
