import assert from 'node:assert/strict';
import { deploySettings } from '../../../../../src/core/hand-over/gather/settings/deploy-settings';
import { settingsChoices } from '../../../../../src/core/hand-over/gather/settings/settings-choices';
import { memoryFiles } from '../../../memory-files';
import { fixedMode } from '../../bookshop-mode';

/** The rows of a settings file. */
async function rowsOf(settings: string): Promise<ReturnType<typeof deploySettings>> {
  const manage =
    "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\n";
  const files = memoryFiles({ 'manage.py': manage, 'shop/__init__.py': '', 'shop/settings.py': settings });
  const [choice] = settingsChoices(await fixedMode(files).django.inventory('.'), 'shop/settings.py');
  assert.ok(choice);
  return deploySettings(choice);
}

/** What is asked of a settings file. */
async function questions(settings: string): Promise<string[]> {
  return (await rowsOf(settings)).map(({ question }) => question);
}

/** The same by Django's numbers; a question beside them by its first word. */
async function asked(settings: string): Promise<string[]> {
  return (await questions(settings)).map((one) => /\(security\.(\w+)\)$/.exec(one)?.[1] ?? one.split(' ', 1)[0] ?? '');
}

const MIDDLEWARE =
  "MIDDLEWARE = ['django.middleware.security.SecurityMiddleware', 'django.contrib.sessions.middleware.SessionMiddleware', 'django.middleware.csrf.CsrfViewMiddleware', 'django.middleware.clickjacking.XFrameOptionsMiddleware']\n";
const SAFE =
  `${MIDDLEWARE}INSTALLED_APPS = ['django.contrib.sessions']\nSECURE_HSTS_SECONDS = 3600\nSECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True\n` +
  "SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True\nSECRET_KEY = os.environ['KEY']\nALLOWED_HOSTS = ['shop.example']\nDEBUG = False\n";

suite('deploySettings', () => {
  test('asks nothing of settings that are safe', async () => {
    assert.deepEqual(await asked(SAFE), []);
  });

  test('asks for what is missing', async () => {
    assert.deepEqual(await asked("SECRET_KEY = 'abc'\nINSTALLED_APPS = ['django.contrib.sessions']\n"), [
      'W001',
      'W002',
      'W003',
      'W009',
      'W010',
      'W020',
    ]);
  });

  test('asks for what is set the other way', async () => {
    const settings = `${SAFE}DEBUG = True\nALLOWED_HOSTS = ['*']\nX_FRAME_OPTIONS = 'SAMEORIGIN'\nSECURE_CONTENT_TYPE_NOSNIFF = False\nSESSION_COOKIE_HTTPONLY = False\n`;
    assert.deepEqual(await asked(settings), ['W006', 'W015', 'W018', 'W019', 'Every']);
  });

  test('says what the environment decides, and what holds without it', async () => {
    const settings = `${SAFE}DEBUG = env('DEBUG')\nALLOWED_HOSTS = os.environ.get('HOSTS', '').split(',')\nSECURE_SSL_REDIRECT = env.bool('SSL', default=True)\n`;
    assert.deepEqual(await questions(settings), [
      'HTTP is redirected to HTTPS, unless the environment says otherwise (security.W008)',
      'Whether debug pages are off is not in the text (security.W018)',
      'Some hosts are allowed, unless the environment says otherwise (security.W020)',
    ]);
  });

  test('says in one row of which settings nothing is known', async () => {
    assert.deepEqual(await questions('from company.live import *\nDEBUG = True\n'), [
      'Debug pages are on (security.W018)',
      'These may be set where the text does not tell (security.W001, W002, W003, W004, W005, W006, W008, W012, W015, W016, W019, W020, W021, W022, E023, E024, W025)',
    ]);
  });

  test('gives three such settings a row each, and four one', async () => {
    const open = (names: string[]): string => `${SAFE}${names.map((name) => `${name} = find_out()\n`).join('')}`;
    const three = ['SECURE_HSTS_PRELOAD', 'SECURE_SSL_REDIRECT', 'SESSION_COOKIE_SECURE'];
    assert.deepEqual(await asked(open(three)), ['W008', 'W012', 'W021']);
  });

  test('names the settings of that row once each, at what makes them open', async () => {
    assert.deepEqual(
      (await rowsOf('from company.live import *\nDEBUG = True\n')).map(({ name, value, place }) => ({
        name,
        value,
        place,
      })),
      [
        { name: 'DEBUG', value: 'True', place: { path: 'shop/settings.py', line: 2 } },
        {
          name: 'MIDDLEWARE, SECURE_HSTS_SECONDS, SECURE_HSTS_INCLUDE_SUBDOMAINS, SECURE_CONTENT_TYPE_NOSNIFF, SECURE_SSL_REDIRECT, SESSION_COOKIE_SECURE, SESSION_COOKIE_HTTPONLY, CSRF_COOKIE_SECURE, X_FRAME_OPTIONS, ALLOWED_HOSTS, SECURE_HSTS_PRELOAD, SECURE_REFERRER_POLICY, SECURE_CROSS_ORIGIN_OPENER_POLICY, SECRET_KEY_FALLBACKS',
          value: '',
          place: { path: 'shop/settings.py', line: 1 },
        },
      ],
    );
  });

  test('asks for a referrer policy that was taken away', async () => {
    assert.deepEqual(await asked(`${SAFE}SECURE_REFERRER_POLICY = None\n`), ['W022']);
  });

  test('judges the class of settings that looks most like production', async () => {
    const settings = `from configurations import Configuration\n\nclass Dev(Configuration):\n    DEBUG = True\n\nclass Live(Dev):\n    DEBUG = False\n`;
    const manage =
      "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nos.environ.setdefault('DJANGO_CONFIGURATION', 'Dev')\nfrom django.core.management import execute_from_command_line\n";
    const files = memoryFiles({ 'manage.py': manage, 'shop/__init__.py': '', 'shop/settings.py': settings });
    const choices = settingsChoices(await fixedMode(files).django.inventory('.'), 'shop/settings.py');
    assert.deepEqual(
      choices.map(({ file, className, content }) => [
        file,
        className,
        content.all.find(({ name }) => name === 'DEBUG')?.value,
      ]),
      [
        ['shop/settings.py', 'Live', 'False'],
        ['shop/settings.py', 'Dev', 'True'],
      ],
    );
  });
});
