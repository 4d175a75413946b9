import assert from 'node:assert/strict';
import { matchPattern } from '../../../../src/core/partners/team/match-pattern';

const PATHS = [
  'README.md',
  'docs/index.md',
  'docs/api/index.md',
  'apps/docs/x.md',
  'apps/orders/models.py',
  'apps/a/b/models.py',
];

function matched(pattern: string): string[] {
  return PATHS.filter(matchPattern(pattern));
}

suite('Patterns of CODEOWNERS', () => {
  test('a name holds wherever it is, a path from the top', () => {
    assert.deepEqual(matched('*.md'), ['README.md', 'docs/index.md', 'docs/api/index.md', 'apps/docs/x.md']);
    assert.deepEqual(matched('docs'), ['docs/index.md', 'docs/api/index.md', 'apps/docs/x.md']);
    assert.deepEqual(matched('docs/'), ['docs/index.md', 'docs/api/index.md', 'apps/docs/x.md']);
    assert.deepEqual(matched('/docs/'), ['docs/index.md', 'docs/api/index.md']);
    assert.deepEqual(matched('apps/docs'), ['apps/docs/x.md']);
    assert.deepEqual(matched('/README.md'), ['README.md']);
  });

  test('a star stays in its directory, two do not', () => {
    assert.deepEqual(matched('docs/*'), ['docs/index.md']);
    assert.deepEqual(matched('/apps/*/models.py'), ['apps/orders/models.py']);
    assert.deepEqual(matched('/apps/**/models.py'), ['apps/orders/models.py', 'apps/a/b/models.py']);
    assert.deepEqual(matched('/apps/**'), ['apps/docs/x.md', 'apps/orders/models.py', 'apps/a/b/models.py']);
    assert.deepEqual(matched('apps/?/b'), ['apps/a/b/models.py']);
  });

  test('signs of regular expressions mean themselves', () => {
    assert.deepEqual(matched('README[.]md'), []);
    assert.deepEqual(matched('R.+'), []);
    assert.equal(matchPattern('a(b)+.py')('a(b)+.py'), true);
  });

  test('many stars on a long path of one letter end', () => {
    assert.equal(matchPattern(`${'*a'.repeat(8)}b`)('a'.repeat(4_000)), false);
  });
});
