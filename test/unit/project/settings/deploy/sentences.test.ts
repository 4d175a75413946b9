import assert from 'node:assert/strict';
import { inventoryOf } from '../../inventory-of';

/** What is said of settings, a line each; what the text does not tell has a question mark before it. */
async function saidOf(text: string): Promise<string[]> {
  const given = { settingsModule: 'settings', settingsFile: 'settings.py' };
  const { settings } = await inventoryOf({ 'manage.py': '', 'settings.py': text }, given);
  return settings.deploy.map(
    (one) => `${one.verdict === 'open' ? '? ' : ''}${one.check?.slice(-4) ?? '-'} ${one.setting}: ${one.text}`,
  );
}

const ALL =
  "INSTALLED_APPS = ['django.contrib.sessions']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware', 'django.contrib.sessions.middleware.SessionMiddleware', 'django.middleware.csrf.CsrfViewMiddleware', 'django.middleware.clickjacking.XFrameOptionsMiddleware']\n";
const KEY = 'd5L8vNf2QxT7mWb9KzRj3HcPy6Ga1EsUo4IiXlVq0BtJnMrFwCk';
const NAMES = [
  ...['SECURE_HSTS_SECONDS', 'SECURE_HSTS_INCLUDE_SUBDOMAINS', 'SECURE_CONTENT_TYPE_NOSNIFF', 'SECURE_SSL_REDIRECT'],
  ...['SECRET_KEY', 'SESSION_COOKIE_SECURE', 'SESSION_COOKIE_HTTPONLY', 'CSRF_COOKIE_SECURE', 'DEBUG'],
  ...['X_FRAME_OPTIONS', 'ALLOWED_HOSTS', 'SECURE_HSTS_PRELOAD', 'SECURE_REFERRER_POLICY'],
  ...['SECURE_CROSS_ORIGIN_OPENER_POLICY', 'SECRET_KEY_FALLBACKS'],
];

suite('What is said of settings before they go live', () => {
  test('where nothing is set', async () => {
    assert.deepEqual(await saidOf(''), [
      'W001 MIDDLEWARE: SecurityMiddleware is missing, so that no SECURE_ setting has an effect',
      'W002 MIDDLEWARE: XFrameOptionsMiddleware is missing, so that pages can be framed',
      'W003 MIDDLEWARE: CsrfViewMiddleware is missing',
      'W009 SECRET_KEY: The key is too weak: shorter than 50 characters, too uniform, or one that startproject made',
      'W020 ALLOWED_HOSTS: No host is allowed',
    ]);
  });

  test('where all is set to what is bad', async () => {
    const values = [
      "DEBUG = True\nALLOWED_HOSTS = ['*']\nSECURE_HSTS_SECONDS = 60\nX_FRAME_OPTIONS = 'SAMEORIGIN'\n",
      `SECRET_KEY = '${KEY}'\nSECRET_KEY_FALLBACKS = ['short']\n`,
      "SECURE_CONTENT_TYPE_NOSNIFF = SESSION_COOKIE_HTTPONLY = False\nSECURE_REFERRER_POLICY = 'none'\n",
      "SECURE_CROSS_ORIGIN_OPENER_POLICY = 'none'\n",
    ];
    assert.deepEqual(await saidOf(ALL + values.join('')), [
      'W005 SECURE_HSTS_INCLUDE_SUBDOMAINS: Subdomains can still be reached without HTTPS',
      'W006 SECURE_CONTENT_TYPE_NOSNIFF: Browsers may guess the type of uploads',
      'W008 SECURE_SSL_REDIRECT: HTTP is not redirected to HTTPS',
      '- SECRET_KEY: The key stands in the file',
      'W012 SESSION_COOKIE_SECURE: The session cookie also travels without HTTPS',
      'W015 SESSION_COOKIE_HTTPONLY: Scripts can read the session cookie',
      'W016 CSRF_COOKIE_SECURE: The CSRF cookie also travels without HTTPS',
      'W018 DEBUG: Debug pages are on',
      'W019 X_FRAME_OPTIONS: Pages of the site can be framed',
      '- ALLOWED_HOSTS: Every host is allowed',
      'W021 SECURE_HSTS_PRELOAD: The site cannot be put on the preload list of browsers',
      'E023 SECURE_REFERRER_POLICY: The referrer policy is none that browsers know',
      'E024 SECURE_CROSS_ORIGIN_OPENER_POLICY: The opener policy is none that browsers know',
      'W025 SECRET_KEY_FALLBACKS: An earlier key that is still accepted is too weak',
    ]);
  });

  test('where a weak default of the key may be assigned anew', async () => {
    const key = (lines: string): Promise<string[]> =>
      saidOf(`import environ\nenv = environ.Env(SECRET_KEY=(str, ""))\nSECRET_KEY = env("SECRET_KEY")\n${lines}`);
    const told = async (lines: string): Promise<string[]> => (await key(lines)).filter((one) => one.includes('KEY:'));
    assert.deepEqual(await told(''), ['W009 SECRET_KEY: The key is empty where the environment says nothing']);
    assert.deepEqual(await told('globals().update(more())\n'), [
      '? W009 SECRET_KEY: Whether the key is strong is not in the text',
    ]);
  });

  test('where text does not tell what is set', async () => {
    assert.deepEqual(await saidOf(`${ALL}${NAMES.map((name) => `${name} = read("${name}")\n`).join('')}`), [
      '? W004 SECURE_HSTS_SECONDS: Whether HTTP Strict Transport Security is on is not in the text',
      '? W005 SECURE_HSTS_INCLUDE_SUBDOMAINS: Whether subdomains are reached over HTTPS alone is not in the text',
      '? W006 SECURE_CONTENT_TYPE_NOSNIFF: Whether browsers are told not to guess the type of uploads is not in the text',
      '? W008 SECURE_SSL_REDIRECT: Whether HTTP is redirected to HTTPS is not in the text',
      '? W012 SESSION_COOKIE_SECURE: Whether the session cookie travels over HTTPS alone is not in the text',
      '? W015 SESSION_COOKIE_HTTPONLY: Whether scripts cannot read the session cookie is not in the text',
      '? W016 CSRF_COOKIE_SECURE: Whether the CSRF cookie travels over HTTPS alone is not in the text',
      '? W018 DEBUG: Whether debug pages are off is not in the text',
      '? W019 X_FRAME_OPTIONS: Whether no page of the site can be framed is not in the text',
      '? W020 ALLOWED_HOSTS: Whether some hosts are allowed is not in the text',
      '? W021 SECURE_HSTS_PRELOAD: Whether the site can be put on the preload list of browsers is not in the text',
      '? W022 SECURE_REFERRER_POLICY: Whether other sites are not told which page a visitor came from is not in the text',
      '? E023 SECURE_REFERRER_POLICY: Whether the referrer policy is one that browsers know is not in the text',
      '? E024 SECURE_CROSS_ORIGIN_OPENER_POLICY: Whether the opener policy is one that browsers know is not in the text',
      '? W025 SECRET_KEY_FALLBACKS: Whether the earlier keys that are still accepted are strong is not in the text',
    ]);
  });

  test('where text does not tell which middleware there is', async () => {
    assert.deepEqual((await saidOf('MIDDLEWARE = INSTALLED_APPS = read()\n')).slice(0, 3), [
      '? W001 MIDDLEWARE: Whether SecurityMiddleware is there is not in the text',
      '? W002 MIDDLEWARE: Whether XFrameOptionsMiddleware is there is not in the text',
      '? W003 MIDDLEWARE: Whether CsrfViewMiddleware is there is not in the text',
    ]);
  });

  test('of policies that browsers know, and of none', async () => {
    const policies = [
      ...['no-referrer', 'no-referrer-when-downgrade', 'origin', 'origin-when-cross-origin', 'same-origin'],
      ...['strict-origin', 'strict-origin-when-cross-origin', 'unsafe-url'],
    ];
    const check = async (setting: string, value: string): Promise<string[]> =>
      (await saidOf(`${ALL}${setting} = ${value}\n`)).filter((one) => one.includes(` ${setting}: `));
    for (const value of [...policies.map((one) => `'${one}'`), `'${policies.join(', ')}'`, `['origin', 'unsafe-url']`])
      assert.deepEqual(await check('SECURE_REFERRER_POLICY', value), [], value);
    for (const value of ["'same-origin'", "'same-origin-allow-popups'", "'unsafe-none'", 'None'])
      assert.deepEqual(await check('SECURE_CROSS_ORIGIN_OPENER_POLICY', value), [], value);
    for (const value of ["'origin, elsewhere'", "['origin', 3]"])
      assert.deepEqual(
        await check('SECURE_REFERRER_POLICY', value),
        ['E023 SECURE_REFERRER_POLICY: The referrer policy is none that browsers know'],
        value,
      );
    assert.deepEqual(await check('SECURE_REFERRER_POLICY', 'None'), [
      'W022 SECURE_REFERRER_POLICY: Other sites are told which page a visitor came from',
    ]);
  });

  test('a default that the settings refuse holds nowhere', async () => {
    const said = async (text: string): Promise<string[]> =>
      (await saidOf(`${ALL}import os\n${text}`)).filter((one) => /SECRET_KEY|ALLOWED_HOSTS/.test(one));
    assert.deepEqual(
      await said('SECRET_KEY = os.getenv("KEY", "")\nALLOWED_HOSTS = os.getenv("HOSTS", "a").split()\n'),
      [
        'W009 SECRET_KEY: The key is empty where the environment says nothing',
        '? W020 ALLOWED_HOSTS: Some hosts are allowed, unless the environment says otherwise',
      ],
    );
    assert.deepEqual(
      await said(
        'SECRET_KEY = os.getenv("KEY", "")\nif not SECRET_KEY:\n    raise ImproperlyConfigured("no key")\nALLOWED_HOSTS = ["a"]\n',
      ),
      [],
    );
    assert.deepEqual(
      await said(
        'DEBUG = False\nSECRET_KEY = os.getenv("KEY", "own")\nif not DEBUG and SECRET_KEY == "own":\n    print("no")\n    sys.exit(1)\nALLOWED_HOSTS = ["a"]\n',
      ),
      [],
    );
  });

  test('settings that do not start without a variable have no default of it', async () => {
    const WEAK = ['W009 SECRET_KEY: The key has a weak default, which holds where the environment says nothing'];
    const EMPTY = ['W009 SECRET_KEY: The key is empty where the environment says nothing'];
    const OPEN = ['? W009 SECRET_KEY: The key is strong, unless the environment says otherwise'];
    const NOT_TOLD = ['? W009 SECRET_KEY: Whether the key is strong is not in the text'];
    const tried = (rescue: string, key = 'os.environ["K"]'): string => `try:\n    SECRET_KEY = ${key}\n${rescue}`;
    const raise = 'raise ImproperlyConfigured("no key")\n';
    const cases: [text: string, said: string[]][] = [
      ['SECRET_KEY = os.environ["K"]\n', []],
      [tried(`except KeyError:\n    ${raise}`), []],
      [tried(`except KeyError as error:\n    print("no")\n    raise\n`), []],
      [tried('except:\n    os._exit(1)\n'), []],
      [tried(`except ValueError:\n    SECRET_KEY = "own"\nexcept KeyError:\n    ${raise}`), OPEN],
      [tried('except ValueError:\n    SECRET_KEY = "own"\n'), OPEN],
      [tried('except (KeyError, ValueError):\n    SECRET_KEY = "own"\n'), WEAK],
      [tried(`except KeyError:\n    pass\n`), EMPTY],
      [`DEBUG = False\n${tried(`except KeyError:\n    if not DEBUG:\n        ${raise}    SECRET_KEY = "own"\n`)}`, []],
      [
        `DEBUG = bool(os.getenv("D"))\n${tried(`except KeyError:\n    if not DEBUG:\n        ${raise}    SECRET_KEY = "own"\n`)}`,
        OPEN,
      ],
      [`try:\n    os.environ["K"]\nexcept KeyError:\n    ${raise}SECRET_KEY = os.environ.get("K")\n`, []],
      [`if "K" not in os.environ:\n    ${raise}SECRET_KEY = os.environ.get("K")\n`, []],
      [`if not os.getenv("K"):\n    ${raise}SECRET_KEY = os.getenv("K", "")\n`, []],
      [`if not os.getenv("OTHER"):\n    ${raise}SECRET_KEY = os.getenv("K", "")\n`, EMPTY],
      [`os.environ.setdefault("K", "${KEY}")\n${tried('except KeyError:\n    SECRET_KEY = "own"\n')}`, NOT_TOLD],
      ['SECRET_KEY = os.getenv("SECRET_KEY")\n', EMPTY],
      ['SECRET_KEY = os.getenv("SECRET_KEY", "own")\n', WEAK],
    ];
    for (const [text, said] of cases)
      assert.deepEqual(
        (await saidOf(`${ALL}import os\n${text}`)).filter((one) => one.includes('SECRET_KEY:')),
        said,
        text,
      );
  });

  test('variables that the settings set themselves hold where the environment says nothing', async () => {
    const given = { settingsModule: 'settings', settingsFile: 'settings.py' };
    const said = async (lines: string): Promise<string[]> => {
      const tree = {
        'manage.py': '',
        'settings.py': `import os\n${lines}from base import *\n`,
        'base.py': `${ALL}from tools import config\nDEBUG = config("DEBUG", default=False)\nALLOWED_HOSTS = os.environ.get("HOSTS", "").split(",")\nIS_HTTPS = config("IS_HTTPS", default=not DEBUG)\nSESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS\nSECRET_KEY = os.getenv("KEY", "${KEY}")\n`,
      };
      const { settings } = await inventoryOf(tree, given);
      return settings.deploy
        .filter(({ setting }) => /DEBUG|COOKIE_SECURE|HOSTS|KEY/.test(setting))
        .map(({ setting, verdict, byDefault }) => `${setting} ${verdict}, else ${String(byDefault)}`);
    };
    assert.deepEqual(await said(''), [
      'SESSION_COOKIE_SECURE open, else false',
      'CSRF_COOKIE_SECURE open, else false',
      'DEBUG open, else false',
      'ALLOWED_HOSTS open, else false',
    ]);
    assert.deepEqual(
      await said(
        'os.environ.setdefault("DEBUG", "yes")\nos.environ.setdefault("DEBUG", "no")\nos.environ["IS_HTTPS"] = "no"\nos.environ.update({"KEY": "short"})\nif "HOSTS" not in os.environ:\n    os.environ["HOSTS"] = "*"\n',
      ),
      [
        'SECRET_KEY found, else true',
        'SESSION_COOKIE_SECURE open, else true',
        'CSRF_COOKIE_SECURE open, else true',
        'DEBUG open, else true',
        'ALLOWED_HOSTS open, else null',
      ],
    );
  });
});
