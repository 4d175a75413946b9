import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createDjangoMode } from '../../../../src/core';
import type { ContentRow, TemplateFile } from '../../../../src/core/project/contents/content-row';
import { migrationRows } from '../../../../src/core/project/contents/migration-rows';
import { projectContents } from '../../../../src/core/project/contents/project-contents';
import type { Inventory } from '../../../../src/core/project/inventory';
import { createNodeFiles } from '../../../../src/node/reading/node-files';
import { assertGolden } from '../../golden-file';
import { inventoryOf } from '../inventory-of';

suite('projectContents', () => {
  let inventory: Inventory;
  let templates: TemplateFile[];
  let migrations: ContentRow[];

  suiteSetup(async () => {
    const files = createNodeFiles(join(__dirname, '../../../../examples/bookshop'));
    const mode = createDjangoMode({
      files,
      changes: { apply: () => Promise.reject(new Error('Nothing is written.')) },
      clock: { now: () => new Date(2026, 0, 2) },
      settings: () => ({ tasksFolder: '.ruru/tasks', coordinator: '' }),
    });
    inventory = await mode.django.inventory('.');
    templates = await mode.django.templates('.');
    migrations = migrationRows(await mode.django.migrations('.'), 'catalog/migrations');
  });

  test('tells the bookshop app by app, with what belongs to each row', () =>
    assertGolden('project/contents/bookshop.golden.txt', outline(projectContents(inventory, templates))));

  test('tells migrations in their order, with what each of them means for the database', () =>
    assertGolden('project/contents/migrations.golden.txt', outline(migrations)));

  test('leaves the URLs that have all the words, and says how many there are', () => {
    const filtered = projectContents(inventory, templates, { routes: 'API Cancel' });
    assert.deepEqual(
      outline(filtered.filter(({ label }) => label === 'URLs')),
      outline([
        {
          kind: 'group',
          label: 'URLs',
          description: '1 of 26 · API Cancel',
          at: null,
          rows: [
            {
              kind: 'URL',
              label: '/api/v1/orders/<pk>/cancel/',
              description: 'POST · OrderViewSet.cancel',
              at: { file: 'bookshop/api_urls.py', line: 12 },
              urls: ['/api/v1/orders/<pk>/cancel/'],
              links: [
                { kind: 'view', label: 'OrderViewSet', file: 'orders/viewsets.py', line: 12 },
                { kind: 'serializer', label: 'OrderSerializer', file: 'orders/serializers.py', line: 28 },
              ],
            },
          ],
        },
      ]),
    );
  });

  test('tells the middleware of the folder, and what is installed', async () => {
    const rows = projectContents(
      await inventoryOf({
        'config/settings.py':
          'INSTALLED_APPS = ["django.contrib.auth"]\nMIDDLEWARE = ["shop.middleware.Timing", "django.middleware.common.CommonMiddleware"]\n',
        'shop/__init__.py': '',
        'shop/middleware.py':
          'class Timing:\n    def __init__(self, get_response):\n        self.get_response = get_response\n    def __call__(self, request):\n        return self.get_response(request)\n',
      }),
      [],
    );
    assert.deepEqual(outline(rows.filter(({ label }) => ['Middleware', 'Installed apps'].includes(label))), [
      'group Middleware — 1',
      '  middleware Timing @shop/middleware.py:1',
      'group Installed apps — 1',
      '  app django.contrib.auth @config/settings.py:1',
    ]);
  });

  test('tells an app without models by what it has in their place', async () => {
    const model =
      'from django.db import models\n\nclass Dated(models.Model):\n    class Meta:\n        abstract = True\n';
    const rows = projectContents(
      await inventoryOf({
        'manage.py': '',
        'config/settings.py': 'INSTALLED_APPS = ["pages", "base", "bare"]\n',
        'pages/__init__.py': '',
        'pages/views.py':
          'from django.http import HttpResponse\n\ndef home(request):\n    return HttpResponse()\n\ndef about(request):\n    return HttpResponse()\n',
        'pages/urls.py':
          'from django.urls import path\nfrom . import views\n\nurlpatterns = [path("", views.home), path("about/", views.about)]\n',
        'pages/management/commands/warm.py':
          'from django.core.management.base import BaseCommand\n\nclass Command(BaseCommand):\n    help = "Warm"\n',
        'pages/tests.py':
          'from django.test import TestCase\n\nclass HomeTest(TestCase):\n    def test_home(self):\n        pass\n',
        'base/__init__.py': '',
        'base/models.py': model,
        'bare/__init__.py': '',
      }),
      [],
    );
    assert.deepEqual(
      rows
        .filter(({ label }) => label === 'Apps')
        .flatMap((group) => group.rows ?? [])
        .map(({ label, description }) => [label, description]),
      [
        ['pages', '2 views, 1 command'],
        ['base', '1 abstract model'],
        ['bare', ''],
      ],
    );
  });

  test('leads nowhere by a name that two models bear', async () => {
    const model = 'from django.db import models\n\nclass Note(models.Model):\n    text = models.TextField()\n';
    const taken = await inventoryOf({
      'manage.py': '',
      'config/settings.py': 'INSTALLED_APPS = ["a", "b"]\n',
      'a/__init__.py': '',
      'a/models.py': model,
      'a/admin.py':
        'from django.contrib import admin\nfrom .models import Note\n\n@admin.register(Note)\nclass NoteAdmin(admin.ModelAdmin):\n    pass\n',
      'b/__init__.py': '',
      'b/models.py': `${model}    of = models.ForeignKey("a.Note", on_delete=models.CASCADE)\n`,
    });
    assert.deepEqual(outline(projectContents(taken, [])).slice(0, 12), [
      'group Apps — 2',
      '  app a — 1 model @config/settings.py:1 → app a config/settings.py:1',
      '    group Models — 1',
      '      model Note — 1 field @a/models.py:3',
      '        field text — TextField @a/models.py:4',
      '    group Admin — 1',
      '      admin NoteAdmin — Note @a/admin.py:5',
      '  app b — 1 model @config/settings.py:1 → app b config/settings.py:1',
      '    group Models — 1',
      '      model Note — 2 fields @b/models.py:3',
      '        field text — TextField @b/models.py:4',
      '        relation of — ForeignKey → a.Note · on_delete=models.CASCADE @b/models.py:5 → model Note a/models.py:3',
    ]);
  });
});

/** Rows as indented lines: kind, label, description, place, and where they lead. */
function outline(rows: readonly ContentRow[], indent = ''): string[] {
  return rows.flatMap(({ kind, label, description, at, rows: below, links = [], migrationsIn }) => [
    [
      `${indent}${kind} ${label}`,
      description === '' ? '' : ` — ${description}`,
      at ? ` @${at.file}:${at.line}` : '',
      migrationsIn === undefined ? '' : ` [${migrationsIn}]`,
      ...links.map((link) => ` → ${link.kind} ${link.label} ${link.file}:${link.line}`),
    ].join(''),
    ...outline(below ?? [], `${indent}  `),
  ]);
}
