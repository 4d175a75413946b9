import assert from 'node:assert/strict';
import { detectDjango } from '../../../../src/core/django/detect-django';
import { memoryFiles } from '../../memory-files';
import { MANAGE, outline, SETTINGS, type Tree } from '../outline';

const EXECUTES = 'from django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n';

/** A settings package without code whose members are packages. */
const PACKAGES: Tree = {
  'manage.py': MANAGE('shop.settings'),
  'shop/settings/__init__.py': '',
  'shop/settings/base.py': SETTINGS,
  ...Object.fromEntries(
    ['development', 'production', 'staging', 'test'].map((name) => [
      `shop/settings/${name}/__init__.py`,
      'from ..base import *\n',
    ]),
  ),
};

suite('findSettings', () => {
  const cases: [what: string, tree: Tree, expected: string[]][] = [
    [
      'puts a module together of what stands under no condition, before what does',
      {
        'manage.py': `env = "live"\nif debug:\n    env = "dev"\nif testing:\n    env = "test"\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", f"shop.settings.{env}")\n${EXECUTES}`,
        ...Object.fromEntries(['dev', 'live', 'test'].map((name) => [`shop/settings/${name}.py`, SETTINGS])),
      },
      ['project on', '. | project | manage.py | shop.settings.live | shop/settings/live.py | -'],
    ],
    [
      'reads what the container of an editor sets, behind a file of the environment',
      {
        'manage.py': EXECUTES,
        '.devcontainer.json':
          '{\n  // "DJANGO_SETTINGS_MODULE": "shop.settings.old",\n  "remoteEnv": {\n    "DJANGO_SETTINGS_MODULE": "shop.settings.dev"\n  }\n}\n',
        'api/manage.py': EXECUTES,
        'api/.vscode/launch.json': '{"env": {"DJANGO_SETTINGS_MODULE": "api.envs.one"}}\n',
        'api/.env': 'DJANGO_SETTINGS_MODULE=api.envs.two\n',
        ...Object.fromEntries(
          ['shop/settings/base', 'shop/settings/dev', 'api/api/envs/one', 'api/api/envs/two'].map((name) => [
            `${name}.py`,
            SETTINGS,
          ]),
        ),
      },
      [
        'project on',
        '. | project | manage.py | shop.settings.dev | shop/settings/dev.py | -',
        'api | project | api/manage.py | api.envs.two | api/api/envs/two.py | -',
      ],
    ],
    [
      'reads what direnv exports, and a command of a compose file in words',
      {
        'manage.py': `os.environ["DJANGO_SETTINGS_MODULE"] = choose()\n${EXECUTES}`,
        'api/manage.py': `os.environ["DJANGO_SETTINGS_MODULE"] = choose()\n${EXECUTES}`,
        '.envrc': 'export DJANGO_SETTINGS_MODULE=shop.envs.dev\n',
        'shop/envs/dev.py': SETTINGS,
        'api/compose.yml':
          'services:\n  web:\n    command: ["python", "manage.py", "runserver", "--settings", "api.envs.live"]\n',
        'api/api/envs/live.py': SETTINGS,
      },
      [
        'project on',
        '. | project | manage.py | shop.envs.dev | shop/envs/dev.py | -',
        'api | project | api/manage.py | api.envs.live | api/api/envs/live.py | -',
      ],
    ],
    [
      'asks a file of the environment before what only tests and checks run with',
      {
        'manage.py': `os.environ["DJANGO_SETTINGS_MODULE"] = choose()\n${EXECUTES}`,
        'pytest.ini': '[pytest]\nDJANGO_SETTINGS_MODULE = shop.envs.one\n',
        'web.env': 'DJANGO_SETTINGS_MODULE=shop.envs.two\n',
        ...Object.fromEntries(['one', 'two'].map((name) => [`shop/envs/${name}.py`, SETTINGS])),
      },
      ['project on', '. | project | manage.py | shop.envs.two | shop/envs/two.py | -'],
    ],
    [
      'takes a member of a settings package without code for its settings',
      {
        'manage.py': MANAGE('shop.settings'),
        'shop/settings/__init__.py': '# empty\n',
        'shop/settings/base.py': SETTINGS,
      },
      ['project on', '. | project | manage.py | shop.settings | shop/settings/base.py | -'],
    ],
    [
      'takes what the environment names below a settings package without code, which may be a package',
      {
        ...PACKAGES,
        'compose.yml': 'services:\n  web:\n    environment:\n      DJANGO_SETTINGS_MODULE: shop.settings.staging\n',
        '.github/workflows/a.yml': 'env:\n  DJANGO_SETTINGS_MODULE: shop.settings.production\n',
        'pytest.ini': '[pytest]\nDJANGO_SETTINGS_MODULE = shop.settings.test\n',
      },
      ['project on', '. | project | manage.py | shop.settings.staging | shop/settings/staging/__init__.py | -'],
    ],
    [
      'takes what a workflow alone names there',
      { ...PACKAGES, '.github/workflows/a.yml': 'env:\n  DJANGO_SETTINGS_MODULE: shop.settings.production\n' },
      ['project on', '. | project | manage.py | shop.settings.production | shop/settings/production/__init__.py | -'],
    ],
    [
      'takes a package for its settings where nothing is named below, and what is named elsewhere is none of it',
      {
        ...PACKAGES,
        'compose.yml': 'environment:\n  DJANGO_SETTINGS_MODULE: shop.settings.gone\n',
        '.env': 'DJANGO_SETTINGS_MODULE=other.settings\n',
        'other/settings.py': SETTINGS,
        'shop/settings/development/__init__.py': '',
        'shop/settings/dev/__init__.py': 'from ..base import *\n',
      },
      ['project on', '. | project | manage.py | shop.settings | shop/settings/dev/__init__.py | -'],
    ],
    [
      'takes a settings package with code for itself, whatever the environment names',
      {
        ...PACKAGES,
        'shop/settings/__init__.py': 'from .base import *\n',
        'compose.yml': 'environment:\n  DJANGO_SETTINGS_MODULE: shop.settings.staging\n',
      },
      ['project on', '. | project | manage.py | shop.settings | shop/settings/__init__.py | -'],
    ],
    [
      'takes a settings package with code for itself',
      {
        'manage.py': MANAGE('shop.settings'),
        'shop/settings/__init__.py': 'from .base import *\n',
        'shop/settings/base.py': SETTINGS,
      },
      ['project on', '. | project | manage.py | shop.settings | shop/settings/__init__.py | -'],
    ],
    [
      'takes what a computed value is computed from, the product before the tests',
      {
        'manage.py': `default = "shop.settings_test"\nif not testing:\n    default = "shop.settings"\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", default)\n${EXECUTES}`,
        'shop/settings.py': SETTINGS,
        'shop/settings_test.py': 'from .settings import *\n',
      },
      ['project on', '. | project | manage.py | shop.settings | shop/settings.py | -'],
    ],
    [
      'takes a default by the name that it goes by, and nothing else that is dotted',
      {
        'manage.py': `parser.set_defaults(startup='shop.startup', default_settings='shop.envs.dev')\nos.environ['DJANGO_SETTINGS_MODULE'] = args.settings\n${EXECUTES}`,
        'shop/startup.py': '',
        'shop/envs/dev.py': SETTINGS,
        'shop/wsgi.py': "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.envs.live')\n",
        'shop/envs/live.py': SETTINGS,
      },
      ['project on', '. | project | manage.py | shop.envs.dev | shop/envs/dev.py | -'],
    ],
    [
      'tells the product’s settings although they are made on each machine, rather than those of the tests',
      {
        'manage.py': `default = "shop.settings"\nif testing:\n    default = "shop.settings_test"\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", default)\n${EXECUTES}`,
        'shop/settings_test.py': SETTINGS,
        'shop/settings_example.py': SETTINGS,
      },
      ['project on', '. | project | manage.py | shop.settings | - | -'],
    ],
    [
      'finds settings of tests by a name in one word',
      {
        'setup.py': "setup(name='django-shop', install_requires=['Django'])\n",
        'shop/__init__.py': '',
        'shop/testapp/__init__.py': '',
        'shop/testapp/testsettings.py': SETTINGS,
      },
      [
        'library on',
        'shop/testapp | tests | - | shop.testapp.testsettings | shop/testapp/testsettings.py |  setup.py:1',
      ],
    ],
  ];
  for (const [what, tree, expected] of cases) test(what, async () => assert.deepEqual(await outline(tree), expected));

  /** What names `shop.envs.NAME`, in the order in which it is asked. */
  const sources: [name: string, tree: (module: string) => Tree][] = [
    ['manage', (module) => ({ 'api/manage.py': MANAGE(module) })],
    ['wsgi', (module) => ({ 'api/shop/wsgi.py': `os.environ["DJANGO_SETTINGS_MODULE"] = "${module}"\n` })],
    ['asgi', (module) => ({ 'api/shop/asgi.py': `os.environ["DJANGO_SETTINGS_MODULE"] = "${module}"\n` })],
    ['nearest', (module) => ({ 'api/.env': `DJANGO_SETTINGS_MODULE=${module}\n` })],
    ['hidden', (module) => ({ 'api/.envs/local.env': `DJANGO_SETTINGS_MODULE=${module}\n` })],
    ['compose', (module) => ({ 'compose.yml': `environment:\n  DJANGO_SETTINGS_MODULE: ${module}\n` })],
    ['below', (module) => ({ 'api/deploy/live.env': `DJANGO_SETTINGS_MODULE=${module}\n` })],
    ['pytest', (module) => ({ 'api/pytest.ini': `[pytest]\nDJANGO_SETTINGS_MODULE = ${module}\n` })],
    ['pyproject', (module) => ({ 'pyproject.toml': `[tool.pytest]\nDJANGO_SETTINGS_MODULE = "${module}"\n` })],
    ['tox', (module) => ({ 'tox.ini': `[testenv]\nsetenv = DJANGO_SETTINGS_MODULE=${module}\n` })],
    ['inner', (module) => ({ 'api/box/tox.ini': `[testenv]\nsetenv = DJANGO_SETTINGS_MODULE=${module}\n` })],
    ['workflow', (module) => ({ '.github/workflows/a.yml': `env:\n  DJANGO_SETTINGS_MODULE: ${module}\n` })],
    ['apps', () => ({ 'api/shop/settings.py': SETTINGS })],
  ];

  test('asks each source before every one that is written after it', async () => {
    const wrong: string[] = [];
    for (const [at, [first, earlier]] of sources.entries()) {
      for (const [second, later] of sources.slice(at + 1)) {
        const named = [first, second].filter((name) => name !== 'apps');
        const tree = {
          'api/manage.py': `os.environ["DJANGO_SETTINGS_MODULE"] = choose()\n${EXECUTES}`,
          ...Object.fromEntries(named.map((name) => [`api/shop/envs/${name}.py`, SETTINGS])),
          ...later(`shop.envs.${second}`),
          ...earlier(`shop.envs.${first}`),
        };
        const { projects } = await detectDjango(memoryFiles(tree));
        const chosen = projects.map(({ settingsFile }) => settingsFile).join();
        if (chosen !== `api/shop/envs/${first}.py`) wrong.push(`${first} before ${second}: ${chosen}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
});
