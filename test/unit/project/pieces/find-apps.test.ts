import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

suite('findApps', () => {
  test('finds an AppConfig in a module of any name', async () => {
    const config = (name: string): string =>
      `from django.apps import AppConfig\nclass Config(AppConfig):\n    name = "${name}"\n    label = "the_${name.replace('.', '_')}"\n`;
    const { apps } = await inventoryOf({
      'config/settings.py':
        'INSTALLED_APPS = ["apps.core.config.Config", "apps.shop.setup.Config", "apps.Config", "elsewhere.config.Config"]\n',
      'apps/__init__.py': config('apps'),
      'apps/core/__init__.py': '',
      'apps/core/config.py': config('apps.core'),
      'apps/shop/__init__.py': '',
      'apps/shop/setup/__init__.py': config('apps.shop.setup'),
    });
    assert.deepEqual(
      apps.map(({ label, name, path, config: found, installed }) => [
        label,
        name,
        path,
        found?.file ?? null,
        installed?.line,
      ]),
      [
        ['the_apps_core', 'apps.core', 'apps/core', 'apps/core/config.py', 1],
        ['the_apps_shop.setup', 'apps.shop.setup', 'apps/shop/setup', 'apps/shop/setup/__init__.py', 1],
        ['the_apps', 'apps', 'apps', 'apps/__init__.py', 1],
        ['config', 'elsewhere.config', null, null, 1],
      ],
    );
  });
});
