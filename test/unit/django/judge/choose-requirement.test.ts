import assert from 'node:assert/strict';
import { MANAGE, outline, SETTINGS, type Tree } from '../outline';

const PROJECT = { 'manage.py': MANAGE('shop.settings'), 'shop/settings.py': SETTINGS };

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
  ];
  for (const [what, tree, chosen] of cases)
    test(what, async () =>
      assert.deepEqual(await outline({ ...PROJECT, ...tree }), [
        'project on',
        `. | project | manage.py | shop.settings | shop/settings.py | ${chosen}`,
      ]),
    );
});
