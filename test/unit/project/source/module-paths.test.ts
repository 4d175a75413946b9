import assert from 'node:assert/strict';
import { createModulePaths } from '../../../../src/core/project/source/module-paths';

suite('createModulePaths', () => {
  const FILES = [
    'manage.py',
    'src/apps/orders/__init__.py',
    'src/apps/orders/models.py',
    'src/apps/plain/models.py',
    'one/twice/__init__.py',
    'one/twice/a.py',
    'other/twice/__init__.py',
  ];

  test('takes the only package that ends so for one below a directory that is put on the path at run time', () => {
    const paths = createModulePaths(FILES, ['']);
    const names = [
      'orders',
      'orders.models',
      'apps.orders.models',
      'plain.models',
      'twice',
      'twice.a',
      'one.twice.a',
      'or/ders',
    ];
    assert.deepEqual(
      names.map((name) => [name, paths.directoryOf(name), paths.fileOf(name)]),
      [
        ['orders', 'src/apps/orders', null],
        ['orders.models', null, 'src/apps/orders/models.py'],
        ['apps.orders.models', null, 'src/apps/orders/models.py'],
        ['plain.models', null, null],
        ['twice', null, null],
        ['twice.a', null, null],
        ['one.twice.a', null, 'one/twice/a.py'],
        ['or/ders', null, null],
      ],
    );
    assert.deepEqual(paths.split('orders.models.Order.day'), {
      file: 'src/apps/orders/models.py',
      rest: ['Order', 'day'],
    });
    assert.equal(paths.split('nosuch.models'), null);
  });

  test('takes what lies in a package with modules of its own for a part of it', () => {
    const of = (more: string): string | null =>
      createModulePaths(['lib/__init__.py', `lib/${more}.py`, 'lib/filters/__init__.py'], ['']).directoryOf('filters');
    assert.deepEqual(['views', 'compat', 'models', 'conftest', 'settings', 'test_all'].map(of), [
      null,
      null,
      null,
      'lib/filters',
      'lib/filters',
      'lib/filters',
    ]);
  });

  test('asks the likeliest root first', () => {
    const paths = createModulePaths(['a/x.py', 'x.py', 'a/y/__init__.py', 'y.py'], ['a', '']);
    assert.deepEqual(
      ['x', 'y', 'a.x'].map((name) => paths.fileOf(name)),
      ['a/x.py', 'a/y/__init__.py', 'a/x.py'],
    );
  });
});
