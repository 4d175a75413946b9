import assert from 'node:assert/strict';
import { MANAGE, outline, SETTINGS, type Tree } from '../outline';

const PROJECT = { 'manage.py': MANAGE('shop.settings'), 'shop/settings.py': SETTINGS };

/** A requirement for Django in each kind of file that a project has, and that a package has, the most trusted first. */
const BY_TRUST: readonly (readonly [string, string])[][] = [
  [
    ['pyproject.toml', '[project]\nname = "shop"\ndependencies = ["django>=0"]\n'],
    ['Pipfile', '[packages]\ndjango = ">=1"\n'],
    ['requirements.txt', 'django>=2\n'],
    ['environment.yml', 'dependencies:\n  - django>=3\n'],
  ],
  [
    ['pyproject.toml', '[project]\nname = "shop"\ndependencies = ["django>=0"]\n'],
    ['setup.cfg', '[options]\ninstall_requires = django>=1\n'],
    ['setup.py', "setup(install_requires=['django>=2'])\n"],
    ['Pipfile', '[packages]\ndjango = ">=3"\n'],
    ['requirements.txt', 'django>=4\n'],
  ],
];

suite('chooseRequirement', () => {
  const cases: [what: string, tree: Tree, chosen: string][] = [
    [
      'takes what the project cannot run without, whatever stands before it',
      {
        'pyproject.toml':
          '[dependency-groups]\ndev = ["django>=1"]\n[project.optional-dependencies]\nweb = ["django>=2"]\n[project]\nname = "shop"\ndependencies = ["django>=3"]\n',
      },
      '>=3 pyproject.toml:7',
    ],
    [
      'takes an extra before what is there for its developers',
      {
        'pyproject.toml':
          '[dependency-groups]\ndev = ["django>=1"]\n[project.optional-dependencies]\nweb = ["django>=2"]\n[project]\nname = "shop"\n',
      },
      '>=2 pyproject.toml:4',
    ],
    ...[
      ['beside it has', 'api/poetry.lock', ' (5.0.1) api/pyproject.toml:3'],
      ['above it has, and another file a range', 'poetry.lock', '>=4 (5.0.1) api/requirements.txt:1'],
    ].map(([where = '', lock = '', chosen = '']): [string, Tree, string] => [
      `leaves the version to a lock file that stands where the one ${where}`,
      {
        'api/pyproject.toml': '[project]\nname = "shop"\ndependencies = ["django"]\n',
        'api/requirements.txt': 'django>=4\n',
        [lock]: '[[package]]\nname = "django"\nversion = "5.0.1"\n',
      },
      chosen,
    ]),
    ...['docs', 'tests', 'examples', 'vendor', 'shop/docs'].map((place): [string, Tree, string] => [
      `takes what stands anywhere else before what stands in ${place}`,
      { [`${place}/requirements.txt`]: 'django>=1\n', 'tool/deep/down/requirements.txt': 'django>=2\n' },
      '>=2 tool/deep/down/requirements.txt:1',
    ]),
    ...BY_TRUST.flatMap((files) =>
      files.map(([name, text], index): [string, Tree, string] => [
        `trusts ${name} more than ${
          files
            .slice(index + 1)
            .map(([other]) => other)
            .join(', ') || 'nothing'
        }`,
        Object.fromEntries([...files.slice(index)].reverse()),
        `>=${index} ${name}:${text.trimEnd().split('\n').length}`,
      ]),
    ),
  ];
  for (const [what, tree, chosen] of cases)
    test(what, async () =>
      assert.deepEqual(await outline({ ...PROJECT, ...tree }), [
        'project on',
        `. | project | manage.py | shop.settings | shop/settings.py | ${chosen}`,
      ]),
    );
});
