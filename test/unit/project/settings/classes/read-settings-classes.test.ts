import assert from 'node:assert/strict';
import { inventoryOf } from '../../inventory-of';

suite('readSettings, of classes and split files', () => {
  test('reads classes of django-configurations and files of django-split-settings', async () => {
    const configurations = await inventoryOf({
      'config/settings.py':
        'from configurations import Configuration\nclass Base(Configuration):\n    ROOT_URLCONF = "a.urls"\n    INSTALLED_APPS = ["a"]\nclass Dev(Base):\n    DEBUG = True\n    INSTALLED_APPS = Base.INSTALLED_APPS + ["b"]\n',
    });
    const split = await inventoryOf(
      {
        'config/settings/__init__.py':
          'from split_settings.tools import include, optional\nFILES = ("components/common.py", "components/missing.py")\ninclude(*FILES, optional("local.py"))\n',
        'config/settings/components/common.py': 'ROOT_URLCONF = "b.urls"\n',
        'config/settings/local.py': 'DEBUG = True\n',
      },
      { settingsFile: 'config/settings/__init__.py' },
    );
    const short = ({ settings }: typeof split): unknown[] =>
      settings.all.map(({ name, value, items, when }) => [name, value ?? items, when]);
    assert.deepEqual(
      [short(configurations), short(split)],
      [
        [
          ['DEBUG', 'True', 'class Dev'],
          ['INSTALLED_APPS', ['a'], null],
          ['ROOT_URLCONF', 'a.urls', null],
        ],
        [
          ['DEBUG', 'True', null],
          ['FILES', ['components/common.py', 'components/missing.py'], null],
          ['ROOT_URLCONF', 'b.urls', null],
        ],
      ],
    );
  });

  test('applies what the hooks of a class assign, and leaves open what they set by a name that text does not tell', async () => {
    const { settings } = await inventoryOf({
      'manage.py': 'os.environ.setdefault("DJANGO_CONFIGURATION", "Live")\n',
      'config/settings.py': `from configurations import Configuration, values
class Base(Configuration):
    DEBUG = False
    INSTALLED_APPS = ["a"]
    ALLOWED_HOSTS = []
    @classmethod
    def setup(cls):
        super().setup()
        cls.DEBUG = True
        if FAST:
            cls.INSTALLED_APPS += ["b"]
    @classmethod
    def post_setup(klass):
        setattr(klass, "ALLOWED_HOSTS", ["shop.example"])
        for name, value in more.items():
            setattr(klass, name, value)
        setattr(other, name, value)
    def other(cls):
        cls.DEBUG = False
class Live(Base):
    SITE_ID = 2
`,
    });
    assert.deepEqual(
      {
        all: settings.all.map(({ name, text }) => [name, text]),
        apps: settings.installedApps.map(({ name, when }) => [name, when]),
        open: settings.open,
      },
      {
        all: [
          ['ALLOWED_HOSTS', '["shop.example"]'],
          ['DEBUG', 'True'],
          ['INSTALLED_APPS', '["a"]'],
          ['SITE_ID', '2'],
        ],
        apps: [
          ['a', null],
          ['b', 'FAST'],
        ],
        open: [
          { reason: 'Which settings are assigned here is not in the text.', path: 'config/settings.py', line: 16 },
        ],
      },
    );
  });

  test('reads classes of settings over files, and settings that are properties', async () => {
    const { settings } = await inventoryOf(
      {
        'config/settings/base.py':
          'from lib import Settings\nclass BaseSettings(Settings):\n    DEBUG = False\n    @property\n    def INSTALLED_APPS(self):\n        apps = ["a"]\n        if ext:\n            apps.append("b")\n        return apps\n',
        'config/settings/dev.py':
          'from .base import BaseSettings\nclass DevSettings(BaseSettings):\n    DEBUG = True\nDevSettings.load(__name__)\n',
      },
      { settingsFile: 'config/settings/dev.py' },
    );
    assert.deepEqual(
      {
        apps: settings.installedApps.map(({ name, when }) => [name, when]),
        all: settings.all.map(({ name, text }) => [name, text]),
      },
      {
        apps: [
          ['a', null],
          ['b', 'ext'],
        ],
        all: [
          ['DEBUG', 'True'],
          ['INSTALLED_APPS', '["a"]'],
        ],
      },
    );
  });
});
