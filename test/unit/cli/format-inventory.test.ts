import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { formatInventory } from '../../../src/cli/format-inventory';
import { detectDjango } from '../../../src/core/django/detect-django';
import { takeInventory } from '../../../src/core/project/take-inventory';
import { createNodeFiles } from '../../../src/node/reading/node-files';

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
      '  found      10 models, 12 views, 7 serializers, 25 routes, 1 command, 8 migrations',
    ]);
    assert.deepEqual(
      rows.filter((row) => /accounts\/log|v1\/books/.test(row)),
      [
        '  - /accounts/login/  GET, POST  LoginView  accounts/urls.py:9',
        '  - /accounts/logout/  POST  LogoutView  accounts/urls.py:10',
        '  - /api/v1/books/  GET, POST  BookViewSet  bookshop/api_urls.py:10',
        '  - /api/v1/books/<slug>/  GET, PUT, PATCH, DELETE  BookViewSet  bookshop/api_urls.py:10',
        '  - /api/v1/books/<slug>/reviews/  GET, POST  BookViewSet  bookshop/api_urls.py:10',
      ],
    );
    assert.deepEqual(rows.slice(rows.indexOf('  Not understood')), [
      '  Not understood',
      '  - bookshop/urls.py:9  Which routes admin.site.urls adds at /admin/… is not in the text.',
    ]);
  });
});
