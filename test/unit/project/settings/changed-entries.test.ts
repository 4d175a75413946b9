import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

type Read = Awaited<ReturnType<typeof inventoryOf>>['settings'];

async function settingsOf(lines: string, base = ''): Promise<Read> {
  const tree = { 'config/__init__.py': '', 'config/base.py': base, 'config/settings.py': lines };
  return (await inventoryOf(tree)).settings;
}

/** Items in their order; `?` stands for any number of others, and a condition behind an item. */
function itemsOf({ middleware }: Read): string {
  return middleware.map(({ name, when }) => `${name ?? '?'}${when === null ? '' : ` if ${when}`}`).join(' ');
}

function entriesOf({ restFramework }: Read): string[] {
  return restFramework.map(
    ({ name, text, known, items }) => `${name}: ${items?.join(' ') ?? text}${known ? '' : ' ?'}`,
  );
}

const LISTS: readonly [change: string, items: string][] = [
  ['MIDDLEWARE.insert(1, "x")', 'a x b c b'],
  ['MIDDLEWARE.insert(-1, "x")', 'a b c x b'],
  ['MIDDLEWARE.insert(MIDDLEWARE.index("c") + 1, "x")', 'a b c x b'],
  ['MIDDLEWARE.insert(POSITION, "x")', 'a b c b x'],
  ['MIDDLEWARE.remove("b")', 'a c b'],
  ['MIDDLEWARE.remove(GONE)', 'a if it is not GONE b if it is not GONE c if it is not GONE b if it is not GONE'],
  ['MIDDLEWARE.reverse()', 'b c b a'],
  ['MIDDLEWARE.sort()', 'a b b c'],
  ['MIDDLEWARE.clear()', ''],
  ['MIDDLEWARE.pop()', 'a b c'],
  ['LAST = MIDDLEWARE.pop(0)', 'b c b'],
  ['MIDDLEWARE.pop(AT)', 'a b c b ?'],
  ['del MIDDLEWARE[0]', 'b c b'],
  ['del MIDDLEWARE[-1]', 'a b c'],
  ['del MIDDLEWARE[1:]', 'a b c b ?'],
  ['MIDDLEWARE[1] = "x"', 'a x c b'],
  ['MIDDLEWARE[1:1] = ["x"]', 'a b c b ?'],
  ['MIDDLEWARE.extend(MORE)', 'a b c b ?'],
  ['arrange(MIDDLEWARE)', 'a b c b ?'],
  ['arrange(items=MIDDLEWARE)', 'a b c b ?'],
  ['print(MIDDLEWARE)', 'a b c b'],
  ['MIDDLEWARE.index("a")', 'a b c b'],
  ['if DEBUG:\n    del MIDDLEWARE[0]', 'a if not DEBUG b c b'],
];

const DICTS: readonly [change: string, entries: string[]][] = [
  ['REST_FRAMEWORK["SIZE"] = 5', ['SIZE: 5', 'KEYS: k']],
  ['REST_FRAMEWORK["MORE"] = 5', ['SIZE: 3', 'KEYS: k', 'MORE: 5']],
  ['REST_FRAMEWORK.update(SIZE=5)', ['SIZE: 5', 'KEYS: k']],
  ['REST_FRAMEWORK.update({"MORE": 5}, OTHER=6)', ['SIZE: 3', 'KEYS: k', 'MORE: 5', 'OTHER: 6']],
  ['REST_FRAMEWORK.update(**{"MORE": 5})', ['SIZE: 3', 'KEYS: k', 'MORE: 5']],
  ['REST_FRAMEWORK.setdefault("SIZE", 5)', ['SIZE: 3', 'KEYS: k']],
  ['REST_FRAMEWORK.setdefault("MORE", 5)', ['SIZE: 3', 'KEYS: k', 'MORE: 5']],
  ['REST_FRAMEWORK.setdefault("MORE", {})["x"] = 5', ['SIZE: 3', 'KEYS: k', 'MORE: {}']],
  ['REST_FRAMEWORK["KEYS"].append("l")', ['SIZE: 3', 'KEYS: k l']],
  ['REST_FRAMEWORK["KEYS"] += ["l", "m"]', ['SIZE: 3', 'KEYS: k l m']],
  ['REST_FRAMEWORK["KEYS"] += OTHERS', ['SIZE: 3', 'KEYS: k ?']],
  ['REST_FRAMEWORK["KEYS"].insert(0, "l")', ['SIZE: 3', 'KEYS: l k']],
  ['REST_FRAMEWORK.get("KEYS").remove("k")', ['SIZE: 3', 'KEYS: ']],
  ['REST_FRAMEWORK["KEYS"][0] = "l"', ['SIZE: 3', 'KEYS: l']],
  ['REST_FRAMEWORK |= {"MORE": 5}', ['SIZE: 3', 'KEYS: k', 'MORE: 5']],
  ['del REST_FRAMEWORK["SIZE"]', ['KEYS: k']],
  ['REST_FRAMEWORK.pop("SIZE", None)', ['KEYS: k']],
  ['SIZE = REST_FRAMEWORK.pop("SIZE")', ['KEYS: k']],
  ['REST_FRAMEWORK.clear()', []],
];

suite('Settings that are changed after they were assigned', () => {
  for (const where of ['here', 'elsewhere']) {
    test(`lists, assigned ${where}`, async () => {
      const told: [string, string][] = [];
      const list = 'MIDDLEWARE = ["a", "b", "c", "b"]\n';
      for (const [change] of LISTS) {
        const head = where === 'here' ? list : 'from .base import MIDDLEWARE\n';
        told.push([change, itemsOf(await settingsOf(`${head}${change}\n`, list))]);
      }
      assert.deepEqual(told, LISTS);
    });

    test(`dictionaries, assigned ${where}`, async () => {
      const told: [string, string[]][] = [];
      const dict = 'REST_FRAMEWORK = {"SIZE": 3, "KEYS": ["k"]}\n';
      for (const [change] of DICTS) {
        const head = where === 'here' ? dict : 'from .base import *\n';
        told.push([change, entriesOf(await settingsOf(`${head}${change}\n`, dict))]);
      }
      assert.deepEqual(told, DICTS);
    });
  }

  test('have the engine and the conditions that came later', async () => {
    const { databases, caches } = await settingsOf(
      `from .base import DATABASES, CACHES
DATABASES["default"]["ENGINE"] = "django.db.backends.postgresql"
if LEGACY:
    DATABASES["old"].update(ENGINE="django.db.backends.mysql")
else:
    del DATABASES["old"]
CACHES.setdefault("sessions", {}).update({"BACKEND": "cache.Redis"})
CACHES["default"].pop("BACKEND")
`,
      `DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3"}, "old": {"ENGINE": "x.oracle"}}
CACHES = {"default": {"BACKEND": "cache.Memory"}}
`,
    );
    assert.deepEqual(
      [
        databases.map(({ alias, engine, when }) => [alias, engine, when]),
        caches.map(({ alias, backend }) => [alias, backend]),
      ],
      [
        [
          ['default', 'django.db.backends.postgresql', null],
          ['old', 'django.db.backends.mysql', 'LEGACY'],
        ],
        [
          ['default', null],
          ['sessions', 'cache.Redis'],
        ],
      ],
    );
  });

  test('in a loop over the databases change those that are there, and add none', async () => {
    const { databases } = await settingsOf(`HOST = "psql://me@{}/shop".format("db")
DATABASES = {"default": env.db_url("DATABASE_URL", default=HOST), "old": {"ENGINE": "django.db.backends.mysql"}}
for alias, db in DATABASES.items():
    db["CONN_MAX_AGE"] = 300
for db in DATABASES.values():
    db["ATOMIC_REQUESTS"] = True
`);
    assert.deepEqual(
      databases.map(({ alias, kind, source, line }) => [alias, kind, source, line]),
      [
        ['default', 'postgresql', 'default URL', 2],
        ['old', 'mysql', 'ENGINE', 2],
      ],
    );
  });

  test('in branches that change what one of several assignments gave, each stays one', async () => {
    const { databases } = await settingsOf(`import os
if os.environ.get("DATABASE_URL"):
    DATABASES = {"default": env.db()}
else:
    DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "TEST": {}}}
if DATABASES.get("default"):
    if AGE:
        DATABASES["default"]["CONN_MAX_AGE"] = AGE
    else:
        DATABASES["default"]["TEST"]["NAME"] = "test"
`);
    assert.deepEqual(
      databases.map(({ engine, source, when, line }) => [line, engine ?? source, when]),
      [
        [3, 'env.db()', 'DATABASE_URL is set'],
        [5, 'django.db.backends.postgresql', 'DATABASE_URL is not set'],
      ],
    );
  });

  test('leave open what is out of sight, and what a loop or a function may change', async () => {
    const { middleware, databases, all, open } = await settingsOf(`from company.base import *
from company.settings import MIDDLEWARE, CACHES
MIDDLEWARE.append("x")
DATABASES["default"]["ENGINE"] = "django.db.backends.postgresql"
TEMPLATES = [{"BACKEND": "a"}]
for template in TEMPLATES:
    template["OPTIONS"] = {}
LOGGING = {"handlers": {}}
for name, handler in LOGGING["handlers"].items():
    handler.update(level="INFO")
QUEUES = {"a": 1}
for queue in QUEUES:
    print(queue)
STORAGES = {"a": {}}
STORAGES.get("a", {})[key()] = 3
`);
    assert.deepEqual(
      middleware.map(({ name, text }) => name ?? text),
      ['from company.settings import MIDDLEWARE', 'x'],
    );
    assert.deepEqual(
      databases.map(({ alias, engine }) => [alias, engine]),
      [
        ['unknown', null],
        ['default', 'django.db.backends.postgresql'],
      ],
    );
    assert.deepEqual(
      all.map(({ name, known }) => `${name}${known ? '' : ' ?'}`),
      ['CACHES ?', 'DATABASES ?', 'LOGGING ?', 'MIDDLEWARE ?', 'QUEUES', 'STORAGES ?', 'TEMPLATES ?'],
    );
    assert.deepEqual(
      open.map(({ line, reason }) => `${line} ${reason}`),
      [
        '1 company.base is not in the folder, so that what it sets is not known.',
        '2 MIDDLEWARE may hold more: from company.settings import MIDDLEWARE is not in the text.',
        '4 The engine of the database unknown is not in the text: DATABASES as it was before.',
      ],
    );
  });
});
