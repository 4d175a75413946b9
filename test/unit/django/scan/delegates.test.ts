import assert from 'node:assert/strict';
import { packagesBeside } from '../../../../src/core/django/scan/delegates';
import type { Scan } from '../../../../src/core/django/scan/scan';

suite('packagesBeside', () => {
  test('names the files by which a package directly below can start Django', () => {
    const paths = [
      'shop/cli.py',
      'manage.py',
      'shop/__init__.py',
      'shop/deep/__init__.py',
      'shop/views.py',
      'a/__main__.py',
    ];
    const scan: Scan = {
      files: new Map(paths.map((path) => [path, 'python' as never])),
      links: new Map(),
      environments: [],
      facts: new Map(),
      problems: [],
      seen: 0,
      listing: [],
    };
    assert.deepEqual(packagesBeside(scan, ''), ['a/__main__.py', 'shop/__init__.py', 'shop/cli.py']);
    assert.deepEqual(packagesBeside(scan, 'shop'), ['shop/deep/__init__.py']);
    assert.deepEqual(packagesBeside(scan, 'shop/deep'), []);
  });
});
