import assert from 'node:assert/strict';
import {
  createScope,
  holdsNoSource,
  importRoots,
  isProjectFile,
} from '../../../../src/core/project/source/project-scope';
import { projectWith } from '../inventory-of';

suite('The files of a project', () => {
  test('are those below its root but for other projects, and those of its apps elsewhere', () => {
    const paths = [
      ...['shop/manage.py', 'shop/a/models.py', 'shop/other/manage.py', 'shop/other/b.py', 'shop/kept/manage.py'],
      ...['shop/kept/app/x.py', 'lib/app/m.py', 'lib/b.py', 'manage.py'],
    ];
    const shop = projectWith({ root: 'shop', manage: 'shop/manage.py', settingsFile: 'shop/a/settings.py' });
    assert.deepEqual(paths.filter(createScope(shop, paths, ['shop/kept/app', 'lib/app'])), [
      ...['shop/manage.py', 'shop/a/models.py', 'shop/kept/manage.py', 'shop/kept/app/x.py', 'lib/app/m.py'],
    ]);
    assert.deepEqual(paths.filter(createScope(projectWith(), paths, [])), ['lib/app/m.py', 'lib/b.py', 'manage.py']);
  });

  test('are Python and templates', () => {
    const paths = ['a.py', 'a/templates/b.html', 'jinja2/x.j2', 'a/b.html', 'templates/a.css', 'mytemplates/a.html'];
    assert.deepEqual(
      paths.filter((path) => isProjectFile(path, path.slice(path.lastIndexOf('/') + 1))),
      ['a.py', 'a/templates/b.html', 'jinja2/x.j2'],
    );
    const names = ['env', 'virtualenv', 'staticfiles', '.git', 'node_modules', 'shop'];
    assert.deepEqual(names.filter(holdsNoSource), names.slice(0, 5));
  });

  test('are imported from the likeliest directory first', () => {
    const inSource = { settingsFile: 'a/b/src/shop/settings/__init__.py', settingsModule: 'shop.settings' };
    assert.deepEqual(
      [projectWith({ root: 'a/b', ...inSource }), projectWith(), projectWith({ root: 'a', settingsFile: null })].map(
        importRoots,
      ),
      [
        ['a/b/src', 'a/b', 'a/b/apps', 'a/b/app', 'a', '', 'src'],
        ['', 'src', 'apps', 'app'],
        ['a', 'a/src', 'a/apps', 'a/app', '', 'src'],
      ],
    );
  });
});
