import assert from 'node:assert/strict';
import { formatPart } from '../../../src/cli/format/format-part';
import { inventoryOf } from '../project/inventory-of';

suite('One part of an inventory on the command line', () => {
  test('has every assignment of a setting with its condition, and what is open with its place', async () => {
    const inventory = await inventoryOf({
      'config/settings.py':
        'import os\nfrom company.base import *\nif os.environ.get("FAST"):\n    SIZE = 1\nelse:\n    SIZE = 2\nNAME = "n"\n',
    });
    assert.deepEqual(
      [...formatPart(inventory, 'settings'), ...formatPart(inventory, 'open')],
      [
        '.: 2 settings',
        '  NAME = "n"  config/settings.py:7',
        '  SIZE = 1  when FAST is set  config/settings.py:4',
        '  SIZE = 2  when FAST is not set  config/settings.py:6',
        '.: 1 open',
        '  config/settings.py:2  company.base is not in the folder, so that what it sets is not known.',
      ],
    );
  });

  test('says what a condition adds, what is abstract, and how many of what', async () => {
    const inventory = await inventoryOf({
      'config/settings.py':
        'from .csp import CSP, EXTRA\nROOT_URLCONF = "config.urls"\nINSTALLED_APPS = ["a"]\nDEBUG = True\nif DEV:\n    CSP += ["x"]\nEXTRA.append("y")\nEXTRA.extend(["z"])\n',
      'config/csp.py': 'CSP = ["self"]\nEXTRA = ["a"]\n',
      'config/urls.py':
        'from django.urls import path\nfrom a.views import home\nurlpatterns = []\nif DEV:\n    urlpatterns += [path("x/", home)]\n',
      'a/__init__.py': '',
      'a/views.py': 'def home(request):\n    return None\n',
      'a/models.py':
        'from django.db import models\nclass Base(models.Model):\n    n = models.IntegerField()\n    class Meta:\n        abstract = True\nclass Room(Base):\n    pass\n',
    });
    const rows = (['settings', 'models', 'routes', 'views'] as const).flatMap((part) => formatPart(inventory, part));
    assert.deepEqual(rows, [
      '.: 5 settings',
      '  CSP = ["self"]  and "x" when DEV  not all known  config/csp.py:1',
      '  DEBUG = True  config/settings.py:4',
      '  EXTRA = ["a"] + ["y"] + ["z"]  config/csp.py:2',
      '  INSTALLED_APPS = ["a"]  config/settings.py:3',
      '  ROOT_URLCONF = "config.urls"  config/settings.py:2',
      '.: 1 model and 1 abstract',
      '  a.Base  n: IntegerField  abstract  a/models.py:2',
      '  a.Room  n: IntegerField  a/models.py:6',
      '.: 1 route',
      '  /x/  any method  when DEV  home  config/urls.py:5',
      '.: 1 view',
      '  home  a/views.py:1',
    ]);
    assert.deepEqual(
      inventory.settings.all.slice(0, 1).map(({ items, conditional }) => [items, conditional]),
      [[['self'], [{ name: 'x', text: '"x"', file: 'config/settings.py', line: 6, when: 'DEV' }]]],
    );
    assert.deepEqual(formatPart(inventory, 'deploy').slice(0, 2), [
      '.: 6 deployment findings',
      '  security.W001  SecurityMiddleware is missing, so that no SECURE_ setting has an effect',
    ]);
  });
});
