import assert from 'node:assert/strict';
import { findProbes, probeAt, withProbes } from '../../bench/mutants/find-probes';

const CODE = 'const A = 1;\nfunction b(c) {\n  if (c) return A;\n  return c.map((d) => ({ d }));\n}\n';

suite('findProbes', () => {
  test('is every statement of a block, and what an arrow returns', () => {
    const found = findProbes(CODE).map(({ start, end }) => CODE.slice(start, end));
    assert.deepEqual(found, ['if (c) return A;', 'return c.map((d) => ({ d }));', '({ d })']);
  });

  test('is the innermost of those around an offset; none at the top of a file', () => {
    const codeAt = (offset: number): string | undefined => {
      const probe = probeAt(findProbes(CODE), offset);
      return probe && CODE.slice(probe.start, probe.end);
    };
    assert.equal(codeAt(CODE.indexOf('{ d }')), '({ d })');
    assert.equal(codeAt(CODE.indexOf('c.map')), 'return c.map((d) => ({ d }));');
    assert.equal(codeAt(CODE.indexOf('1')), undefined);
  });

  test('tells where it is reached', () => {
    assert.equal(
      withProbes('a.ts', CODE),
      [
        'const A = 1;',
        'function b(c) {',
        '  __reached("a.ts", 31); if (c) return A;',
        '  __reached("a.ts", 50); return c.map((d) => (__reached("a.ts", 70), ({ d })));',
        '}',
        '',
      ].join('\n'),
    );
  });
});
