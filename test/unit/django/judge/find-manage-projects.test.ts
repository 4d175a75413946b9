import assert from 'node:assert/strict';
import { MANAGE, outline, SETTINGS, type Tree } from '../outline';

const RUNS = 'from django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n';

suite('findManageProjects', () => {
  const cases: [what: string, tree: Tree, expected: string[]][] = [
    [
      'takes a script by another name inside a project for one of its commands',
      { 'shop/manage.py': MANAGE('core.settings'), 'shop/core/settings.py': SETTINGS, 'shop/cli/shop_manage.py': RUNS },
      ['project on', 'shop | project | shop/manage.py | core.settings | shop/core/settings.py | -'],
    ],
    [
      'takes one beside a project for no command of it',
      {
        'shop/manage.py': MANAGE('core.settings'),
        'shop/core/settings.py': SETTINGS,
        'tools/tools_manage.py': RUNS,
      },
      [
        'project on',
        'shop | project | shop/manage.py | core.settings | shop/core/settings.py | -',
        'tools | project | tools/tools_manage.py | - | - | -',
      ],
    ],
    [
      'takes one with settings of its own for a project',
      {
        'manage.py': MANAGE('core.settings'),
        'core/settings.py': SETTINGS,
        'admin/admin_manage.py': MANAGE('admin.settings'),
        'admin/settings.py': SETTINGS,
      },
      [
        'project on',
        '. | project | manage.py | core.settings | core/settings.py | -',
        'admin | project | admin/admin_manage.py | admin.settings | admin/settings.py | -',
      ],
    ],
    [
      'takes a project in the documentation for an example',
      {
        'manage.py': MANAGE('core.settings'),
        'core/settings.py': SETTINGS,
        'docs/shop/manage.py': MANAGE('shop.settings'),
        'docs/shop/shop/settings.py': SETTINGS,
      },
      [
        'project on',
        '. | project | manage.py | core.settings | core/settings.py | -',
        'docs/shop | example | docs/shop/manage.py | shop.settings | docs/shop/shop/settings.py | -',
      ],
    ],
    [
      'keeps tests that are packages where their manage.py lies',
      {
        'go.mod': '',
        'tests/__init__.py': '',
        'tests/web/__init__.py': '',
        'tests/web/manage.py': MANAGE('tests.web.toys.settings'),
        'tests/web/toys/settings.py': SETTINGS,
      },
      [
        'example-only off',
        'tests/web | tests | tests/web/manage.py | tests.web.toys.settings | tests/web/toys/settings.py | -',
      ],
    ],
    [
      'stays off where a test holds Django and most Python code is elsewhere',
      {
        'plugins/modules/one.py': '',
        'plugins/modules/two.py': '',
        'plugins/modules/three.py': '',
        'tests/integration/site/manage.py': MANAGE('settings'),
        'tests/integration/site/settings.py': SETTINGS,
      },
      [
        'example-only off',
        'tests/integration/site | tests | tests/integration/site/manage.py | settings | tests/integration/site/settings.py | -',
      ],
    ],
  ];
  for (const [what, tree, expected] of cases) test(what, async () => assert.deepEqual(await outline(tree), expected));
});
