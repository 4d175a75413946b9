import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

suite('unique_together', () => {
  const rows: readonly [written: string, told: readonly string[]][] = [
    ['[]', []],
    ['("a",)', ['("a",)']],
    ['("a", "b")', ['("a", "b")']],
    ['(("a", "b"),)', ['("a", "b")']],
    ['[["a", "b"], ["b", "c"]]', ['["a", "b"]', '["b", "c"]']],
    ['TOGETHER', ['TOGETHER']],
  ];
  for (const [written, told] of rows)
    test(written, async () => {
      const { models } = await inventoryOf({
        'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
        'shop/__init__.py': '',
        'shop/models.py': `from django.db import models\nfrom other import TOGETHER\nclass Book(models.Model):\n    class Meta:\n        unique_together = ${written}\n`,
      });
      assert.deepEqual(
        models.flatMap(({ meta }) => meta?.uniqueTogether.map(({ text }) => text) ?? []),
        told,
      );
    });
});
