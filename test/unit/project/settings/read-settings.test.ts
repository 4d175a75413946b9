import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

const BASE = `import os
import environ
env = environ.Env(DEBUG=(bool, False))
SECRET_KEY = "very-secret"
DEBUG = env("DEBUG")
DJANGO_APPS = ["django.contrib.admin"]
LOCAL_APPS = ("shop.apps.ShopConfig",)
INSTALLED_APPS = DJANGO_APPS + list(LOCAL_APPS)
if os.getenv("USE_S3"):
    INSTALLED_APPS += ["storages"]
INSTALLED_APPS += PLUGINS
MIDDLEWARE = ["a.A", "b.B"]
DATABASES = {"default": env.db("DATABASE_URL", default="postgres://me:pw@db/shop")}
CACHES = {"default": {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": env("REDIS_URL")}}
`;

const PRODUCTION = `from .base import *
from .base import MIDDLEWARE as BEFORE
DEBUG = False
SECURE_HSTS_SECONDS = 60 if DEBUG else 3600
MIDDLEWARE.insert(0, "z.Z")
MIDDLEWARE = [MIDDLEWARE[0], "w.W", *MIDDLEWARE[1:]]
DATABASES["replica"] = {"ENGINE": "django.db.backends.mysql"}
DATABASES["other"] = make_database()
try:
    from .local import *
except ImportError:
    pass
`;

suite('readSettings', () => {
  test('follows imports, adds up lists and says what is unknown or conditional', async () => {
    const { settings } = await inventoryOf(
      {
        'manage.py': '',
        'config/__init__.py': '',
        'config/settings/__init__.py': '',
        'config/settings/base.py': BASE,
        'config/settings/production.py': PRODUCTION,
        'config/settings/local.py': 'INSTALLED_APPS.append("debug_toolbar")\nfrom .production import *\n',
      },
      { settingsModule: 'config.settings.production', settingsFile: 'config/settings/production.py' },
    );
    const at = (line: number, file = 'config/settings/base.py'): { file: string; line: number } => ({ file, line });
    const production = 'config/settings/production.py';
    assert.deepEqual(
      {
        files: settings.files,
        variants: settings.variants.map((variant) => variant.file),
        installedApps: settings.installedApps,
        middleware: settings.middleware.map(({ name }) => name),
        databases: settings.databases,
        caches: settings.caches,
        environment: settings.environment,
        all: settings.all.map(({ name, text, known, when }) => [name, text, known, when]),
      },
      {
        files: ['config/settings/base.py', 'config/settings/local.py', 'config/settings/production.py'],
        variants: ['config/settings/base.py', 'config/settings/local.py'],
        installedApps: [
          { name: 'django.contrib.admin', text: '"django.contrib.admin"', ...at(6), when: null },
          { name: 'shop.apps.ShopConfig', text: '"shop.apps.ShopConfig"', ...at(7), when: null },
          { name: 'storages', text: '"storages"', ...at(10), when: 'USE_S3 is set' },
          { name: null, text: 'PLUGINS', ...at(11), when: null },
          {
            name: 'debug_toolbar',
            text: '"debug_toolbar"',
            ...at(1, 'config/settings/local.py'),
            when: 'config.settings.local can be imported',
          },
        ],
        middleware: ['z.Z', 'w.W', 'a.A', 'b.B'],
        databases: [
          { alias: 'default', ...at(13), when: null, engine: null, kind: 'postgresql', source: 'default URL' },
          {
            alias: 'replica',
            ...at(7, production),
            when: null,
            engine: 'django.db.backends.mysql',
            kind: 'mysql',
            source: 'ENGINE',
          },
          {
            alias: 'other',
            ...at(8, production),
            when: null,
            engine: null,
            kind: 'unknown',
            source: 'make_database()',
          },
        ],
        caches: [{ alias: 'default', backend: 'django_redis.cache.RedisCache', ...at(14) }],
        environment: [
          { name: 'DATABASE_URL', hasDefault: true, ...at(13) },
          { name: 'DEBUG', hasDefault: true, ...at(5) },
          { name: 'REDIS_URL', hasDefault: false, ...at(14) },
          { name: 'USE_S3', hasDefault: false, ...at(9) },
        ],
        all: [
          ['BEFORE', '["a.A", "b.B"]', true, null],
          ['CACHES', '{"default": {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": env("REDIS…', false, null],
          ['DATABASES', '{"default": env.db("DATABASE_URL", default="postgres://•••@db/shop")}', false, null],
          ['DEBUG', 'False', true, null],
          ['DJANGO_APPS', '["django.contrib.admin"]', true, null],
          ['INSTALLED_APPS', 'DJANGO_APPS + list(LOCAL_APPS) + PLUGINS', false, null],
          ['LOCAL_APPS', '("shop.apps.ShopConfig",)', true, null],
          ['MIDDLEWARE', '[MIDDLEWARE[0], "w.W", *MIDDLEWARE[1:]]', true, null],
          ['SECRET_KEY', '•••', true, null],
          ['SECURE_HSTS_SECONDS', '3600', true, null],
        ],
      },
    );
  });

  test('keeps what either branch of a condition says', async () => {
    const { settings } = await inventoryOf({
      'config/settings.py':
        'import dj_database_url as d\nif X:\n    DATABASES = {"default": dj_database_url.config()}\nelse:\n    DATABASES = {"default": {"ENGINE": os.environ.get("DB_ENGINE", "django.db.backends.sqlite3")}}\nif Y:\n    DEBUG = True\n',
    });
    const place = { file: 'config/settings.py' };
    assert.deepEqual(
      {
        databases: settings.databases,
        all: settings.all.map(({ name, value, text, when }) => [name, value, text, when]),
      },
      {
        databases: [
          {
            alias: 'default',
            ...place,
            line: 3,
            when: 'X',
            engine: null,
            kind: 'unknown',
            source: 'dj_database_url.config()',
          },
          {
            alias: 'default',
            ...place,
            line: 5,
            when: 'not X',
            engine: null,
            kind: 'sqlite',
            source: 'default of os.environ.get',
          },
        ],
        all: [
          [
            'DATABASES',
            null,
            '{"default": dj_database_url.config()} when X, or {"default": {"ENGINE": os.environ.get("DB_ENGINE", "django.db.backends.sqlite3"… when not X',
            null,
          ],
          ['DEBUG', 'True', 'True', 'Y'],
        ],
      },
    );
  });

  test('relative imports are found in directories that are called what no module is', async () => {
    const { settings } = await inventoryOf(
      {
        'my-site v1.0/conf/base.py': 'DEBUG = False\n',
        'my-site v1.0/conf/live/__init__.py': 'from ..base import *\nfrom .more import *\n',
        'my-site v1.0/conf/live/more.py': 'X = 1\n',
      },
      { root: 'my-site v1.0', settingsModule: 'conf.live', settingsFile: 'my-site v1.0/conf/live/__init__.py' },
    );
    assert.deepEqual(
      { all: settings.all.map(({ name, value }) => [name, value]), open: settings.open },
      {
        all: [
          ['DEBUG', 'False'],
          ['X', '1'],
        ],
        open: [],
      },
    );
  });

  test('variables have the default that the scheme of django-environ gives them', async () => {
    const { settings } = await inventoryOf({
      'manage.py': '',
      'config/settings.py':
        'import environ\nenv = environ.Env(DEBUG=(bool, False), HOST=str, UNUSED=(str, None))\nDEBUG = env("DEBUG")\nHOST = env("HOST")\n',
    });
    assert.deepEqual(settings.environment, [
      { name: 'DEBUG', hasDefault: true, file: 'config/settings.py', line: 3 },
      { name: 'HOST', hasDefault: false, file: 'config/settings.py', line: 4 },
    ]);
  });

  test('tells the items of a list, and none of secrets', async () => {
    const { settings } = await inventoryOf({
      'config/settings.py': 'SECRET_KEY_FALLBACKS = ["aaa", "bbb"]\nHOSTS = ["x", NAME]\nWORD = "n"\n',
    });
    assert.deepEqual(
      settings.all.map(({ name, value, items, text }) => [name, value, items, text]),
      [
        ['HOSTS', null, ['x'], '["x", NAME]'],
        ['SECRET_KEY_FALLBACKS', null, null, '•••'],
        ['WORD', 'n', null, '"n"'],
      ],
    );
  });
});
