import assert from 'node:assert/strict';
import { detectDjango } from '../../../src/core/django/detect-django';
import { memoryFiles } from '../memory-files';
import { MANAGE, outline, SETTINGS, type Tree } from './outline';

const EXECUTES = 'from django.core.management import execute_from_command_line\nexecute_from_command_line()\n';
const PROJECT = { 'manage.py': MANAGE('shop.settings'), 'shop/settings.py': SETTINGS };

/** A package with a command of this text. */
const command = (text: string): Tree => ({
  'pyproject.toml': '[project]\nname = "shop"\n[project.scripts]\nshop = "shop.cli:main"\n',
  'shop/__init__.py': '',
  'shop/cli.py': text,
  'shop/settings.py': SETTINGS,
});

/** A project for tests, and so many files of Python beside its two. */
const beside = (count: number): Tree => ({
  'tests/manage.py': MANAGE('site.settings'),
  'tests/site/settings.py': SETTINGS,
  ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`tools/part_${at}.py`, 'x = 1\n'])),
});

/** A package for Django whose tests begin with this. */
const tested = (text: string): Tree => ({
  'setup.py': "setup(name='django-shop', install_requires=['django'])\n",
  'shop/__init__.py': '',
  'shop/models.py': 'from django.db import models\n',
  'tests/conftest.py': text,
});

suite('What decides', () => {
  const rows: readonly [what: string, tree: Tree, told: readonly string[]][] = [
    [
      'the first of two lines that ask for Django',
      { ...PROJECT, 'requirements.txt': 'django>=4\ndjango<5\n' },
      ['project on', '. | project | manage.py | shop.settings | shop/settings.py | >=4 requirements.txt:1'],
    ],
    [
      'a command that runs Django',
      command(EXECUTES),
      ['project on', 'shop | console | - | shop.settings | shop/settings.py | -'],
    ],
    [
      'a command that runs Django with settings further down',
      { ...command(EXECUTES), 'shop/settings.py': '', 'shop/conf/settings.py': SETTINGS, 'shop/conf/__init__.py': '' },
      ['project on', 'shop/conf | console | - | shop.conf.settings | shop/conf/settings.py | -'],
    ],
    [
      'no command that does not',
      command('print(1)\n'),
      ['project on', 'shop | project | - | shop.settings | shop/settings.py | -'],
    ],
    [
      'a project for tests with as many files beside it',
      beside(2),
      ['example-only on', 'tests | tests | tests/manage.py | site.settings | tests/site/settings.py | -'],
    ],
    [
      'not one with more of them',
      beside(3),
      ['example-only off', 'tests | tests | tests/manage.py | site.settings | tests/site/settings.py | -'],
    ],
    [
      'settings with INSTALLED_APPS where none are named',
      { 'manage.py': EXECUTES, 'shop/settings.py': 'DEBUG = True\n', 'shop/conf/settings.py': SETTINGS },
      ['project on', '. | project | manage.py | - | shop/conf/settings.py | -'],
    ],
    [
      'no settings without them',
      { 'manage.py': EXECUTES, 'shop/settings.py': 'DEBUG = True\n' },
      ['project on', '. | project | manage.py | - | - | -'],
    ],
    [
      'tests that name databases beside an import of Django',
      tested('import django\nDATABASES = {}\n'),
      ['library on', '. | tests | - | - | - |  setup.py:1'],
    ],
    ['no tests that name databases alone', tested('DATABASES = {}\n'), ['library on']],
    [
      'tests that configure settings',
      tested('from django.conf import settings\nsettings.configure()\n'),
      ['library on', '. | tests | - | - | - |  setup.py:1'],
    ],
  ];
  for (const [what, tree, told] of rows) test(what, async () => assert.deepEqual(await outline(tree), told));

  test('is told where nothing but a project for tests does', async () => {
    const { evidence } = await detectDjango(memoryFiles(beside(2)));
    assert.deepEqual(evidence, [
      { file: 'tests/manage.py', line: 3, text: 'manage.py hands its arguments to Django.' },
    ]);
  });
});
