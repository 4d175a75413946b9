import assert from 'node:assert/strict';
import type { DataValue } from '../../../../src/core/base/toml';
import { tomlValue } from '../../../../src/core/tasks/front-matter/toml-value';

suite('tomlValue', () => {
  const rows: [value: DataValue, written: string][] = [
    [null, '""'],
    ['a "b"\\\n\u0001', '"a \\"b\\"\\\\\\n\\u0001"'],
    [['a', 1, true], '["a", 1, true]'],
    [[], '[]'],
    [{}, '{}'],
    [{ a: 1, 'b c': [{ d: null }] }, '{ a = 1, "b c" = [{ d = "" }] }'],
    [1.5, '1.5'],
    [1e21, '1e+21'],
    [0, '0'],
    [-0, '-0.0'],
    [NaN, 'nan'],
    [Infinity, 'inf'],
    [-Infinity, '-inf'],
    [12n, '12'],
  ];
  for (const [value, written] of rows) test(written, () => assert.equal(tomlValue(value), written));
});
