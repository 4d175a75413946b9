import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

suite('the values of settings', () => {
  test('are taken out of lists and tables of the file', async () => {
    const { settings } = await inventoryOf({
      'manage.py': '',
      'config/settings.py': `SHARED = {"db": {"ENGINE": "django.db.backends.mysql"}, "apps": ["shop", "blog"]}
ROOTS = ["a.urls", "b.urls"]
ROOT_URLCONF = ROOTS[1]
INSTALLED_APPS = SHARED["apps"]
DATABASES = {"default": SHARED["db"]}
`,
    });
    assert.deepEqual(
      {
        databases: settings.databases.map(({ alias, kind }) => `${alias}: ${kind}`),
        apps: settings.installedApps.map(({ name }) => name),
      },
      { databases: ['default: mysql'], apps: ['shop', 'blog'] },
    );
  });
});
