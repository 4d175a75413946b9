import assert from 'node:assert/strict';
import { parsePython } from '../../../../src/core/project/parse-python';
import { operatorOf } from '../../../../src/core/project/python/operator-of';

suite('operatorOf', () => {
  for (const [written, operator, parts] of [
    ['not a', 'not', 1],
    ['not  (a)', 'not', 1],
    ['-a', '-', 1],
    ['a in b', 'in', 2],
    ['a not in b', 'not in', 2],
    ['a  not   in  b', 'not in', 2],
    ['a is not b', 'is not', 2],
    ['(x := a)', ':=', 2],
    ['a < b < c', '<', 2],
    ['~a', undefined, undefined],
    ['await a', undefined, undefined],
    ['lambda: a', undefined, undefined],
    ['a if b else c', undefined, undefined],
  ] as const) {
    test(written, () => {
      const text = `X = ${written}\n`;
      const [statement] = parsePython(text).statements;
      assert.ok(statement?.type === 'assign' && statement.value);
      const found = operatorOf(statement.value, text);
      assert.deepEqual([found?.operator, found?.parts.length], [operator, parts]);
    });
  }
});
