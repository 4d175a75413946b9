import assert from 'node:assert/strict';
import type { Inventory } from '../../../../../src/core/project/inventory';
import type { SettingsContent } from '../../../../../src/core/project/inventory-settings';
import { inventoryOf } from '../../inventory-of';

const all = ({ all: settings }: SettingsContent): unknown[] =>
  settings.map(({ name, value, items, text, when }) => [name, value ?? items ?? text, when]);
const variants = ({ settings }: Inventory): unknown[] =>
  settings.variants.map(({ file, className, isPart }) => [file, className, isPart]);

suite('classes of settings', () => {
  test('are found by what they derive from, over files, whatever they are called', async () => {
    const inventory = await inventoryOf(
      {
        'conf/__init__.py': '',
        'conf/common.py':
          'from configurations import Configuration\n\nclass Mixin:\n    DEBUG = False\n    HOSTS = ["a"]\n\nclass Common(Mixin, Configuration):\n    ROOT_URLCONF = "urls"\n    INSTALLED_APPS = ["shop"]\n    STATIC = "s"\n',
        'conf/local.py':
          'from conf.common import Common\nDIR = "d"\n\nclass Local(Common):\n    DEBUG = True\n    INSTALLED_APPS = Common.INSTALLED_APPS + ["local"]\n    WHERE = DIR + "/x"\n\n    @property\n    def HOSTS(self):\n        return super().HOSTS + ["b"]\n',
        'urls.py': 'urlpatterns = []\n',
      },
      { settingsModule: 'conf.local', settingsFile: 'conf/local.py' },
    );
    assert.deepEqual(
      { all: all(inventory.settings), files: inventory.settings.files, problems: inventory.problems },
      {
        all: [
          ['DEBUG', 'True', null],
          ['DIR', 'd', null],
          ['HOSTS', ['a', 'b'], null],
          ['INSTALLED_APPS', ['shop', 'local'], null],
          ['ROOT_URLCONF', 'urls', null],
          ['STATIC', 's', null],
          ['WHERE', 'd/x', null],
        ],
        files: ['conf/common.py', 'conf/local.py'],
        problems: [],
      },
    );
  });

  test('a file that defines none has those that it imports, and with one of its own that alone', async () => {
    const tree = (own: string) => ({
      'conf/__init__.py': '',
      'conf/common.py':
        'from configurations import Configuration\n\nclass Live(Configuration):\n    ROOT_URLCONF = "urls"\n    STATIC = "s"\n',
      'conf/live.py': `from configurations import Configuration\nfrom conf.common import Live\n${own}`,
      'urls.py': 'urlpatterns = []\n',
    });
    const read = async (own: string): Promise<unknown> =>
      all((await inventoryOf(tree(own), { settingsModule: 'conf.live', settingsFile: 'conf/live.py' })).settings);
    assert.deepEqual(
      [await read(''), await read('\nclass Other(Configuration):\n    STATIC = "t"\n')],
      [
        [
          ['ROOT_URLCONF', 'urls', null],
          ['STATIC', 's', null],
        ],
        [['STATIC', 't', null]],
      ],
    );
  });

  test('one that is called like its base takes what that one has', async () => {
    const inventory = await inventoryOf(
      {
        'conf/__init__.py': '',
        'conf/common.py':
          'from configurations import Configuration\n\nclass Live(Configuration):\n    ROOT_URLCONF = "urls"\n    STATIC = "s"\n',
        'conf/live.py': 'from conf.common import Live\n\nclass Live(Live):\n    STATIC = "t"\n',
        'urls.py': 'urlpatterns = []\n',
      },
      { settingsModule: 'conf.live', settingsFile: 'conf/live.py' },
    );
    assert.deepEqual(all(inventory.settings), [
      ['ROOT_URLCONF', 'urls', null],
      ['STATIC', 't', null],
    ]);
  });

  const TWO =
    'from configurations import Configuration, values\n\nclass Base(Configuration):\n    ROOT_URLCONF = "urls"\n    DEBUG = values.BooleanValue(False)\n    INSTALLED_APPS = ["a"]\n\nclass Dev(Base):\n    DEBUG = True\n\nclass Production(Base):\n    INSTALLED_APPS = Base.INSTALLED_APPS + ["b"]\n\nclass Flavour(str, Enum):\n    SECRET_KEY = "x"\n';

  test('the one that manage.py names is taken, and the others are variants', async () => {
    const inventory = await inventoryOf({
      'manage.py': 'def main():\n    os.environ.setdefault("DJANGO_CONFIGURATION", "Dev")\n',
      'config/settings.py': TWO,
      'urls.py': 'urlpatterns = []\n',
    });
    const { settings } = inventory;
    assert.deepEqual(
      { configuration: settings.configuration, all: all(settings), variants: variants(inventory) },
      {
        configuration: 'Dev',
        all: [
          ['DEBUG', 'True', null],
          ['INSTALLED_APPS', ['a'], null],
          ['ROOT_URLCONF', 'urls', null],
        ],
        variants: [
          ['config/settings.py', 'Base', false],
          ['config/settings.py', 'Production', false],
        ],
      },
    );
  });

  test('where nothing names one, each is told by its condition', async () => {
    const { settings } = await inventoryOf({ 'config/settings.py': TWO });
    assert.deepEqual(
      { apps: settings.installedApps.map(({ name, when }) => [name, when]), all: all(settings) },
      {
        apps: [
          ['a', null],
          ['b', 'class Production'],
        ],
        all: [
          ['DEBUG', 'values.BooleanValue(False) when class Base or class Production, or True when class Dev', null],
          ['INSTALLED_APPS', ['a'], null],
          ['ROOT_URLCONF', 'urls', null],
        ],
      },
    );
  });

  test('a base from elsewhere leaves open what it sets', async () => {
    const { settings } = await inventoryOf({
      'config/settings.py': 'from company.conf import Base\n\nclass Site(Base):\n    INSTALLED_APPS = ["a"]\n',
    });
    assert.deepEqual(settings.open, [
      {
        reason: 'Site derives from company.conf.Base, which is not in the folder.',
        path: 'config/settings.py',
        line: 3,
      },
    ]);
  });
});

suite('variants of settings', () => {
  test('a file that another imports whole is a part and no choice of its own', async () => {
    const inventory = await inventoryOf(
      {
        'config/settings/base.py': 'DEBUG = False\n',
        'config/settings/dev.py': 'from .base import *\n',
        'config/settings/live.py': 'from .base import *\n',
      },
      { settingsModule: 'config.settings.dev', settingsFile: 'config/settings/dev.py' },
    );
    assert.deepEqual(variants(inventory), [
      ['config/settings/base.py', null, true],
      ['config/settings/live.py', null, false],
    ]);
  });
});

suite('databases', () => {
  const engines: [databases: string, found: string[]][] = [
    ['{"default": env.db("DATABASE_URL", default="mysql://x/y")}', ['default mysql']],
    ['{"default": env.db_url("DATABASE_URL", default=f"sqlite:///{BASE_DIR}/db")}', ['default sqlite']],
    ['{"default": {**env.db("DATABASE_URL", default="postgis://x/y"), "CONN_MAX_AGE": 60}}', ['default postgis']],
    ['{"default": dj_database_url.parse(URL)}', ['default postgresql']],
    ['{"default": dj_database_url.config(default=URL, conn_max_age=600)}', ['default postgresql']],
    ['{"default": {"ENGINE": values.Value("django.db.backends.mysql", environ_name="DB_ENGINE")}}', ['default mysql']],
    ['{"default": env.db()}', ['default unknown']],
    [
      'None\nenv = environ.Env(DATABASE_URL=(str, "mysql://x/y"))\nDATABASES = {"default": env.db(), "read": env.db("READ_URL")}',
      ['default mysql', 'read unknown'],
    ],
    [
      '{"default": env.db()}\nDATABASES["default"]["ENGINE"] = "django_tenants.postgresql_backend"',
      ['default postgresql'],
    ],
    ['{"default": env.db()}\nDATABASES["default"]["CONN_MAX_AGE"] = 60', ['default unknown']],
    [
      '{"default": {"ENGINE": "django.db.backends.mysql" if BIG else "django.db.backends.sqlite3"}}',
      ['default mysql when BIG', 'default sqlite when not BIG'],
    ],
    ['{"default": {"ENGINE": env("ENGINE", default="django.db.backends.oracle")}}', ['default oracle']],
  ];
  for (const [databases, found] of engines) {
    test(databases, async () => {
      const { settings } = await inventoryOf({
        'config/settings.py': `URL = env("DATABASE_URL", default="postgres://x/y")\nDATABASES = ${databases}\n`,
      });
      assert.deepEqual(
        settings.databases.map(({ alias, kind, when }) => `${alias} ${kind}${when === null ? '' : ` when ${when}`}`),
        found,
      );
    });
  }

  test('an entry that a branch changes stands beside the one it was', async () => {
    const { settings } = await inventoryOf({
      'config/settings.py':
        'DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3"}, "other": {"ENGINE": "django.db.backends.mysql"}}\nif os.environ.get("PG"):\n    DATABASES["default"] = {"ENGINE": "django.db.backends.postgresql"}\n',
    });
    assert.deepEqual(
      settings.databases.map(({ alias, kind, when }) => [alias, kind, when]),
      [
        ['default', 'postgresql', 'PG is set'],
        ['default', 'sqlite', 'PG is not set'],
        ['other', 'mysql', null],
      ],
    );
  });
});
