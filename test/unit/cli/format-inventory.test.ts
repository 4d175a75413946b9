import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { formatInventory } from '../../../src/cli/format/format-inventory';
import { detectDjango } from '../../../src/core/django/detect-django';
import { takeInventory } from '../../../src/core/project/take-inventory';
import { createNodeFiles } from '../../../src/node/reading/node-files';
import { inventoryOf } from '../project/inventory-of';

suite('An inventory on the command line', () => {
  test('has a row for each URL with its methods, and what the other settings come to', async () => {
    const files = createNodeFiles(resolve('examples/bookshop'));
    const [project] = (await detectDjango(files)).projects;
    assert.ok(project);
    const rows = formatInventory(await takeInventory(files, project));
    assert.deepEqual(rows.slice(0, 5), [
      '.',
      '  settings   bookshop.settings.local',
      '  databases  default: sqlite',
      '             default: postgresql in bookshop/settings/production.py',
      '  found      10 models, 12 views, 7 serializers, 26 routes, 1 command, 8 migrations',
    ]);
    assert.deepEqual(
      rows.filter((row) => /accounts\/log|v1\/books/.test(row)),
      [
        '  - /accounts/login/  GET, POST, PUT  LoginView  accounts/urls.py:9',
        '  - /accounts/logout/  POST  LogoutView  accounts/urls.py:10',
        '  - /api/v1/books/  GET, POST  BookViewSet  bookshop/api_urls.py:10',
        '  - /api/v1/books/<slug>/  GET, PUT, PATCH, DELETE  BookViewSet  bookshop/api_urls.py:10',
        '  - /api/v1/books/<slug>/reviews/  GET, POST  BookViewSet  bookshop/api_urls.py:10',
      ],
    );
    assert.deepEqual(rows.slice(rows.indexOf('  Not understood')), [
      '  Not understood',
      '  - bookshop/urls.py:9  What admin.site.urls adds at /admin/… is not known: its URLs are not told by text.',
    ]);
  });

  test('says of models and serializers what they come to, and what text does not tell', async () => {
    const inventory = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["a"]\nROOT_URLCONF = "config.urls"\n',
      'config/urls.py': 'urlpatterns = []\n',
      'a/__init__.py': '',
      'a/models.py': `from django.db import models
from mptt.models import MPTTModel
class Base(MPTTModel):
    name = models.CharField()
    class Meta:
        abstract = True
class Room(Base):
    class Meta:
        managed = False
class Bed(models.Model):
    code = models.CharField()
    size = models.CharField()
`,
      'a/serializers.py': `from rest_framework import serializers
class BedSerializer(serializers.Serializer):
    code = serializers.CharField()
    def get_fields(self):
        return {}
`,
    });
    const rows = formatInventory(inventory);
    assert.deepEqual(rows.slice(rows.indexOf('  Models')), [
      '  Models',
      '  - Base  1 field, abstract, not all known  a/models.py:3',
      '  - Room  0 fields and 1 inherited, not managed, not all known  a/models.py:7',
      '  - Bed  2 fields  a/models.py:10',
      '  Serializers',
      '  - BedSerializer  1 field, not all known  a/serializers.py:2',
      '  Deployment',
      '  - security.W001  SecurityMiddleware is missing, so that no SECURE_ setting has an effect',
      '  - security.W002  XFrameOptionsMiddleware is missing, so that pages can be framed',
      '  - security.W003  CsrfViewMiddleware is missing',
      '  - security.W009  The key is too weak: shorter than 50 characters, too uniform, or one that startproject made',
      '  - security.W020  No host is allowed',
      '  Not understood',
      '  - a/models.py:3  What mptt.models.MPTTModel adds to Base is not in this folder.',
      '  - a/serializers.py:4  get_fields of BedSerializer decides in code which fields there are.',
    ]);
  });
});
