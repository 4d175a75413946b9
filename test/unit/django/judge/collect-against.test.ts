import assert from 'node:assert/strict';
import { detectDjango } from '../../../../src/core/django/detect-django';
import { memoryFiles } from '../../memory-files';

/** Why a folder with that one file is no Django, each with its line. */
async function against(file: string, text: string): Promise<string[]> {
  const detection = await detectDjango(memoryFiles({ [file]: text }));
  return detection.against.map(({ line, text: why }) => `${line} ${why}`);
}

suite('What is required and is no Django', () => {
  const rows: readonly [requirement: string, told: readonly string[]][] = [
    ['django-stubs', ['1 django-stubs is type stubs, not Django.']],
    ['pytest-django', ['1 pytest-django is a test plugin, not Django.']],
    ['sentry-sdk[django]', ['1 sentry-sdk[django] works with Django and does not show that it is used.']],
    ['sentry-sdk[flask,Django]', ['1 sentry-sdk[django] works with Django and does not show that it is used.']],
    ['sentry-sdk[flask]', ['1 No Django is required here.']],
    ['django-x[django]', []],
    ['django', []],
  ];
  for (const [requirement, told] of rows)
    test(requirement, async () => assert.deepEqual(await against('requirements.txt', `${requirement}\n`), told));

  test('what a project requires speaks for it, also in a group of a name of its own', async () => {
    const tree = {
      'manage.py':
        "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line()\n",
      'shop/settings.py': 'INSTALLED_APPS = []\n',
      'pyproject.toml': '[dependency-groups]\nmain = ["Django==5.2"]\ndev = ["django-stubs"]\n',
    };
    const { against: told, projects } = await detectDjango(memoryFiles(tree));
    assert.deepEqual(told, [{ file: 'pyproject.toml', line: 3, text: 'django-stubs is type stubs, not Django.' }]);
    assert.deepEqual(
      projects.map(({ django }) => django?.line),
      [2],
    );
  });

  test('says what is required of Django for something else', async () => {
    const named = '[project]\nname="a"\n[project.optional-dependencies]\nx = ["django"]\n';
    assert.deepEqual(await against('pyproject.toml', named), [
      '4 Django is in an extra or a group here that need not be installed.',
    ]);
    assert.deepEqual(await against('pyproject.toml', '[dependency-groups]\ndev = ["django"]\n'), [
      '2 Django is required here for development alone.',
    ]);
  });
});
