import assert from 'node:assert/strict';
import { inventoryOf } from './inventory-of';

suite('what is not understood', () => {
  test('is told place by place, whatever piece it belongs to', async () => {
    const { open, problems } = await inventoryOf({
      'manage.py': '',
      'config/settings.py':
        'from company.live import *\nROOT_URLCONF = "config.urls"\nDATABASES = {"default": env.db()}\nMIDDLEWARE = middleware()\n',
      'config/urls.py':
        'from django.urls import include, path\nurlpatterns = [path("x/", include("elsewhere.urls"))]\n',
      'shop/__init__.py': '',
      'shop/serializers.py':
        'from rest_framework import serializers\n\nclass S(serializers.ModelSerializer):\n    class Meta:\n        model = Nowhere\n        fields = "__all__"\n',
    });
    assert.deepEqual(
      { open: open.map(({ path, line, reason }) => `${path}:${line} ${reason}`), problems },
      {
        open: [
          'config/settings.py:1 company.live is not in the folder, so that what it sets is not known.',
          'config/settings.py:3 The engine of the database default is not in the text: env.db().',
          'config/settings.py:4 MIDDLEWARE may hold more: middleware() is not in the text.',
          'config/urls.py:2 What elsewhere.urls adds at /x/… is not known: its URLs are not told by text.',
          'shop/serializers.py:5 S: The model Nowhere is not in this folder.',
        ],
        problems: [],
      },
    );
  });

  test('tells a beginning of paths that is open once, for all that it begins', async () => {
    const { open } = await inventoryOf({
      'config/settings.py': 'ROOT_URLCONF = "config.urls"\n',
      'config/urls.py':
        'from django.conf import settings\nfrom django.urls import include, path\nfrom shop import views\n\nurlpatterns = [\n    path(settings.PREFIX, include("shop.urls")),\n    path("old/" + views.name(), views.index),\n    path("new/" + views.name() + "/x/", views.index),\n]\n',
      'shop/__init__.py': '',
      'shop/urls.py':
        'from django.urls import path\nfrom . import views\n\nurlpatterns = [path("a/", views.index), path("b/", views.index), path("c/", views.gone)]\n',
      'shop/views.py': 'def index(request):\n    pass\n',
    });
    assert.deepEqual(
      open.map(({ path, line, reason }) => `${path}:${line} ${reason}`),
      [
        'config/urls.py:7 What is at /old/… is not known: text does not tell the whole pattern.',
        'config/urls.py:8 Text does not tell the whole path /new/…/x/.',
        'shop/urls.py:4 Text does not tell the beginning /… of 2 paths, such as /…a/.',
        'shop/urls.py:4 What is at /…c/ is not known: text does not tell the whole pattern.',
      ],
    );
  });

  const projects: [
    name: string,
    tree: Record<string, string>,
    given: Parameters<typeof inventoryOf>[1],
    told: string[],
  ][] = [
    [
      'settings that nothing names',
      {},
      { settingsModule: null, settingsFile: null },
      [
        'manage.py:1 Nothing names the settings module, so that settings, routes and installed apps are not known. Name it in DJANGO_SETTINGS_MODULE.',
      ],
    ],
    [
      'a settings module that is not there',
      {},
      { settingsModule: 'live.settings', settingsFile: null },
      [
        'manage.py:1 The settings module live.settings is not in the folder, so that settings, routes and installed apps are not known. Check DJANGO_SETTINGS_MODULE.',
      ],
    ],
    [
      'a settings module that is a directory',
      { 'live/settings/base.py': '' },
      { settingsModule: 'live.settings', settingsFile: null },
      [
        'manage.py:1 The settings module live.settings is a directory without __init__.py, so that settings, routes and installed apps are not known. Name one of the modules in it.',
      ],
    ],
    [
      'settings that set nothing',
      { 'config/settings.py': 'load()\n' },
      {},
      [
        'config/settings.py:1 No setting could be read here, so that routes and installed apps are not known. Look at what this file imports.',
      ],
    ],
    [
      'settings without ROOT_URLCONF',
      { 'config/settings.py': 'DEBUG = True\n' },
      {},
      [
        'config/settings.py:1 ROOT_URLCONF is set nowhere in what could be read, so that no route is known. Look at what this file imports.',
      ],
    ],
    [
      'a ROOT_URLCONF that the environment tells',
      { 'config/settings.py': '\nROOT_URLCONF = env("URLS")\n' },
      {},
      ['config/settings.py:2 ROOT_URLCONF is not told by the text, so that no route is known.'],
    ],
    [
      'a ROOT_URLCONF from elsewhere, under a condition',
      {
        'config/settings.py': 'if X:\n    ROOT_URLCONF = "company.urls"\nelse:\n    ROOT_URLCONF = "urls"\n',
        'urls.py': '',
      },
      {},
      [
        'config/settings.py:2 ROOT_URLCONF names company.urls, which is not in the folder, so that its routes are not known.',
      ],
    ],
    ['settings of tests, which need none', { 'config/settings.py': 'DEBUG = True\n' }, { kind: 'tests' }, []],
  ];
  for (const [name, tree, given, told] of projects) {
    test(name, async () => {
      const { problems } = await inventoryOf({ 'manage.py': '', ...tree }, given);
      assert.deepEqual(
        problems.map(({ path, line, message }) => `${path}:${line} ${message}`),
        told,
      );
    });
  }

  test('two URL configurations that conditions choose from are both read', async () => {
    const { routes } = await inventoryOf({
      'config/settings.py': 'ROOT_URLCONF = "a" if env.bool("A") else "b"\n',
      'a.py': 'urlpatterns = [path("a/", view)]\n',
      'b.py': 'urlpatterns = [path("b/", view)]\n',
    });
    assert.deepEqual(
      routes.map(({ pattern, when }) => [pattern, when]),
      [
        ['/a/', 'A is true'],
        ['/b/', 'A is not true'],
      ],
    );
  });
});
