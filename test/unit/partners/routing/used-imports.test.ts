import assert from 'node:assert/strict';
import { importsBeside, readImports } from '../../../../src/core/partners/routing/around/used-imports';

/** An import of names over so many lines, a name in each but the first, the last with the bracket. */
const over = (lines: number): string[] => [
  'from shop import (',
  ...Array.from({ length: lines - 1 }, (_, index) => `  a${index + 1}${index === lines - 2 ? ')' : ','}`),
];

suite('The imports of a file of Python', () => {
  for (const [lines, read] of [
    [2, 1],
    [59, 58],
    [60, 59],
    [61, 59],
    [62, 59],
  ] as const)
    test(`over ${lines} lines are ${read}`, () => {
      assert.deepEqual(readImports(over(lines), ''), {
        used: [],
        others: Array.from({ length: read }, (_, index) => `from shop import a${index + 1}`),
      });
    });

  test('are told apart by what a text uses, under the name that they have in the file', () => {
    assert.deepEqual(
      readImports(
        [
          'import os, a.b as ab',
          'import x.y',
          'from s import (one,',
          '  two as second, three)',
          'one = 1',
          'from broken',
        ],
        'ab.run(x, second)',
      ),
      {
        used: ['import a.b', 'import x.y', 'from s import two'],
        others: ['import os', 'from s import one', 'from s import three'],
      },
    );
  });

  test('beside code are those lines that import, and none where there is nothing else', () => {
    const code = ['import os', 'from s import (one,', '  two)', '', 'run()'];
    for (const [lines, found] of [
      [
        [0, 1, 2, 3, 4],
        [0, 1, 2],
      ],
      [
        [1, 4],
        [1, 2],
      ],
      [[0, 1, 2, 3], []],
      [[4], []],
    ] as const)
      assert.deepEqual([...importsBeside(code, new Set(lines))], found, lines.join());
  });
});
