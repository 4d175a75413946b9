import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

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
