import assert from 'node:assert/strict';
import { APP, MANAGE, outline, SETTINGS, type Tree } from './outline';

const SILENT = 'from house_tools.management import execute_from_command_line\n';

suite('detectDjango, by where a project says what it is', () => {
  const cases: [what: string, tree: Tree, expected: string[]][] = [
    [
      'tells two projects in one directory by the packages of their settings',
      {
        'manage_north.py': MANAGE('projects.north.settings._dev'),
        'manage_south.py': MANAGE('projects.south.settings._dev'),
        'projects/north/settings/_dev.py': SETTINGS,
        'projects/south/settings/_dev.py': SETTINGS,
      },
      [
        'project on',
        '. | project | manage_north.py | projects.north.settings._dev | projects/north/settings/_dev.py | -',
        '. | project | manage_south.py | projects.south.settings._dev | projects/south/settings/_dev.py | -',
      ],
    ],
    [
      'takes two manage.py for other settings of one package as one project',
      {
        'manage.py': MANAGE('config.settings.dev'),
        'manage_prod.py': MANAGE('config.settings.prod'),
        'manage_test.py': MANAGE('checks.settings_test'),
        'config/settings/dev.py': SETTINGS,
        'config/settings/prod.py': SETTINGS,
        'checks/settings_test.py': SETTINGS,
      },
      ['project on', '. | project | manage.py | config.settings.dev | config/settings/dev.py | -'],
    ],
    [
      'takes a package’s copy of manage.py for no project of its own',
      {
        'manage.py': MANAGE('shop.settings'),
        'shop/__init__.py': '',
        'shop/manage.py': MANAGE('shop.settings'),
        'shop/settings.py': SETTINGS,
      },
      ['project on', '. | project | manage.py | shop.settings | shop/settings.py | -'],
    ],
    [
      'counts manage.py in a package of src to src, where nothing installs the package',
      {
        'pyproject.toml': '[tool.poetry]\nname = "eda"\n[tool.poetry.dependencies]\ndjango = ">=5.2,<5.3"\n',
        'src/eda/__init__.py': '',
        'src/eda/manage.py': MANAGE('eda.settings.default'),
        'src/eda/settings/__init__.py': '',
        'src/eda/settings/default.py': SETTINGS,
      },
      [
        'project on',
        'src | project | src/eda/manage.py | eda.settings.default | src/eda/settings/default.py | >=5.2,<5.3 pyproject.toml:4',
      ],
    ],
    [
      'follows a manage.py to what its package hands on from a module',
      {
        'manage.py': 'from shop import main\nmain()\n',
        'shop/__init__.py': 'from .start.run import main\n',
        'shop/start/run.py': MANAGE('shop.settings'),
        'shop/settings.py': SETTINGS,
      },
      ['project on', '. | project | manage.py | shop.settings | shop/settings.py | -'],
    ],
    [
      'names settings beside a manage.py that computes them by what ROOT_URLCONF calls their directory',
      {
        'mono/__init__.py': '',
        'mono/service/user/manage.py': 'from mono.util.service import Service\nService(__file__).run()\n',
        'mono/service/user/settings.py': `${SETTINGS}ROOT_URLCONF = "mono.service.user.urls"\n`,
        'mono/util/service.py':
          'os.environ.setdefault("DJANGO_SETTINGS_MODULE", f"{name}.settings")\nfrom django.core.management import execute_from_command_line\n',
        'mono/util/settings_for_tests.py': SETTINGS,
      },
      [
        'project on',
        'mono/service/user | project | mono/service/user/manage.py | mono.service.user.settings | mono/service/user/settings.py | -',
      ],
    ],
    [
      'does not name them so where ROOT_URLCONF lies elsewhere',
      {
        'user/manage.py': `os.environ.setdefault("DJANGO_SETTINGS_MODULE", f"{name}.settings")\n${SILENT}`,
        'user/settings.py': `${SETTINGS}ROOT_URLCONF = "web.urls"\n`,
      },
      ['project on', 'user | project | user/manage.py | - | user/settings.py | -'],
    ],
    [
      'reads the settings module from an env file below, what developers run with first',
      {
        'manage.py': SILENT,
        'deploy/.env.production': 'DJANGO_SETTINGS_MODULE=vault.settings.production\n',
        'dev/.env.compose': 'DJANGO_SETTINGS_MODULE=vault.settings.development\n',
        'tests/.env': 'DJANGO_SETTINGS_MODULE=vault.settings.local\n',
        'vault/settings/base.py': SETTINGS,
        'vault/settings/development.py': 'from .base import *\n',
        'vault/settings/local.py': 'from .base import *\n',
        'vault/settings/production.py': 'from .base import *\n',
      },
      ['project on', '. | project | manage.py | vault.settings.development | vault/settings/development.py | -'],
    ],
    [
      'reads the settings module from a compose file below',
      {
        'manage.py': SILENT,
        'docker/compose.yaml':
          'services:\n  web:\n    environment:\n      - DJANGO_SETTINGS_MODULE=vault.settings.local\n',
        'vault/settings/base.py': SETTINGS,
        'vault/settings/local.py': 'from .base import *\n',
      },
      ['project on', '. | project | manage.py | vault.settings.local | vault/settings/local.py | -'],
    ],
    [
      'leaves the env file of another project below to that',
      {
        'manage.py': SILENT,
        'config/settings.py': SETTINGS,
        'other/.env': 'DJANGO_SETTINGS_MODULE=config.settings\n',
        'other/manage.py': SILENT,
        'other/config/settings.py': SETTINGS,
      },
      [
        'project on',
        '. | project | manage.py | - | config/settings.py | -',
        'other | project | other/manage.py | config.settings | other/config/settings.py | -',
      ],
    ],
    [
      'reads the settings module from a workflow',
      {
        'manage.py': SILENT,
        '.github/workflows/ci.yml': 'env:\n  DJANGO_SETTINGS_MODULE: vault.settings.dev\n',
        '.github/ISSUE_TEMPLATE/requirements.txt': 'django==1.0\n',
        'vault/settings/base.py': SETTINGS,
        'vault/settings/dev.py': 'from .base import *\n',
      },
      ['project on', '. | project | manage.py | vault.settings.dev | vault/settings/dev.py | -'],
    ],
    [
      'takes a script that makes a library’s migrations for no project',
      {
        'setup.py': "setup(name='cards', install_requires=['Django>=4.2'])\n",
        'cards/apps.py': APP,
        'makemigrations.py':
          'from django.conf import settings\nfrom django.core.management import execute_from_command_line\nsettings.configure()\nexecute_from_command_line()\n',
      },
      ['library on'],
    ],
    [
      'asks what manage.py imports for the settings that it does not name itself',
      {
        'docker-compose.yml': 'services:\n  web:\n    environment:\n      DJANGO_SETTINGS_MODULE: shop.conf.docker\n',
        'src/manage.py':
          'import sys\nfrom shop.setup import setup_env\nsetup_env()\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n',
        'src/shop/__init__.py': '',
        'src/shop/setup.py':
          "import os\ndef setup_env():\n    os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.conf.dev')\n",
        'src/shop/conf/__init__.py': '',
        'src/shop/conf/dev.py': SETTINGS,
        'src/shop/conf/docker.py': SETTINGS,
      },
      ['project on', 'src | project | src/manage.py | shop.conf.dev | src/shop/conf/dev.py | -'],
    ],
    [
      'takes no script for a project that only configures Django to use a part of it',
      {
        'requirements.txt': 'Django~=5.2\n',
        'script.py': 'from django.conf import settings\nsettings.configure()\n',
      },
      ['none off'],
    ],
    [
      'takes the settings that a library’s integration tests run with for no project',
      {
        'setup.py': "setup(name='queue', install_requires=['kombu'], extras_require={'django': ['Django>=2.2']})\n",
        't/integration/settings.py': SETTINGS,
        'integration/proj/settings.py': SETTINGS,
      },
      [
        'example-only off',
        'integration/proj | tests | - | settings | integration/proj/settings.py | >=2.2 setup.py:1',
        't/integration | tests | - | settings | t/integration/settings.py | >=2.2 setup.py:1',
      ],
    ],
    [
      'takes the apps of a template for no library',
      {
        'manage.py': MANAGE('{{ project_name }}.settings.dev'),
        'project_name/__init__.py': '',
        'project_name/home/apps.py': APP,
        'project_name/home/migrations/0001_initial.py': 'from django.db import migrations\n',
        'project_name/settings/dev.py': SETTINGS,
        'requirements.txt': 'django>=4.2,<5.2\n',
      },
      [
        'template on',
        '. | template | manage.py | project_name.settings.dev | project_name/settings/dev.py | >=4.2,<5.2 requirements.txt:1',
      ],
    ],
  ];
  for (const [what, tree, expected] of cases) test(what, async () => assert.deepEqual(await outline(tree), expected));
});
