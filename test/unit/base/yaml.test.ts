import assert from 'node:assert/strict';
import { findYamlRanges, parseYaml } from '../../../src/core/base/yaml';

suite('parseYaml', () => {
  test('reads values; dates stay text, the last of two keys holds, merge keys work', () => {
    const { value, problems } = parseYaml('a: 1\nd: 2025-01-02\na: 2\nbase: &b {x: 1}\nm:\n  <<: *b\n  y: 2\n');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      { ...value, base: { ...(value['base'] as object) }, m: { ...(value['m'] as object) } },
      { a: 2, d: '2025-01-02', base: { x: 1 }, m: { x: 1, y: 2 } },
    );
  });

  test('gives no meaning to tags', () => {
    assert.deepEqual(
      { ...parseYaml('f: !!js/function "function () {}"\ng: !!python/object/apply:os.system "x"\n').value },
      { f: 'function () {}', g: 'x' },
    );
  });

  test('pollutes no prototype', () => {
    const { value } = parseYaml('__proto__:\n  polluted: 1\nconstructor: {prototype: {polluted: 1}}\n');
    assert.equal(Object.getPrototypeOf(value), null);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  test('refuses anchors that multiply and brackets that nest without end', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]}, `.repeat(9)}]`),
    ].join('\n');
    const refused = [{ line: 1, message: 'This YAML is nested or repeated too deeply to be read.' }];
    assert.deepEqual(parseYaml(bomb).problems, refused);
    assert.deepEqual(parseYaml(`a: ${'['.repeat(10_000)}`).problems, refused);
    assert.deepEqual(parseYaml(`a: ${'{a: '.repeat(10_000)}`).problems, refused);
    assert.deepEqual(parseYaml('- &a [*a]\n'.repeat(1001)).problems, refused);
    assert.deepEqual(parseYaml('- &a [*a]\n'.repeat(100)).problems, []);
  });

  test('tells what is wrong and where, and gives what can be read', () => {
    const { value, problems } = parseYaml('a: 1\nb: [\nc: 2\n');
    assert.equal(value['a'], 1);
    assert.equal(problems[0]?.line, 3);
    assert.deepEqual({ ...parseYaml('- a\n').value }, {});
  });
});

suite('YAML that is nested', () => {
  test('is read a hundred brackets deep, and told beyond', () => {
    const nested = (depth: number) => parseYaml(`a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`).problems;
    assert.deepEqual(nested(100), []);
    assert.deepEqual(nested(101), [{ line: 1, message: 'This YAML is nested or repeated too deeply to be read.' }]);
    const ranges = (depth: number) => findYamlRanges(`a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`);
    assert.deepEqual([ranges(100)?.length, ranges(101)], [1, undefined]);
  });
});

suite('findYamlRanges', () => {
  test('finds the values at the top, without their comments', () => {
    const text = 'a: "x" # c\nempty:\nlist:\n  - 1\n';
    assert.deepEqual(
      findYamlRanges(text)?.map(({ key, start, end }) => [key, text.slice(start, end)]),
      [
        ['a', '"x"'],
        ['empty', ''],
        ['list', '- 1\n'],
      ],
    );
    assert.equal(findYamlRanges('{a: 1}'), undefined);
    assert.equal(findYamlRanges(''), undefined);
    assert.equal(findYamlRanges('- a\n'), undefined);
    assert.deepEqual(findYamlRanges('? a\n? b\nc: 1\n'), [{ key: 'c', table: '', start: 11, end: 12 }]);
    assert.deepEqual(findYamlRanges('? [a]\n: 1\nb: 1\n'), [{ key: 'b', table: '', start: 13, end: 14 }]);
    assert.equal(findYamlRanges('a: [\n'), undefined);
  });
});
