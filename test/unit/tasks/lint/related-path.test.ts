import assert from 'node:assert/strict';
import { relatedPath } from '../../../../src/core/tasks/lint/related-path';

/** The path and the places where an entry is looked for; the directory above where that has to be there. */
function read(entry: string): string {
  const found = relatedPath('.ruru/tasks/a.md', entry);
  if (found === undefined) return 'left alone';
  const { written, candidates, top } = found;
  return [written, ...candidates, ...(top === undefined ? [] : [`where there is ${top}`])].join(' | ');
}

suite('relatedPath', () => {
  test('reads files and directories, with what stands behind them', () => {
    assert.deepEqual(
      Object.fromEntries(
        [
          'manage.py',
          './docs/a.md#the-x',
          'orders/models.py:12',
          'a/b.ts:3-9',
          'tests/test_a.py::TestA::test_b',
          'v7.0/über/plan.md',
          'src/models/',
        ].map((entry) => [entry, read(entry)]),
      ),
      {
        'manage.py': 'manage.py | manage.py | .ruru/tasks/manage.py',
        './docs/a.md#the-x': './docs/a.md | .ruru/tasks/docs/a.md | docs/a.md',
        'orders/models.py:12': 'orders/models.py | orders/models.py | .ruru/tasks/orders/models.py',
        'a/b.ts:3-9': 'a/b.ts | a/b.ts | .ruru/tasks/a/b.ts',
        'tests/test_a.py::TestA::test_b': 'tests/test_a.py | tests/test_a.py | .ruru/tasks/tests/test_a.py',
        'v7.0/über/plan.md': 'v7.0/über/plan.md | v7.0/über/plan.md | .ruru/tasks/v7.0/über/plan.md',
        'src/models/': 'src/models/ | src/models | .ruru/tasks/src/models | where there is src',
      },
    );
  });

  test('reads an entry of 400 characters, and none that is longer', () => {
    const file = (length: number): string => `docs/${'a'.repeat(length - 8)}.md`;
    assert.deepEqual(
      [400, 401].map((length) => relatedPath('.ruru/tasks/a.md', file(length))?.written.length),
      [400, undefined],
    );
  });

  test('leaves alone what may be meant as anything else', () => {
    const others = [
      'https://docs.djangoproject.com/en/5.2/ref.html',
      'docs.djangoproject.com/en/ref.html',
      'mailto:ada@example.com',
      'DOC-SPEC-001',
      'feature/checkout',
      'docs/*.md',
      'docs/{a,b}.md',
      'src/**/',
      '[the plan](docs/a.md)',
      '[path/to/doc.md]',
      '<docs/a.md>',
      '"docs/a.md"',
      '~/notes/a.md',
      '$HOME/a.md',
      '%APPDATA%/a.md',
      '/etc/a.md',
      'C:/a.md',
      'docs\\a.md',
      '../other/a.md',
      'docs/../../a.md',
      'see docs/a.md',
      'path/to/a.py',
      'src/.../a.py',
      'Node.js',
      'django.db.models',
      'orders.models.Order',
      'apps/orders.models',
      '@acme/package',
      'docs/',
      '.ruru/docs/',
      '.env',
      'Makefile',
      'a/b',
      '',
      '.',
      './',
      `${'a/'.repeat(300)}b.py`,
    ];
    assert.deepEqual(
      others.filter((entry) => read(entry) !== 'left alone'),
      [],
    );
  });
});
