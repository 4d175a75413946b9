import assert from 'node:assert/strict';
import { compareCodeUnits } from '../../../src/core/base/compare-code-units';
import { isTable, tableOf, textsOf } from '../../../src/core/base/data-table';
import { decodeText } from '../../../src/core/base/decode-text';
import { isGlob, matchGlob } from '../../../src/core/base/match-glob';
import { shortHash } from '../../../src/core/base/short-hash';

suite('Small things that much is built on', () => {
  test('texts are ordered by their code units', () => {
    assert.deepEqual([compareCodeUnits('a', 'b'), compareCodeUnits('b', 'a'), compareCodeUnits('a', 'a')], [-1, 1, 0]);
  });

  test('data is a table, a list of texts, or neither', () => {
    const values = [{ a: 1 }, ['a', 1, 'b'], 'a', null, undefined, []] as const;
    assert.deepEqual(
      values.map((value) => [isTable(value as never), Object.keys(tableOf(value as never)), textsOf(value as never)]),
      [
        [true, ['a'], []],
        [false, [], ['a', 'b']],
        [false, [], []],
        [false, [], []],
        [false, [], []],
        [false, [], []],
      ],
    );
  });

  test('bytes are UTF-8 with their mark, or are refused', () => {
    assert.equal(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])), '\uFEFFa');
    assert.throws(() => decodeText(new Uint8Array([0xff])), { message: /is not UTF-8 text/ });
  });

  test('a glob is what stands for many paths', () => {
    assert.deepEqual(['a', 'a*', 'a?', 'a[b]', 'a{b,c}', 'a]', 'a}'].filter(isGlob), ['a*', 'a?', 'a[b]', 'a{b,c}']);
    const matches = ['services/*', '**/site', '{api,web}', '*'].map((glob) =>
      ['services/a', 'services/a/b', 'site', 'a/site', 'api', 'web', '.git', 'services/.a'].filter((path) =>
        matchGlob(glob)(path),
      ),
    );
    assert.deepEqual(matches, [['services/a'], ['site', 'a/site'], ['api', 'web'], ['site', 'api', 'web']]);
  });

  test('a text is known again by 16 digits', () => {
    assert.deepEqual(['', 'a', 'b', 'ab', 'ba', 'aa'].map(shortHash), [
      'cbf29ce484222325',
      '93ec655f45bd840c',
      '94ec66f248bd88c5',
      '1a235f0738577abd',
      '03257969295e1ee5',
      '1b23609a3757792a',
    ]);
  });
});
