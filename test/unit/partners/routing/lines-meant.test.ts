import assert from 'node:assert/strict';
import { ancestorsOf, endOfIndented } from '../../../../src/core/partners/routing/around/lines';
import { linesMeant } from '../../../../src/core/partners/routing/around/lines-meant';

const CODE = `import os
@first
@second
class A(B):
    x = 1

    @third
    def f(
        self,
    ):
        if x:
            y = 2

        return y
    z = 3
after = 4
def g(): pass
`.split('\n');

suite('linesMeant', () => {
  const rows: readonly [line: number, endLine: number, meant: readonly [number, number]][] = [
    [1, 1, [0, 8]],
    [4, 4, [1, 14]],
    [5, 5, [1, 14]],
    [6, 6, [1, 14]],
    [8, 8, [6, 13]],
    [9, 9, [6, 13]],
    [12, 12, [6, 13]],
    [14, 14, [6, 13]],
    [15, 15, [1, 14]],
    [16, 16, [7, 17]],
    [17, 17, [16, 16]],
    [5, 8, [4, 7]],
    [5, 4, [1, 14]],
    [0, 0, [0, 8]],
    [99, 99, [9, 17]],
    [17, 99, [16, 17]],
  ];
  for (const [line, endLine, meant] of rows) {
    test(`of line ${line} to ${endLine}`, () => assert.deepEqual(linesMeant(CODE, line, endLine), meant));
  }

  test('knows a block in the first line, and none that is too long', () => {
    const long = (count: number): string[] => [
      'def f():',
      ...Array.from({ length: count }, (_, at) => `    x${at} = 1`),
    ];
    assert.deepEqual(linesMeant(long(59), 30), [0, 59]);
    assert.deepEqual(linesMeant(long(60), 30), [21, 37]);
  });
});

suite('linesMeant of a setting', () => {
  const SETTINGS =
    'A = 1\n\nB = [\n    "x",\n    "y",\n]\n\nc = {\n    1: 2,\n}\nD: int = 3\nB += [\n    "z",\n]\n'.split('\n');
  const rows: readonly [line: number, meant: readonly [number, number]][] = [
    [1, [0, 0]],
    [2, [0, 9]],
    [3, [2, 5]],
    [5, [2, 5]],
    [6, [2, 5]],
    [9, [0, 14]],
    [11, [10, 10]],
    [13, [11, 13]],
  ];
  for (const [line, meant] of rows) {
    test(`from its line ${line}`, () => assert.deepEqual(linesMeant(SETTINGS, line), meant));
  }
});

suite('The lines of a block', () => {
  test('end with what is indented deeper, and the brackets that close it', () => {
    assert.deepEqual(
      [3, 7, 10, 15, 16].map((header) => endOfIndented(CODE, header)),
      [14, 13, 11, 15, 16],
    );
    assert.equal(endOfIndented(['x = [', '    1,', ']', 'y = 2'], 0), 2);
    assert.equal(endOfIndented(['x = [', '    1,', ')  # and', '', 'y = 2'], 0), 2);
  });

  test('are told with what they stand in, the nearest first', () => {
    assert.deepEqual(
      [11, 13, 4, 15, 0].map((index) => ancestorsOf(CODE, index)),
      [[10, 7, 3], [7, 3], [3], [], []],
    );
  });
});
