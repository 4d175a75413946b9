import assert from 'node:assert/strict';
import { detectDjango } from '../../../../src/core/django/detect-django';
import { memoryFiles } from '../../memory-files';
import { APP, MANAGE, outline, SETTINGS, type Tree } from '../outline';

const PLUGIN = { 'setup.py': "setup(name='platform-shop', install_requires=[])\n" };

suite('findPackage', () => {
  const cases: [what: string, tree: Tree, expected: string[]][] = [
    [
      'knows a package that is an app and asks for nothing',
      {
        ...PLUGIN,
        'platform_shop/__init__.py': '',
        'platform_shop/migrations/0001_initial.py': 'from django.db import migrations\n',
      },
      ['library on'],
    ],
    [
      'knows one whose app lies deeper and whose platform brings Django along',
      {
        ...PLUGIN,
        'requirements.txt': 'platform>=3\n',
        'platform_shop/app/migrations/0001_initial.py': 'from django.db import migrations\n',
      },
      ['library on'],
    ],
    [
      'knows one that leaves Django to tox, with the settings of its tests',
      {
        ...PLUGIN,
        'shop/thumbnail/apps.py': APP,
        'tests/settings/default.py': SETTINGS,
        'tox.ini': '[testenv]\nsetenv =\n    DJANGO_SETTINGS_MODULE=tests.settings.default\n',
      },
      ['library on', 'tests | tests | - | tests.settings.default | tests/settings/default.py | -'],
    ],
    [
      'leaves out what has an app for Django deep inside and can do without',
      {
        'pyproject.toml':
          '[project]\nname = "schema"\ndependencies = []\n[project.optional-dependencies]\ndjango = ["Django>=4"]\n',
        'schema/django/apps.py': APP,
        'schema/flask/views.py': 'import flask\n',
      },
      ['none off'],
    ],
    [
      'leaves out what asks for Django in a group of Poetry alone',
      {
        'pyproject.toml':
          '[tool.poetry]\nname = "schema"\n[tool.poetry.group.integrations.dependencies]\nDjango = ">=4"\n',
        'schema/django/apps.py': APP,
      },
      ['none off'],
    ],
    [
      'leaves out an apps.py that is not for Django',
      { ...PLUGIN, 'shop/apps.py': 'from fastapi import FastAPI\n' },
      ['none off'],
    ],
    ['knows the folder of a single app', { 'apps.py': APP, 'models.py': '', 'views.py': '' }, ['library on']],
    ['knows an app without a package around it', { 'README.md': '', 'polls/apps.py': APP }, ['library on']],
    [
      'knows one whose requirements ask for Django, and only what it runs with counts',
      { 'requirements.txt': 'django\n', 'a/b/polls/apps.py': APP, 'main.py': '' },
      ['library on'],
    ],
    [
      'leaves out what asks for Django to be developed alone',
      { 'requirements-dev.txt': 'django\n', 'a/b/polls/apps.py': APP, 'main.py': '' },
      ['none off'],
    ],
    ['leaves out an app among other things', { 'a/b/polls/apps.py': APP, 'main.py': '' }, ['none off']],
    [
      'leaves out the app of a test',
      { ...PLUGIN, 'tests/app/apps.py': APP, 'tests/manage.py': MANAGE('settings'), 'tests/settings.py': SETTINGS },
      ['example-only off', 'tests | tests | tests/manage.py | settings | tests/settings.py | -'],
    ],
  ];
  for (const [what, tree, expected] of cases) test(what, async () => assert.deepEqual(await outline(tree), expected));

  test('names the file that shows it', async () => {
    const { evidence } = await detectDjango(memoryFiles({ ...PLUGIN, 'shop/apps.py': `# shop\n${APP}` }));
    assert.deepEqual(evidence, [{ file: 'shop/apps.py', line: 2, text: 'The package holds a Django app.' }]);
  });

  test('takes the requirement of a library from itself, not from the template it brings along', async () => {
    const tree = {
      'setup.py': "setup(\n    name='shop',\n    install_requires=['Django>=4.2,<6'],\n)\n",
      'shop/project_template/manage.py': MANAGE('{{ project_name }}.settings.dev'),
      'shop/project_template/project_name/settings/base.py': SETTINGS,
      'shop/project_template/project_name/settings/dev.py': 'from .base import *\n',
      'shop/project_template/requirements.txt': 'Django>=5.1,<5.2\n',
    };
    const { kind, django, projects } = await detectDjango(memoryFiles(tree));
    assert.deepEqual(
      { kind, django, settings: projects.map(({ settingsModule, settingsFile }) => [settingsModule, settingsFile]) },
      {
        kind: 'library',
        django: { specifier: '>=4.2,<6', locked: null, file: 'setup.py', line: 3 },
        settings: [['project_name.settings.dev', 'shop/project_template/project_name/settings/dev.py']],
      },
    );
  });
});
