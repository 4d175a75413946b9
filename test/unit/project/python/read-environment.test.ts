import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** Ways to read a variable of the environment. */
const READERS = [
  'os.environ["A"]',
  'os.environ.get("A")',
  'os.environ.get("A", "b")',
  'os.environ.get("A", default="b")',
  'os.getenv("A")',
  'os.getenv("A", "b")',
  'environ["A"]',
  'env("A")',
  'env("A", default=1)',
  'env.bool("A")',
  'env.list("A", default=[])',
  'env.db()',
  'env.db("A")',
  'env.db_url()',
  'env.cache()',
  'env(NAME)',
  'env("not a name")',
  'config("A")',
  'config("A", default="b", cast=int)',
  'dj_database_url.config()',
  'dj_database_url.config(env="A", default="b")',
  'dj_database_url.parse("a")',
  'values.Value()',
  'values.Value("b", environ_name="A")',
  'values.Value(environ_name="A", environ_prefix=None)',
  'values.Value(environ_name="A", environ_prefix="")',
  'values.Value(environ_name="A", environ_prefix="SHOP")',
  'values.BooleanValue(None, environ_name="A")',
  'values.BooleanValue(environ_name="A", default=True)',
  'values.SecretValue(environ_name="A")',
  'os.environ.setdefault("A", "b")',
  'os.environ.pop("A")',
  'int(os.environ.get("A", "1"))',
  'other("A")',
];

suite('Variables of the environment', () => {
  test('are told with whether there is a default', async () => {
    const told: Record<string, string> = {};
    for (const reader of READERS) {
      const { settings } = await inventoryOf({ 'config/settings.py': `INSTALLED_APPS = []\nVALUE = ${reader}\n` });
      told[reader] = settings.environment
        .map(({ name, hasDefault }) => `${name}${hasDefault ? ' with a default' : ''}`)
        .join(', ');
    }
    assert.deepEqual(told, {
      'os.environ["A"]': 'A',
      'os.environ.get("A")': 'A',
      'os.environ.get("A", "b")': 'A with a default',
      'os.environ.get("A", default="b")': 'A with a default',
      'os.getenv("A")': 'A',
      'os.getenv("A", "b")': 'A with a default',
      'environ["A"]': 'A',
      'env("A")': 'A',
      'env("A", default=1)': 'A with a default',
      'env.bool("A")': 'A',
      'env.list("A", default=[])': 'A with a default',
      'env.db()': 'DATABASE_URL',
      'env.db("A")': 'A',
      'env.db_url()': 'DATABASE_URL',
      'env.cache()': 'CACHE_URL',
      'env(NAME)': '',
      'env("not a name")': '',
      'config("A")': 'A',
      'config("A", default="b", cast=int)': 'A with a default',
      'dj_database_url.config()': 'DATABASE_URL',
      'dj_database_url.config(env="A", default="b")': 'A with a default',
      'dj_database_url.parse("a")': '',
      'values.Value()': '',
      'values.Value("b", environ_name="A")': 'DJANGO_A with a default',
      'values.Value(environ_name="A", environ_prefix=None)': 'A',
      'values.Value(environ_name="A", environ_prefix="")': 'A',
      'values.Value(environ_name="A", environ_prefix="SHOP")': 'SHOP_A',
      'values.BooleanValue(None, environ_name="A")': 'DJANGO_A',
      'values.BooleanValue(environ_name="A", default=True)': 'DJANGO_A with a default',
      'values.SecretValue(environ_name="A")': 'DJANGO_A',
      'os.environ.setdefault("A", "b")': 'A with a default',
      'os.environ.pop("A")': '',
      'int(os.environ.get("A", "1"))': 'A with a default',
      'other("A")': '',
    });
  });
});

suite('A variable that only a condition needs', () => {
  const CASES: readonly [what: string, settings: string, expected: readonly string[]][] = [
    ['is told with it', 'if USE_S3:\n    KEY = env("A")\n', ['A under USE_S3']],
    [
      'in the other branch with its opposite',
      'if DEBUG:\n    pass\nelse:\n    KEY = env("A")\n',
      ['A under not DEBUG'],
    ],
    ['in a choice', 'KEY = env("A") if USE_S3 else env("B")\n', ['A under USE_S3', 'B under not USE_S3']],
    [
      'with all that stand around it',
      'if S3:\n    if not DEBUG:\n        KEY = env("A")\n',
      ['A under S3 and not DEBUG'],
    ],
    ['is needed anyway where it is read outside', 'if S3:\n    KEY = env("A")\nOTHER = env("A")\n', ['A']],
    ['is needed under either', 'if S3:\n    K = env("A")\nif GCS:\n    K = env("A")\n', ['A under S3 or GCS']],
    [
      'is not needed where it is read if it is set',
      'if "A" in os.environ:\n    KEY = os.environ["A"]\n',
      ['A with a default'],
    ],
    ['in a loop is needed', 'for one in [1, 2]:\n    KEY = env("A")\n', ['A']],
  ];
  for (const [what, settings, expected] of CASES) {
    test(what, async () => {
      const { settings: known } = await inventoryOf({ 'config/settings.py': `INSTALLED_APPS = []\n${settings}` });
      assert.deepEqual(
        known.environment.map(({ name, hasDefault, when }) =>
          [name, hasDefault ? ' with a default' : when === undefined ? '' : ` under ${when}`].join(''),
        ),
        expected,
      );
    });
  }
});
