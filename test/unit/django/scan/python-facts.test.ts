import assert from 'node:assert/strict';
import { readPythonFacts } from '../../../../src/core/django/scan/python-facts';

suite('readPythonFacts', () => {
  test('says on which line what stands', () => {
    const text = [
      'import os.path',
      'from django.conf import settings',
      'from flask_login import LoginManager',
      "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')",
      'settings.configure()',
      'INSTALLED_APPS: list = []',
      'DATABASES = {}',
      'execute_from_command_line(sys.argv)',
    ].join('\n');
    assert.deepEqual(readPythonFacts(text), {
      importsDjango: 2,
      importsFlask: 3,
      executes: 8,
      settings: [{ line: 4, module: 'shop.settings' }],
      installedApps: 6,
      databases: 7,
      configures: 5,
      rootUrlconf: null,
      singleFile: 0,
      placeholder: 0,
      imports: ['os.path', 'django.conf', 'django.conf.settings', 'flask_login', 'flask_login.LoginManager'],
      empty: false,
      unclosed: 0,
    });
  });

  test('takes what configures itself, has routes and serves them for a project in one file', () => {
    const [configures, routes, serves] = ['settings.configure()', 'urlpatterns = []', 'get_wsgi_application()'];
    const lineOf = (...lines: string[]): number => readPythonFacts(lines.join('\n')).singleFile;
    assert.equal(lineOf('', configures, routes, serves), 2);
    assert.equal(lineOf('', configures, routes), 0);
    assert.equal(lineOf('', configures, serves), 0);
    assert.equal(lineOf('', routes, serves), 0);
    assert.equal(lineOf('from nanodjango import Django', configures), 1);
  });

  test('reads imports until there are forty of them', () => {
    const { imports } = readPythonFacts(Array.from({ length: 50 }, (_, at) => `import m${at}`).join('\n'));
    assert.deepEqual(
      imports,
      Array.from({ length: 40 }, (_, at) => `m${at}`),
    );
  });
});
