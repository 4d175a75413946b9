import assert from 'node:assert/strict';
import { findClosest } from '../../../src/core/base/find-closest';

suite('findClosest', () => {
  const cases: [word: string, candidates: string[], most: number, expected: string | undefined][] = [
    ['done', ['dome', 'done'], 1, 'done'],
    ['doen', ['done'], 1, 'done'],
    ['oden', ['done'], 2, 'done'],
    ['oden', ['done'], 1, undefined],
    ['doe', ['done'], 1, 'done'],
    ['doone', ['done'], 1, 'done'],
    ['dxne', ['done'], 1, 'done'],
    ['dxxe', ['done'], 1, undefined],
    ['dxxe', ['done'], 2, 'done'],
    ['don', ['dong', 'done'], 1, 'dong'],
    ['dxnx', ['dong', 'dxng'], 2, 'dxng'],
    ['', ['a'], 1, 'a'],
    ['a', [''], 1, ''],
    ['abcd', ['badc'], 2, 'badc'],
    ['abcd', ['badc'], 1, undefined],
    ['a'.repeat(200), ['a'.repeat(199)], 1, 'a'.repeat(199)],
    ['a'.repeat(199), ['a'.repeat(200)], 1, 'a'.repeat(200)],
    ['abx', ['ab'], 0, undefined],
    ['aab', ['ab', 'aab'], 1, 'aab'],
    ['aba', ['a'], 2, 'a'],
    ['aba', ['a'], 1, undefined],
    ['a'.repeat(201), ['a'.repeat(200)], 1, undefined],
    ['a'.repeat(200), ['a'.repeat(201)], 1, undefined],
  ];
  for (const [word, candidates, most, expected] of cases)
    test(`${word.slice(0, 9)} of ${word.length} among ${candidates.join().slice(0, 9)}, ${most} at most`, () =>
      assert.equal(findClosest(word, candidates, most), expected));
});
