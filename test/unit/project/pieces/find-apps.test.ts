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

  test('says that a label which is worked out in code is not known, and takes the usual one', async () => {
    const { apps, open } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop", "cart", "stock"]\n',
      'shop/__init__.py': '',
      'shop/apps.py':
        'from django.apps import AppConfig\nclass ShopConfig(AppConfig):\n    name = "shop"\n    label = f"{PREFIX}_shop"\n',
      'cart/__init__.py': '',
      'cart/apps.py':
        'from django.apps import AppConfig\nLABEL = "basket"\nclass CartConfig(AppConfig):\n    name = "cart"\n    label = LABEL\n',
      'stock/__init__.py': '',
      'stock/apps.py':
        'from django.apps import AppConfig\nfrom cart.names import LABEL\nclass StockConfig(AppConfig):\n    name = "stock"\n    label = LABEL\n',
    });
    const inShop = {
      reason: 'The label of ShopConfig is not in the text: f"{PREFIX}_shop".',
      path: 'shop/apps.py',
      line: 4,
    };
    const inStock = { reason: 'The label of StockConfig is not in the text: LABEL.', path: 'stock/apps.py', line: 5 };
    assert.deepEqual(
      apps.map((app) => [app.label, app.open]),
      [
        ['shop', inShop],
        ['basket', null],
        ['stock', inStock],
      ],
    );
    assert.deepEqual(open, [inShop, inStock]);
  });
});
