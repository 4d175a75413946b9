import assert from 'node:assert/strict';
import { parseToml } from '../../../src/core/base/toml';

suite('parseToml', () => {
  test('reads values, dates as the text they stand for, large integers whole', () => {
    const { value, problems } = parseToml('a = 1\nb = 2025-01-02\nc = 9007199254740993\n[t]\nd = [true, "x", 1.5]\n');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      { ...value, t: { ...(value['t'] as object) } },
      { a: 1, b: '2025-01-02', c: 9007199254740993n, t: { d: [true, 'x', 1.5] } },
    );
  });

  test('makes tables without a prototype, and pollutes none', () => {
    const { value } = parseToml(
      '__proto__ = { polluted = 1 }\n[a.__proto__]\npolluted = 1\n[constructor.prototype]\npolluted = 1\n',
    );
    assert.equal(Object.getPrototypeOf(value), null);
    assert.equal(Object.getPrototypeOf(value['a']), null);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  test('tells what is wrong and where, instead of throwing', () => {
    assert.deepEqual(parseToml('a = 1\nb =\n').problems, [{ line: 2, message: 'Invalid TOML: invalid value.' }]);
    assert.deepEqual(parseToml('a = 1\na = 2\n').problems, [
      { line: 2, message: 'Invalid TOML: trying to redefine an already defined table or value.' },
    ]);
    assert.equal(parseToml(`a = ${'['.repeat(100_000)}`).problems.length, 1);
  });
});
