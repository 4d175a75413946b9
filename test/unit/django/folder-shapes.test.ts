import assert from 'node:assert/strict';
import { MANAGE, outline, SETTINGS, type Tree } from './outline';

suite('detectDjango, by the shape of a folder', () => {
  const cases: [what: string, tree: Tree, expected: string[]][] = [
    ['finds nothing in an empty folder', {}, ['none off']],
    [
      'does not take Flask for Django',
      {
        'manage.py': 'from flask.cli import FlaskGroup\n# like django\ncli = FlaskGroup()\n',
        'requirements.txt': 'Flask==3\n',
      },
      ['none off'],
    ],
    [
      'finds several projects, each with its own requirement',
      {
        'services/a/manage.py': MANAGE('a.settings'),
        'services/a/a/settings.py': SETTINGS,
        'services/a/requirements.txt': 'Django==4.2.1\n',
        'services/b/manage.py': MANAGE('b.settings'),
        'services/b/b/settings.py': SETTINGS,
        'services/b/pyproject.toml': '[project]\nname = "b"\ndependencies = ["django~=5.2.0"]\n',
        'services/b/uv.lock': '[[package]]\nname = "django"\nversion = "5.2.3"\n',
      },
      [
        'project on',
        'services/a | project | services/a/manage.py | a.settings | services/a/a/settings.py | ==4.2.1 (4.2.1) services/a/requirements.txt:1',
        'services/b | project | services/b/manage.py | b.settings | services/b/b/settings.py | ~=5.2.0 (5.2.3) services/b/pyproject.toml:3',
      ],
    ],
    [
      'follows a manage.py that delegates to a package',
      {
        'manage.py': 'from shop import manage\nmanage()\n',
        'shop/__init__.py': 'def manage():\n    from django.core.management import execute_from_command_line\n',
        'shop/wsgi.py': "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\n",
        'shop/settings.py': SETTINGS,
      },
      ['project on', '. | project | manage.py | shop.settings | shop/settings.py | -'],
    ],
    [
      'follows a manage.py that delegates to a main() of the package',
      {
        'manage.py': "#!/usr/bin/env python\nfrom shop.cli import main\nif __name__ == '__main__':\n\tmain()\n",
        'src/shop/__init__.py': '',
        'shop/cli.py': MANAGE('shop.settings'),
        'shop/settings.py': SETTINGS,
      },
      ['project on', '. | project | manage.py | shop.settings | shop/settings.py | -'],
    ],
    [
      'prefers the settings of the product to those of the tests',
      {
        'manage.py': `if 'test' in sys.argv:\n    os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings.test')\n${MANAGE('shop.settings.dev')}`,
        'shop/settings/__init__.py': '',
        'shop/settings/test.py': SETTINGS,
        'shop/settings/dev.py': SETTINGS,
      },
      ['project on', '. | project | manage.py | shop.settings.dev | shop/settings/dev.py | -'],
    ],
    [
      'reads the settings module from .env and compose where manage.py names none',
      {
        'src/manage.py': 'from django.core.management import execute_from_command_line\n',
        'src/shop/settings.py': SETTINGS,
        'docker-compose.yml':
          'services:\n  web:\n    environment:\n      DJANGO_SETTINGS_MODULE: ${DJANGO_SETTINGS_MODULE:-shop.settings}\n',
      },
      ['project on', 'src | project | src/manage.py | shop.settings | src/shop/settings.py | -'],
    ],
    [
      'finds a manage.py by another name',
      {
        'run.py': MANAGE('shop.settings'),
        'shop/__init__.py': '',
        'shop/settings.py': SETTINGS,
        'shop/wsgi.py': MANAGE('shop.settings'),
      },
      ['project on', '. | project | run.py | shop.settings | shop/settings.py | -'],
    ],
    [
      'finds a project without manage.py',
      { 'pytest.ini': '[pytest]\nDJANGO_SETTINGS_MODULE = shop.settings\n', 'src/shop/settings.py': SETTINGS },
      ['project on', '. | project | - | shop.settings | src/shop/settings.py | -'],
    ],
    [
      'finds the settings that only runtests.py names',
      {
        'setup.py': "setup(name='django-shop', install_requires=['Django'])\n",
        'runtests.py': "os.environ['DJANGO_SETTINGS_MODULE'] = 'tests.conf.plain'\nimport django\n",
        'tests/conf/plain.py': SETTINGS,
      },
      ['library on', 'tests | tests | - | tests.conf.plain | tests/conf/plain.py |  setup.py:1'],
    ],
    [
      'keeps two projects apart that share a requirements file, the plain name first',
      {
        'base_requirements.txt': 'Django==5.*\n',
        'requirements.txt': 'Django==5.2.1\n',
        'one/manage.py': MANAGE('one.settings'),
        'one/one/settings.py': SETTINGS,
        'two/manage.py': MANAGE('missing.settings'),
      },
      [
        'project on',
        'one | project | one/manage.py | one.settings | one/one/settings.py | ==5.2.1 (5.2.1) requirements.txt:1',
        'two | project | two/manage.py | missing.settings | - | ==5.2.1 (5.2.1) requirements.txt:1',
      ],
    ],
    [
      'takes a directory called integration for code, not for tests',
      {
        'web/manage.py': MANAGE('settings'),
        'web/settings.py': SETTINGS,
        'services/integration/manage.py': MANAGE('x.settings'),
      },
      [
        'project on',
        'services/integration | project | services/integration/manage.py | x.settings | - | -',
        'web | project | web/manage.py | settings | web/settings.py | -',
      ],
    ],
    [
      'counts manage.py inside an installable package to the directory it is developed in',
      {
        'backend/pyproject.toml':
          '[project]\nname = "shop"\ndependencies = ["django"]\nscripts = { shop = "shop.manage:main" }\n',
        'backend/pytest.ini': '[pytest]\nDJANGO_SETTINGS_MODULE = shop.config.settings.test\n',
        'backend/src/shop/__init__.py': '',
        'backend/src/shop/manage.py': 'from django.core.management import execute_from_command_line\n',
        'backend/src/shop/config/settings/base.py': SETTINGS,
        'backend/src/shop/config/settings/test.py': 'from .base import *\n',
      },
      [
        'project on',
        'backend | project | backend/src/shop/manage.py | - | backend/src/shop/config/settings/base.py |  backend/pyproject.toml:3',
      ],
    ],
    [
      'knows a template',
      {
        '{{ cookiecutter.slug }}/manage.py': MANAGE('config.settings.local'),
        '{{ cookiecutter.slug }}/config/settings/local.py': SETTINGS,
        'cookiecutter.json': '{}',
      },
      [
        'template on',
        '{{ cookiecutter.slug }} | template | {{ cookiecutter.slug }}/manage.py | config.settings.local | {{ cookiecutter.slug }}/config/settings/local.py | -',
      ],
    ],
    [
      'leaves out what is installed, built or vendored',
      {
        '.venv/lib/manage.py': MANAGE('x.settings'),
        'node_modules/x/manage.py': MANAGE('x.settings'),
        'mine/pyvenv.cfg': 'home = /usr\n',
        'mine/src/x/manage.py': MANAGE('x.settings'),
        'lib/python3.12/site-packages/x/manage.py': MANAGE('x.settings'),
        'build/manage.py': MANAGE('x.settings'),
        'vendor/x/manage.py': MANAGE('x.settings'),
      },
      ['none off'],
    ],
    [
      'follows -r from one requirements file to the next, in a circle too',
      {
        'manage.py': MANAGE('shop.settings'),
        'shop/settings.py': SETTINGS,
        'requirements.txt': '-r deploy/all.list\n',
        'deploy/all.list': '-r ../requirements.txt\nDJANGO[argon2]>=5 ; python_version > "3.9" # web\n',
      },
      ['project on', '. | project | manage.py | shop.settings | shop/settings.py | >=5 deploy/all.list:2'],
    ],
    [
      'reads Django 1.3, Python 2 and tabs',
      {
        'manage.py':
          "from django.core.management import execute_manager\nimport settings\nif 1:\n\tprint 'x'\n\texecute_manager(settings)\n",
        'settings.py': "INSTALLED_APPS = ()\nprint 'x'\n",
      },
      ['project on', '. | project | manage.py | settings | settings.py | -'],
    ],
  ];
  for (const [what, tree, expected] of cases) test(what, async () => assert.deepEqual(await outline(tree), expected));
});
