import assert from 'node:assert/strict';
import { openMemoryMode } from '../memory-mode';

/** What a review tells of lines that a change adds behind others of a file: `1-2 because`. */
async function told(path: string, added: string, before = 'INSTALLED_APPS = []'): Promise<string[]> {
  const lines = added.split('\n');
  const at = before.split('\n').length;
  const diff = [
    `diff --git a/${path} b/${path}`,
    `--- a/${path}`,
    `+++ b/${path}`,
    `@@ -${at},0 +${at + 1},${lines.length} @@`,
    ...lines.map((line) => `+${line}`),
    '',
  ].join('\n');
  const { mode } = await openMemoryMode({});
  const text = `${before}\n${added}\n`;
  const { findings } = await mode.partners.review({
    base: 'one',
    head: 'two',
    diff,
    textOf: () => Promise.resolve(text),
  });
  return findings.map(
    ({ route, line, endLine, because }) => `${route} ${line - at}-${endLine - at} ${because.join('; ')}`,
  );
}

suite('Settings that a change opens', () => {
  const opened: [added: string, expected: string][] = [
    ['DEBUG = True', 'security 1-1 Debug pages are on: DEBUG'],
    [
      'DEBUG = os.environ.get("DEBUG", "1") == "1"',
      'security 1-1 Debug pages are on where the environment says nothing: DEBUG',
    ],
    ['ALLOWED_HOSTS = [\n    "*",\n]', 'security 1-3 Every host is allowed: ALLOWED_HOSTS'],
    [
      'ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["*"])',
      'security 1-1 Every host is allowed where the environment says nothing: ALLOWED_HOSTS',
    ],
    ['SECRET_KEY = "an-unlikely-key-of-ours"', 'security 1-1 The key stands in the file: SECRET_KEY'],
    [
      'SECRET_KEY = os.environ.get("SECRET_KEY", "change-me")',
      'security 1-1 The key stands in the file where the environment says nothing: SECRET_KEY',
    ],
    [
      'SESSION_COOKIE_SECURE = False',
      'security 1-1 The session cookie also travels without HTTPS: SESSION_COOKIE_SECURE',
    ],
    ['CSRF_COOKIE_SECURE = False', 'security 1-1 The CSRF cookie also travels without HTTPS: CSRF_COOKIE_SECURE'],
    ['SESSION_COOKIE_HTTPONLY = False', 'security 1-1 Scripts can read the session cookie: SESSION_COOKIE_HTTPONLY'],
    ['SECURE_SSL_REDIRECT = False', 'security 1-1 HTTP is not redirected to HTTPS: SECURE_SSL_REDIRECT'],
    [
      'SECURE_CONTENT_TYPE_NOSNIFF = False',
      'security 1-1 Browsers may guess the type of uploads: SECURE_CONTENT_TYPE_NOSNIFF',
    ],
    ['SECURE_HSTS_SECONDS = 0', 'security 1-1 HTTP Strict Transport Security is off: SECURE_HSTS_SECONDS'],
    ['X_FRAME_OPTIONS = "ALLOWALL"', 'security 1-1 Pages of the site can be framed: X_FRAME_OPTIONS'],
    ['AUTH_PASSWORD_VALIDATORS = []', 'security 1-1 Every password is taken: AUTH_PASSWORD_VALIDATORS'],
    [
      'PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]',
      'security 1-1 Passwords are kept by a weak digest: PASSWORD_HASHERS',
    ],
    ['CSRF_TRUSTED_ORIGINS = ["https://*"]', 'security 1-1 Forms of every site are trusted: CSRF_TRUSTED_ORIGINS'],
    ['CORS_ALLOW_ALL_ORIGINS = True', 'security 1-1 Scripts of every site may ask: CORS_ALLOW_ALL_ORIGINS'],
    ['CORS_ORIGIN_ALLOW_ALL = True', 'security 1-1 Scripts of every site may ask: CORS_ORIGIN_ALLOW_ALL'],
    [
      'REST_FRAMEWORK = {"DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"]}',
      'security 1-1 The API is open to everybody where a view says nothing: REST_FRAMEWORK',
    ],
    [
      'DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "PASSWORD": "not-for-others"}}',
      'security 1-1 A password of the database stands in the file: DATABASES',
    ],
    ['class Live(Configuration):\n    DEBUG = True\n    INSTALLED_APPS = []', 'security 2-2 Debug pages are on: DEBUG'],
  ];
  for (const [added, expected] of opened)
    test(added, async () =>
      assert.deepEqual(
        await told('config/settings.py', added, 'from configurations import Configuration\nINSTALLED_APPS = []'),
        [expected],
      ),
    );

  test('are told in packages of settings, at any depth, for what serves the site alone', async () => {
    const places = [
      'settings/base.py',
      'settings/live/hosts.py',
      'settings/local.py',
      'settings/dev_docker.py',
      'settings/ci.py',
    ];
    const found = await Promise.all(places.map(async (path) => [path, await told(`config/${path}`, 'DEBUG = True')]));
    assert.deepEqual(found, [
      ['settings/base.py', ['security 1-1 Debug pages are on: DEBUG']],
      ['settings/live/hosts.py', ['security 1-1 Debug pages are on: DEBUG']],
      ['settings/local.py', []],
      ['settings/dev_docker.py', []],
      ['settings/ci.py', []],
    ]);
  });

  test('are told under a condition that may hold elsewhere, and left out under one that does not', async () => {
    const conditions = [
      'if DEBUG:',
      'if DEBUG or TESTING:',
      'if(DEBUG):',
      'if not DEBUG:',
      'if (not DEBUG):',
      'if DEBUG is False:',
      'if STAGING and not DEBUG:',
      'if ENVIRONMENT != "DEV":',
      'if DEBUG or STAGING:',
    ];
    const found = await Promise.all(
      conditions.map(
        async (one) => (await told('config/settings.py', `${one}\n    X_FRAME_OPTIONS = "ALLOWALL"`)).length,
      ),
    );
    assert.deepEqual(found, [0, 0, 0, 1, 1, 1, 1, 1, 1]);
  });

  test('are left out where the environment, a condition or nothing of the change opens them', async () => {
    for (const added of [
      'DEBUG = env.bool("DEBUG", default=False)',
      'DEBUG = False',
      'SECRET_KEY = os.environ["SECRET_KEY"]',
      'if DEBUG:\n    ALLOWED_HOSTS = ["*"]',
      'if TESTING:\n    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]',
      'class Dev(Configuration):\n    DEBUG = True\n    INSTALLED_APPS = []',
      'ALLOWED_HOSTS = ["shop.example"]',
      'LANGUAGE_CODE = "de"',
    ])
      assert.deepEqual(
        await told('config/settings.py', added, 'from configurations import Configuration\nDEBUG = True'),
        [],
        added,
      );
  });

  test('of one’s own machine are told where the key of a maker stands in them', async () => {
    assert.deepEqual(await told('config/settings/local.py', 'SHOP_API_KEY = "for-me-alone"'), []);
    assert.deepEqual(
      await told('config/settings/local.py', `SHOP_API_KEY = "${'sk_' + 'live_'}4eC39HqLyjWDarjtT1zdp7dc"`),
      ['security 1-1 A secret in the code: SHOP_API_KEY = "•••"'],
    );
  });
});

suite('Lines that only import', () => {
  test('are no finding: what is imported counts where it is used', async () => {
    assert.deepEqual(await told('shop/search.py', 'from elasticsearch import Elasticsearch', 'import os'), []);
    assert.deepEqual(
      await told('shop/search.py', 'from elasticsearch import (\n    Elasticsearch,\n)', 'import os'),
      [],
    );
  });
});
