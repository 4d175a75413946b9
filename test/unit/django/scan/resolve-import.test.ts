import assert from 'node:assert/strict';
import { resolveImport } from '../../../../src/core/django/scan/resolve-import';

suite('resolveImport', () => {
  const files = new Set(['a/cli.py', 'a/b/cli.py', 'a/b/shop/__init__.py', 'cli.py', 'a/b/c.py']);
  const rows: readonly [module: string, file: string | undefined][] = [
    ['.cli', 'a/b/cli.py'],
    ['..cli', 'a/cli.py'],
    ['...cli', 'cli.py'],
    ['.shop', 'a/b/shop/__init__.py'],
    ['..b.shop', 'a/b/shop/__init__.py'],
    ['.gone', undefined],
    ['cli', 'a/b/cli.py'],
    ['shop', 'a/b/shop/__init__.py'],
  ];
  for (const [module, file] of rows) test(module, () => assert.equal(resolveImport(files, module, 'a/b/c.py'), file));
});
