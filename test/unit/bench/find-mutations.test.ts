import assert from 'node:assert/strict';
import { findMutations } from '../../bench/mutants/find-mutations';

suite('findMutations', () => {
  const CASES: readonly [string, readonly string[]][] = [
    ['const MAX_LENGTH = 2000;', []],
    ['const MOST = 64 * 1024;', ['64 → 65', '64 → 63']],
    ['const LONGEST_LINE = 1_000;', []],
    ['const MAX_TOLD = 3;', ['3 → 4', '3 → 2']],
    ['const WIDTH = 2000;', ['2000 → 2001', '2000 → 1999']],
    ['cut(text, 2000);', ['2000 → 2001', '2000 → 1999']],
    ['const isLong = () => length > MAX_LENGTH;', ['length > MAX_LENGTH → !(length > MAX_LENGTH)', '> → >=', '> → <=']],
    ["const names = { 'a-b': ['c', ...others] };", ["['c', ...others] → []", "'c' → ''", '...others → ...[]']],
    ["import { a } from 'b';\ntype Kind = 'c' | 1;", []],
  ];
  for (const [code, expected] of CASES) {
    test(`of ${code.replace('\n', ' ')}: ${expected.length}`, () => {
      const found = findMutations('a.ts', code).map(({ before, after }) => `${before} → ${after}`);
      assert.deepEqual(found, expected);
    });
  }
});
