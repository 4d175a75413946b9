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

  test('finds what files only hand on, one to the other: a base, a decorator, the patterns of an include', async () => {
    const handOn = (name: string) => ({
      [`lib/${name}_first.py`]: `from lib.${name}_second import ${name}\n`,
      [`lib/${name}_second.py`]: `from lib.${name}_third import ${name}\n`,
      [`lib/${name}_third.py`]: `from lib.${name}_last import ${name}\n`,
    });
    const { models, views, routes, open } = await inventoryOf({
      'config/__init__.py': '',
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "config.urls"\n',
      'config/urls.py':
        'from django.urls import include, path\nfrom lib.parts_first import parts\nurlpatterns = [path("shop/", include(parts))]\n',
      'lib/__init__.py': '',
      ...handOn('Dated'),
      'lib/Dated_last.py': 'class Dated:\n    class Meta:\n        ordering = ["day"]\n',
      ...handOn('signed'),
      'lib/signed_last.py':
        'def signed(view):\n    def inner(request):\n        if not request.user.is_authenticated:\n            raise PermissionDenied\n        return view(request)\n    return inner\n',
      ...handOn('parts'),
      'lib/parts_last.py':
        'from django.urls import path\nfrom shop.views import index\nparts = [path("all/", index)]\n',
      'shop/__init__.py': '',
      'shop/models.py':
        'from django.db import models\nfrom lib.Dated_first import Dated\nclass Book(Dated, models.Model):\n    pass\n',
      'shop/views.py': 'from lib.signed_first import signed\n@signed\ndef index(request):\n    pass\n',
    });
    assert.deepEqual(
      {
        ordering: models.map(({ name, meta }) => [name, meta?.ordering]),
        permissions: views.map(({ name, permissions }) => [name, permissions]),
        routes: routes.map(({ pattern, view }) => [pattern, view]),
        open,
      },
      {
        ordering: [['Book', ['day']]],
        permissions: [['index', ['signed']]],
        routes: [['/shop/all/', 'index']],
        open: [],
      },
    );
  });
});
