import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** The fields of a serializer whose Meta has these lines below `fields = ["a"]`, and what text does not tell of them. */
async function fieldsAfter(...lines: readonly string[]): Promise<unknown> {
  const { serializers } = await inventoryOf({
    'config/__init__.py': '',
    'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
    'shop/__init__.py': '',
    'shop/models.py':
      'from django.db import models\n\nclass Book(models.Model):\n    a = models.CharField()\n    b = models.CharField()\n    c = models.CharField()\n',
    'shop/serializers.py': [
      'from rest_framework import serializers',
      'from shop.models import Book',
      'class S(serializers.ModelSerializer):',
      '    class Meta:',
      '        model = Book',
      '        fields = ["a"]',
      ...lines.map((line) => `        ${line}`),
      '',
    ].join('\n'),
  });
  const [one] = serializers;
  return [one?.fields.map(({ name }) => name), one?.open.map(({ reason, line }) => `${line}: ${reason}`)];
}

suite('What a Meta does to its own list', () => {
  const rows: readonly [lines: readonly string[], fields: readonly string[], open: readonly string[]][] = [
    [[], ['a'], []],
    [['fields.append("b")'], ['a', 'b'], []],
    [['fields.insert(0, "b")'], ['a', 'b'], []],
    [['fields.extend(["b", "c"])'], ['a', 'b', 'c'], []],
    [['fields += ["b"]', 'fields.append("c")'], ['a', 'b', 'c'], []],
    ...[
      'fields -= ["b"]',
      'fields.remove("a")',
      'fields.clear()',
      'fields.pop()',
      'fields[0] = "b"',
      'fields[:] = ALL',
      'del fields[0]',
    ].map((line): [string[], string[], string[]] => [
      [line],
      ['a'],
      [`7: Text does not tell the whole fields: ${line}`],
    ]),
    [['fields.sort()', 'other[0] = "b"', 'other.remove("a")', 'del other[0]'], ['a'], []],
    [['other.append("b")', 'fields.index("c")', 'make()("b")', 'fields.append()'], ['a'], []],
    [['if FAST:', '    fields.append("b")'], ['a'], ['8: Text does not tell the whole fields: "b", if FAST']],
  ];
  for (const [lines, fields, open] of rows)
    test(lines.join('; ') || 'nothing', async () => {
      assert.deepEqual(await fieldsAfter(...lines), [fields, open]);
    });
});
