import assert from 'node:assert/strict';
import { databasesOf } from '../../../../src/core/hand-over/gather/databases-of';
import { settingsChoices } from '../../../../src/core/hand-over/gather/settings/settings-choices';
import { inventoryOf } from '../../project/inventory-of';

const ENGINES = {
  a: 'django.db.backends.postgresql',
  b: 'django.contrib.gis.db.backends.postgis',
  c: 'django.db.backends.mysql',
  d: 'django.db.backends.sqlite3',
  e: 'django.db.backends.oracle',
  f: 'mssql',
  g: 'django_cockroachdb',
  h: 'django_mongodb_backend',
  i: 'shop.engine',
};

suite('databasesOf', () => {
  test('tells a default as one, whatever engine it names', async () => {
    const inventory = await inventoryOf({
      'manage.py': '',
      'config/settings.py': 'DATABASES = {"default": dj_database_url.config(default="mysql://root@localhost/shop")}\n',
    });
    assert.deepEqual(
      databasesOf(settingsChoices(inventory, 'config/settings.py')).map(({ engine }) => engine),
      ['MySQL or MariaDB, unless the environment names another'],
    );
  });

  test('calls every engine by its name, with the line that says so', async () => {
    const entries = Object.entries(ENGINES).map(([alias, engine]) => `    "${alias}": {"ENGINE": "${engine}"},`);
    const inventory = await inventoryOf({
      'manage.py': '',
      'config/settings.py': ['DATABASES = {', ...entries, '}', ''].join('\n'),
    });
    assert.deepEqual(
      databasesOf(settingsChoices(inventory, 'config/settings.py')).map(({ alias, engine, place }) => [
        alias,
        engine,
        `${place?.path}:${place?.line}`,
      ]),
      [
        ['a', 'PostgreSQL', 'config/settings.py:2'],
        ['b', 'PostgreSQL with PostGIS', 'config/settings.py:3'],
        ['c', 'MySQL or MariaDB', 'config/settings.py:4'],
        ['d', 'SQLite', 'config/settings.py:5'],
        ['e', 'Oracle', 'config/settings.py:6'],
        ['f', 'Microsoft SQL Server', 'config/settings.py:7'],
        ['g', 'CockroachDB', 'config/settings.py:8'],
        ['h', 'MongoDB', 'config/settings.py:9'],
        ['i', 'shop.engine', 'config/settings.py:10'],
      ],
    );
  });

  test('says in one sentence when, where a file may be there that sets it anew', async () => {
    const engine = (name: string): string => `{"default": {"ENGINE": "django.db.backends.${name}"}}`;
    const inventory = await inventoryOf({
      'manage.py': '',
      'config/settings.py': [
        'import os',
        'DB = os.getenv("DB")',
        `DATABASES = ${engine('sqlite3')}`,
        'if DB == "postgres":',
        `    DATABASES = ${engine('postgresql')}`,
        'elif DB == "mysql":',
        `    DATABASES = ${engine('mysql')}`,
        'if os.path.exists(LOCAL):',
        '    from .local import *',
        '',
      ].join('\n'),
    });
    assert.deepEqual(
      databasesOf(settingsChoices(inventory, 'config/settings.py')).map(({ engine: name, note }) => [name, note]),
      [
        ['PostgreSQL', 'when DB is "postgres", unless `from .local import *` sets it'],
        ['MySQL or MariaDB', 'when DB is "mysql", unless `from .local import *` sets it'],
        ['SQLite', 'when DB is not "postgres" and DB is not "mysql", unless `from .local import *` sets it'],
      ],
    );
  });

  test('leaves out what a file that may be there assigns, and no other that is not known', async () => {
    const inventory = await inventoryOf({
      'manage.py': '',
      'config/settings.py':
        'import os\nDATABASES = {"default": chosen()}\nif os.path.exists(LOCAL):\n    from .local import *\n',
    });
    assert.deepEqual(
      databasesOf(settingsChoices(inventory, 'config/settings.py')).map(({ engine: name, note }) => [name, note]),
      [['not known, from chosen()', 'unless `from .local import *` sets it']],
    );
  });

  test('says which variable tells the engine, where the text does not', async () => {
    const inventory = await inventoryOf({
      'manage.py': '',
      'config/settings.py': [
        'import os, dj_database_url, environ',
        'env = environ.Env()',
        'DATABASES = {',
        '    "a": env.db(),',
        '    "b": env.db("REPLICA_URL"),',
        '    "c": dj_database_url.config(conn_max_age=60),',
        '    "d": dj_database_url.parse(os.environ["READER_URL"]),',
        '    "e": chosen(),',
        '}',
        '',
      ].join('\n'),
    });
    assert.deepEqual(
      databasesOf(settingsChoices(inventory, 'config/settings.py')).map(({ engine }) => engine),
      [
        'not known, from the variable DATABASE_URL (env.db())',
        'not known, from the variable REPLICA_URL (env.db("REPLICA_URL"))',
        'not known, from the variable DATABASE_URL (dj_database_url.config(conn_max_age=60))',
        'not known, from the variable READER_URL (dj_database_url.parse(os.environ["READER_URL"]))',
        'not known, from chosen()',
      ],
    );
  });
});
