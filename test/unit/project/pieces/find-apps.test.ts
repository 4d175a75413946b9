import assert from 'node:assert/strict';
import type { Open } from '../../../../src/core/project/open';
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

  test('tells an app of elsewhere by a class of the folder that configures it', async () => {
    const { apps } = await inventoryOf({
      'config/settings.py':
        'INSTALLED_APPS = [\n    "shop.apps.ShopAdminConfig",\n    "shop.apps.ShopConfig",\n    "site_setup.apps.KnobsConfig",\n    "site_setup.apps.TillConfig",\n    "users.apps.UsersConfig",\n    "users.apps.UsersAdminConfig",\n    "users.setup.Setup",\n]\n',
      'shop/__init__.py': '',
      'shop/apps.py':
        'from django.apps import AppConfig\nfrom django.contrib.admin.apps import AdminConfig\nclass ShopAdminConfig(AdminConfig):\n    default_site = "shop.sites.ShopAdminSite"\nclass ShopConfig(AppConfig):\n    name = "shop"\n',
      'site_setup/__init__.py': '',
      'site_setup/apps.py':
        'from knobs.apps import KnobsConfig as Base\nfrom till.apps import TillConfig as Till\nclass KnobsConfig(Base):\n    verbose_name = "Knobs"\nclass TillConfig(Till):\n    name = "till"\n    label = "cash"\n',
    });
    const twin = (line: number): Open => ({
      reason: 'The label of users is not told: another app has the usual one.',
      path: 'config/settings.py',
      line,
    });
    assert.deepEqual(
      apps.map(({ label, name, path, config, open }) => [label, name, path, config?.name ?? null, open]),
      [
        ['admin', 'django.contrib.admin', null, 'ShopAdminConfig', null],
        ['shop', 'shop', 'shop', 'ShopConfig', null],
        [
          'knobs',
          'knobs',
          null,
          'KnobsConfig',
          {
            reason: 'The label of KnobsConfig is said by knobs.apps.KnobsConfig, which is not in this folder.',
            path: 'site_setup/apps.py',
            line: 3,
          },
        ],
        ['cash', 'till', null, 'TillConfig', null],
        ['users', 'users', null, null, twin(6)],
        ['users', 'users', null, null, twin(7)],
        [
          'setup',
          'users.setup',
          null,
          null,
          {
            reason: 'The label of the app of users.setup.Setup, which is not in this folder, is not told.',
            path: 'config/settings.py',
            line: 8,
          },
        ],
      ],
    );
  });

  test('takes no part of an app for a package of its name, and calls what is not installed as Python does', async () => {
    const { apps } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["channels", "library.shop", "till"]\n',
      'src/library/__init__.py': '',
      'src/library/shop/__init__.py': '',
      'src/library/shop/apps.py': '',
      'src/library/shop/channels/__init__.py': '',
      'src/library/desk/__init__.py': '',
      'src/library/desk/models.py': '',
      'src/apps/__init__.py': '',
      'src/apps/till/__init__.py': '',
    });
    assert.deepEqual(
      apps.map(({ name, path }) => [name, path]),
      [
        ['channels', null],
        ['library.shop', 'src/library/shop'],
        ['till', 'src/apps/till'],
        ['library.desk', 'src/library/desk'],
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

  test("knows what Wagtail's apps call themselves, also where the folder configures one", async () => {
    const { apps } = await inventoryOf({
      'config/settings.py':
        'INSTALLED_APPS = ["wagtail", "wagtail.documents", "wagtail.users.apps.WagtailUsersAppConfig", "shop.apps.SearchConfig", "wagtail.contrib.table_block", "wagtail.labs", "wagtailmedia", "django.contrib.admin", "wagtail.admin"]\n',
      'shop/__init__.py': '',
      'shop/apps.py':
        'from wagtail.search.apps import WagtailSearchAppConfig\nclass SearchConfig(WagtailSearchAppConfig):\n    default = False\n',
    });
    assert.deepEqual(
      apps.map(({ label, name, open }) => [label, name, open]),
      [
        ['wagtailcore', 'wagtail', null],
        ['wagtaildocs', 'wagtail.documents', null],
        ['wagtailusers', 'wagtail.users', null],
        ['wagtailsearch', 'wagtail.search', null],
        ['wagtailtableblock', 'wagtail.contrib.table_block', null],
        ['labs', 'wagtail.labs', null],
        ['wagtailmedia', 'wagtailmedia', null],
        ['admin', 'django.contrib.admin', null],
        ['wagtailadmin', 'wagtail.admin', null],
      ],
    );
  });
});
