import assert from 'node:assert/strict';
import { classifyFile, classifyPath, type PathKind } from '../../../../src/core/project/source/classify-path';
import { inventoryOf } from '../inventory-of';

suite('classifyPath', () => {
  const rows: [path: string, kind: PathKind][] = [
    ['shop/models.py', 'source'],
    ['shop/contests.py', 'source'],
    ['shop/migrations/0001_initial.py', 'migration'],
    ['shop/management/commands/import_books.py', 'command'],
    ['shop/test.py', 'test'],
    ['shop/tests.py', 'test'],
    ['shop/test_cart.py', 'test'],
    ['shop/cart_test.py', 'test'],
    ['shop/cart_tests.py', 'test'],
    ['shop/tests/base.py', 'test'],
    ['conftest.py', 'test'],
  ];
  for (const [path, kind] of rows) test(path, () => assert.equal(classifyPath(path), kind));

  test('a file that is only named like a test is source', () => {
    const text = 'class LabTests(models.Model):\n    pass\n';
    assert.deepEqual(
      ['lab/lab_tests.py', 'lab/test.py', 'lab/tests.py'].map((path) => classifyFile(path, text)),
      ['source', 'source', 'test'],
    );
  });

  test('tests are counted wherever a runner looks for them', async () => {
    const text =
      'from django.test import TestCase\nclass CartTests(TestCase):\n    def test_total(self):\n        pass\n';
    const { tests } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      'shop/models.py': '',
      'shop/test.py': text,
      'shop/cart_tests.py': text,
    });
    assert.deepEqual(tests, [
      { app: 'shop', framework: 'unittest', files: ['shop/cart_tests.py', 'shop/test.py'], functions: 2 },
    ]);
  });
});
