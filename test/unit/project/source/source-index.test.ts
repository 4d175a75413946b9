import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

suite('SourceIndex', () => {
  test('finds a name behind the last of many modules that a package imports all of', async () => {
    const modules = Array.from({ length: 80 }, (_, at) => `part${at}`);
    const { models } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      'shop/bases/__init__.py': modules.map((name) => `from .${name} import *\n`).join(''),
      ...Object.fromEntries(
        modules.map((name) => [`shop/bases/${name}.py`, `class ${name.toUpperCase()}:\n    pass\n`]),
      ),
      'shop/bases/part79.py': 'from django.db import models\nclass Last(models.Model):\n    day = models.DateField()\n',
      'shop/models.py': 'from shop import bases\nclass Book(bases.Last):\n    pass\n',
    });
    assert.deepEqual(
      models.map(({ name, inherited }) => [name, ...inherited.map((field) => field.name)]),
      [['Last'], ['Book', 'day']],
    );
  });
});
