import assert from 'node:assert/strict';
import { FileProblem } from '../../../src/core/base/ports';
import { takeInventory } from '../../../src/core/project/take-inventory';
import { memoryFiles } from '../memory-files';
import { inventoryOf, projectWith } from './inventory-of';

const SHOP = {
  'backend/manage.py': '',
  'backend/config/__init__.py': '',
  'backend/config/settings.py':
    'INSTALLED_APPS = ["shop.apps.ShopConfig", "core"]\nROOT_URLCONF = "config.urls"\nMIDDLEWARE = ["core.middleware.Tenant"]\n',
  'backend/config/urls.py':
    'from django.urls import include, path\nfrom django.conf.urls.static import static\n\nurlpatterns = [\n    path("shop/", include("shop.urls", namespace="s")),\n] + static("/media/")\n',
  'backend/core/__init__.py': 'from .models import Dated\n',
  'backend/core/models.py':
    'from django.db import models\n\nclass Dated(models.Model):\n    created = models.DateTimeField(auto_now_add=True)\n\n    class Meta:\n        abstract = True\n',
  'backend/core/middleware.py':
    'class Tenant:\n    def __init__(self, get_response):\n        self.get_response = get_response\n',
  'backend/shop/__init__.py': '',
  'backend/shop/apps.py':
    'from django.apps import AppConfig\nfrom django.utils.translation import gettext_lazy as _\n\nclass ShopConfig(AppConfig):\n    name = "shop"\n    label = "store"\n    verbose_name = _("The shop")\n',
  'backend/shop/models.py':
    'from django.db import models\nfrom core import Dated as Base\n\nclass Book(Base):\n    title = models.CharField("Title", max_length=200)\n    author = models.ForeignKey("people.Author", on_delete=models.CASCADE)\n\n    class Meta:\n        db_table = "books"\n        unique_together = ("title", "author")\n\nclass Helper(object):\n    pass\n',
  'backend/shop/migrations/__init__.py': '',
  'backend/shop/migrations/0001_initial.py': 'class Migration(migrations.Migration):\n    operations = []\n',
  'backend/shop/migrations/0002_fill.py':
    'from django.db import migrations\nclass Migration(migrations.Migration):\n    operations = [\n        migrations.SeparateDatabaseAndState(\n            database_operations=[migrations.RunSQL("SELECT 1")],\n        ),\n    ]\n',
  'backend/shop/urls.py':
    'from django.urls import path, re_path\nfrom . import views\n\napp_name = "shop"\nurlpatterns = [\n    path("", views.index, name="index"),\n    re_path(r"^(?P<pk>[0-9]+)/$", views.Detail.as_view(), name="detail"),\n]\n',
  'backend/shop/views.py':
    'from django.views.generic import DetailView\nfrom .models import Book\n\ndef index(request):\n    pass\n\nclass Detail(DetailView):\n    queryset = Book.objects.filter(x=1)\n    template_name = "shop/detail.html"\n',
  'backend/shop/templates/shop/detail.html': '',
  'backend/shop/tests.py':
    'from django.test import TestCase\nclass T(TestCase):\n    def test_a(self):\n        pass\n    def test_b(self):\n        pass\n',
  'backend/example/manage.py': '',
  'backend/example/models.py': 'from django.db import models\nclass Ignored(models.Model):\n    pass\n',
};
const BACKEND = { root: 'backend', manage: 'backend/manage.py', settingsFile: 'backend/config/settings.py' };

const created = {
  name: 'created',
  type: 'DateTimeField',
  to: null,
  options: 'auto_now_add=True',
  when: null,
  line: 4,
};

suite('takeInventory', () => {
  test('tells the whole of a small project', async () => {
    const { settings, ...inventory } = await inventoryOf(SHOP, BACKEND);
    const file = 'backend/config/settings.py';
    assert.deepEqual(settings.rootUrlconf, {
      name: 'ROOT_URLCONF',
      file,
      line: 2,
      value: 'config.urls',
      items: null,
      text: '"config.urls"',
      known: true,
      when: null,
      options: [],
    });
    assert.deepEqual(inventory, {
      root: 'backend',
      apps: [
        {
          label: 'store',
          name: 'shop',
          path: 'backend/shop',
          own: true,
          verboseName: 'The shop',
          config: { name: 'ShopConfig', app: 'store', file: 'backend/shop/apps.py', line: 4 },
          installed: { file, line: 1, when: null },
        },
        {
          label: 'core',
          name: 'core',
          path: 'backend/core',
          own: true,
          verboseName: null,
          config: null,
          installed: { file, line: 1, when: null },
        },
      ],
      models: [
        {
          name: 'Dated',
          app: 'core',
          file: 'backend/core/models.py',
          line: 3,
          abstract: true,
          proxy: false,
          managed: true,
          when: null,
          bases: ['models.Model'],
          fields: [created],
          inherited: [],
          meta: {
            file: 'backend/core/models.py',
            line: 6,
            from: null,
            dbTable: null,
            ordering: [],
            indexes: [],
            constraints: [],
            uniqueTogether: [],
          },
          open: [],
        },
        {
          name: 'Book',
          app: 'store',
          file: 'backend/shop/models.py',
          line: 4,
          abstract: false,
          proxy: false,
          managed: true,
          when: null,
          bases: ['Base'],
          fields: [
            { name: 'title', type: 'CharField', to: null, options: 'max_length=200', when: null, line: 5 },
            {
              name: 'author',
              type: 'ForeignKey',
              to: 'people.Author',
              relation: { kind: 'many-to-one', model: 'people.Author' },
              options: 'on_delete=models.CASCADE',
              when: null,
              line: 6,
            },
          ],
          inherited: [{ ...created, from: 'Dated', file: 'backend/core/models.py', inheritance: 'abstract' }],
          meta: {
            file: 'backend/shop/models.py',
            line: 8,
            from: null,
            dbTable: 'books',
            ordering: [],
            indexes: [],
            constraints: [],
            uniqueTogether: [{ text: '("title", "author")', file: 'backend/shop/models.py', line: 10 }],
          },
          open: [],
        },
      ],
      serializers: [],
      views: [
        {
          name: 'Detail',
          app: 'store',
          file: 'backend/shop/views.py',
          line: 7,
          kind: 'class',
          bases: ['DetailView'],
          methods: ['GET'],
          methodsKnown: true,
          model: 'Book',
          serializer: null,
          permissions: null,
          template: 'shop/detail.html',
          actions: [],
          dynamic: [],
        },
        {
          name: 'index',
          app: 'store',
          file: 'backend/shop/views.py',
          line: 4,
          kind: 'function',
          bases: [],
          methods: [],
          methodsKnown: true,
          model: null,
          serializer: null,
          permissions: null,
          template: null,
          actions: [],
          dynamic: [],
        },
      ],
      routers: [],
      routes: [
        {
          pattern: '/shop/',
          view: 'index',
          viewAt: { file: 'backend/shop/views.py', line: 4 },
          methods: [],
          methodsKnown: true,
          action: null,
          name: 's:index',
          app: 'store',
          includes: null,
          open: null,
          when: null,
          file: 'backend/shop/urls.py',
          line: 6,
        },
        {
          pattern: '/shop/<pk>/',
          view: 'Detail',
          viewAt: { file: 'backend/shop/views.py', line: 7 },
          methods: ['GET'],
          methodsKnown: true,
          action: null,
          name: 's:detail',
          app: 'store',
          includes: null,
          open: null,
          when: null,
          file: 'backend/shop/urls.py',
          line: 7,
        },
        {
          pattern: '/media/<path>',
          view: 'serve',
          viewAt: null,
          methods: [],
          methodsKnown: true,
          action: null,
          name: null,
          app: null,
          includes: null,
          open: null,
          when: 'settings.DEBUG',
          file: 'backend/config/urls.py',
          line: 6,
        },
      ],
      graphql: [],
      channels: [],
      background: [],
      commands: [],
      migrations: [
        {
          app: 'store',
          path: 'backend/shop/migrations',
          count: 2,
          latest: '0002_fill',
          operations: [
            { kind: 'SeparateDatabaseAndState', file: 'backend/shop/migrations/0002_fill.py', line: 4 },
            { kind: 'RunSQL', file: 'backend/shop/migrations/0002_fill.py', line: 5 },
          ],
        },
      ],
      templates: [{ path: 'backend/shop/templates', app: 'store', engine: 'django', count: 1 }],
      tests: [{ app: 'store', framework: 'unittest', files: ['backend/shop/tests.py'], functions: 2 }],
      middleware: [{ name: 'Tenant', app: 'core', file: 'backend/core/middleware.py', line: 1 }],
      signals: [],
      admin: [],
      open: [],
      problems: [],
      read: 16,
      parsed: 10,
    });
  });

  test('names what cannot be read and goes on', async () => {
    const { problems, models } = await inventoryOf({
      'manage.py': '',
      'config/settings.py': 'INSTALLED_APPS = ["a"]\n',
      'a/__init__.py': '',
      'a/binary.py': Uint8Array.of(0x63, 0, 0xff),
      'a/huge.py': `class A(B):\n    x = "${'a'.repeat(1024 * 1024)}"\n`,
      'a/locked.py': new FileProblem('a/locked.py may not be read.'),
      'a/broken.py': 'class A(models.Model):\n    x = models.CharField()\nclass = 3\n',
      'a/latin.py': new Uint8Array([
        ...new TextEncoder().encode('# -*- coding: latin-1 -*-\nclass B(models.Model):\n    "'),
        0xe9,
        ...new TextEncoder().encode('"\n'),
      ]),
    });
    assert.deepEqual(
      { problems, models: models.map(({ name, file }) => [name, file]) },
      {
        problems: [
          { path: 'a/binary.py', line: 1, message: 'This file is not text in UTF-8; it was left out.' },
          { path: 'a/broken.py', line: 3, message: 'Python could not be read here; what stands around it was used.' },
          { path: 'a/huge.py', line: 1, message: 'a/huge.py is larger than 524288 bytes.' },
          { path: 'a/locked.py', line: 1, message: 'a/locked.py may not be read.' },
          {
            path: 'config/settings.py',
            line: 1,
            message:
              'ROOT_URLCONF is set nowhere in what could be read, so that no route is known. Look at what this file imports.',
          },
        ],
        models: [
          ['A', 'a/broken.py'],
          ['B', 'a/latin.py'],
        ],
      },
    );
  });

  test('uses a scan that was made before, and can be called off', async () => {
    const files = memoryFiles(SHOP);
    const scan = Object.keys(SHOP)
      .filter((path) => !path.includes('/core/'))
      .sort();
    const { models } = await takeInventory(files, projectWith(BACKEND), { scan });
    assert.deepEqual(
      models.map(({ name, open }) => [name, open]),
      [
        [
          'Book',
          [
            {
              reason: 'What core.Dated adds to Book is not in this folder.',
              path: 'backend/shop/models.py',
              line: 4,
            },
          ],
        ],
      ],
    );
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await assert.rejects(takeInventory(files, projectWith(BACKEND), { signal: stop.signal }), /enough/);
  });

  test('gets to the end of classes in a long line and of files that import all of one another', async () => {
    const classes = Array.from({ length: 1000 }, (_, at) => `class A${1000 - at}(A${999 - at}): pass\n`).join('');
    const stars = Array.from({ length: 12 }, (_, at) => `from shop.m${at} import *\n`).join('');
    const modules = Array.from({ length: 12 }, (_, at): [string, string] => [
      `shop/m${at}.py`,
      `${stars}class V${at}(Nowhere): pass\n`,
    ]);
    const tree = { 'shop/models.py': `class A0(models.Model): pass\n${classes}`, ...Object.fromEntries(modules) };
    const { problems, parsed } = await inventoryOf(tree, { settingsFile: null, settingsModule: null });
    assert.deepEqual({ problems: problems.map(({ path }) => path), parsed }, { problems: ['manage.py'], parsed: 13 });
  });
});
