import assert from 'node:assert/strict';
import { MANAGE, outline, SETTINGS, type Tree } from './outline';

suite('detectDjango, of libraries and their examples', () => {
  const cases: [what: string, tree: Tree, expected: string[]][] = [
    [
      'knows a library by its dependencies, with its example and its tests',
      {
        'pyproject.toml':
          '[project]\nname = "django-shop"\ndependencies = ["Django>=4.2"]\n[tool.pytest.ini_options]\nDJANGO_SETTINGS_MODULE = "tests.settings"\n',
        'example/manage.py': MANAGE('example.settings'),
        'example/example/settings.py': SETTINGS,
        'tests/settings.py': SETTINGS,
      },
      [
        'library on',
        'example | example | example/manage.py | example.settings | example/example/settings.py | >=4.2 pyproject.toml:3',
        'tests | tests | - | tests.settings | tests/settings.py | >=4.2 pyproject.toml:3',
      ],
    ],
    [
      'knows a library that reads its dependencies from a requirements file',
      {
        'setup.py': "setup(name='django-shop', install_requires=open('requirements.txt').readlines())\n",
        'requirements.txt': 'Django>=3\n',
        'shop/apps.py': '',
      },
      ['library on'],
    ],
    [
      'knows a plugin of a framework that brings Django along',
      {
        'setup.cfg': '[metadata]\nname = shop\n[options]\ninstall_requires =\n    wagtail>=5\n',
        'shop/apps.py': '',
        'shop/migrations/0001_initial.py': '',
      },
      ['library on'],
    ],
    [
      'does not take an extra or a development group for a library',
      {
        'pyproject.toml':
          '[project]\nname = "metrics"\nkeywords = ["django"]\ndependencies = ["httpx"]\n[project.optional-dependencies]\ndjango = ["django>=3"]\n[dependency-groups]\ndev = ["django", "pytest-django"]\n',
        'tests/django_project/manage.py': MANAGE('django_project.settings'),
        'tests/django_project/django_project/settings.py': SETTINGS,
      },
      [
        'example-only off',
        'tests/django_project | tests | tests/django_project/manage.py | django_project.settings | tests/django_project/django_project/settings.py | >=3 pyproject.toml:6',
      ],
    ],
    [
      'turns on for a folder of nothing but examples',
      { 'examples/one/manage.py': MANAGE('one.settings'), 'examples/one/one/settings.py': SETTINGS, 'README.md': '' },
      [
        'example-only on',
        'examples/one | example | examples/one/manage.py | one.settings | examples/one/one/settings.py | -',
      ],
    ],
    [
      'turns on for examples beside files that are no code',
      {
        'examples/one/manage.py': MANAGE('one.settings'),
        'examples/one/one/settings.py': SETTINGS,
        'docs/conf.py': '',
      },
      [
        'example-only on',
        'examples/one | example | examples/one/manage.py | one.settings | examples/one/one/settings.py | -',
      ],
    ],
    [
      'stays off for examples of a package that has no manifest',
      {
        'examples/one/manage.py': MANAGE('one.settings'),
        'examples/one/one/settings.py': SETTINGS,
        'metrics/__init__.py': '',
      },
      [
        'example-only off',
        'examples/one | example | examples/one/manage.py | one.settings | examples/one/one/settings.py | -',
      ],
    ],
    [
      'stays off for Django among the examples of something else',
      {
        'go.mod': 'module x\n',
        'examples/one/manage.py': MANAGE('one.settings'),
        'examples/one/one/settings.py': SETTINGS,
      },
      [
        'example-only off',
        'examples/one | example | examples/one/manage.py | one.settings | examples/one/one/settings.py | -',
      ],
    ],
  ];
  for (const [what, tree, expected] of cases) test(what, async () => assert.deepEqual(await outline(tree), expected));
});
