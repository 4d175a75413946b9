import type { Case, Tree } from '../contract';

const MANAGE =
  "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\n";

const SHOP: Tree = {
  'manage.py': MANAGE,
  'shop/__init__.py': '',
  'shop/settings.py': "INSTALLED_APPS = ['books']\n",
  'books/__init__.py': '',
  'books/models.py': 'from django.db import models\n\n\nclass Book(models.Model):\n    pass\n',
  'requirements.txt': 'Django==5.2.3\n',
  'compose.yaml': 'services:\n  db:\n    image: postgres:17\n',
};

const MIGRATED: Tree = {
  ...SHOP,
  'shop/settings.py':
    "INSTALLED_APPS = ['books']\nDATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql'}}\n",
  'books/migrations/__init__.py': '',
  'books/migrations/0001_initial.py': migration([], "migrations.CreateModel(name='Book', fields=[])"),
  'books/migrations/0002_price.py': migration(
    ['0001_initial'],
    "migrations.AddField('Book', 'price', models.IntegerField(default=0))",
    "migrations.AddField('Book', 'note', models.TextField(null=True))",
  ),
};

function migration(after: readonly string[], ...operations: readonly string[]): string {
  return [
    'from django.db import migrations, models',
    '',
    'class Migration(migrations.Migration):',
    `    dependencies = [${after.map((name) => `('books', '${name}')`).join(', ')}]`,
    '    operations = [',
    ...operations.map((one) => `        ${one},`),
    '    ]',
    '',
  ].join('\n');
}

const rooted = (...extraRoots: string[]): Tree => ({
  '.vscode/settings.json': JSON.stringify({ 'djangoDeveloper.extraRoots': extraRoots }),
  'legacy/urls.txt': 'none\n',
});

export const DJANGO_CASES: readonly Case[] = [
  {
    name: 'detect: an extra root of the workspace’s settings is a project',
    tree: rooted('legacy'),
    call: { verb: 'detect' },
    outcome: { told: { isDjango: true, roots: ['legacy'], problems: [] } },
  },
  {
    name: 'detect: an extra root that does not exist is a problem',
    tree: rooted('gone'),
    call: { verb: 'detect' },
    outcome: {
      told: {
        isDjango: false,
        roots: [],
        problems: [
          'djangoDeveloper.extraRoots names "gone", which does not exist and is no project: create it, or take it out of the setting.',
        ],
      },
    },
  },
  {
    name: 'detect: an extra root can be a glob',
    tree: { ...rooted('leg*'), 'node_modules/legs/x.js': '' },
    call: { verb: 'detect' },
    outcome: { told: { isDjango: true, roots: ['legacy'], problems: [] } },
  },
  {
    name: 'detect: a glob that matches nothing is a problem',
    tree: rooted('services/*'),
    call: { verb: 'detect' },
    outcome: {
      told: {
        isDjango: false,
        roots: [],
        problems: [
          'djangoDeveloper.extraRoots names "services/*", which matches no directory and so no project: create one, or take it out of the setting.',
        ],
      },
    },
  },
  {
    name: 'detect: a project',
    tree: SHOP,
    call: { verb: 'detect' },
    outcome: { told: { isDjango: true, roots: ['.'], problems: [] } },
  },
  {
    name: 'inventory: the models of a project',
    tree: SHOP,
    call: { verb: 'inventory', root: '.' },
    outcome: { told: { models: ['Book'] } },
  },
  {
    name: 'inventory: a root without a project',
    tree: SHOP,
    call: { verb: 'inventory', root: 'books' },
    outcome: { refused: { happened: 'There is no Django project in books.' } },
    without: ['command line'],
  },
  {
    name: 'migrations: the operations that are not safe',
    tree: MIGRATED,
    call: { verb: 'migrations', root: '.' },
    outcome: { told: { risks: ['books 0002_price:6 AddField dangerous'] } },
  },
  {
    name: 'migrations: a root without a project',
    tree: SHOP,
    call: { verb: 'migrations', root: 'books' },
    outcome: { refused: { happened: 'There is no Django project in books.' } },
    without: ['command line'],
  },
  {
    name: 'rank: an operation that breaks running code goes to the database',
    tree: MIGRATED,
    call: { verb: 'rank', place: { path: 'books/migrations/0002_price.py', line: 6 } },
    outcome: { told: { best: 'database' } },
  },
  {
    name: 'rank: an operation that nobody notices stays',
    tree: MIGRATED,
    call: { verb: 'rank', place: { path: 'books/migrations/0002_price.py', line: 7 } },
    outcome: { told: { best: 'stay' } },
  },
  {
    name: 'partners: those that the folder has a reason for',
    tree: SHOP,
    call: { verb: 'partners' },
    outcome: { told: { roles: ['containerization-developer', 'docker-compose-specialist'] } },
  },
  {
    name: 'rank: a compose file goes to containerization',
    tree: SHOP,
    call: { verb: 'rank', place: { path: 'compose.yaml' } },
    outcome: { told: { best: 'containerization' } },
  },
  {
    name: 'takers: who owns this file, then the roles that are here',
    tree: { ...SHOP, CODEOWNERS: '* @acme/everyone\n/compose.yaml @ada\n' },
    call: { verb: 'takers', place: { path: 'compose.yaml' } },
    outcome: {
      told: {
        takers: ['🧑‍💻 User:ada', 'containerization-developer', 'docker-compose-specialist'],
      },
    },
    without: ['editor'],
  },
  {
    name: 'rank: a model stays',
    tree: SHOP,
    call: { verb: 'rank', place: { path: 'books/models.py', line: 4 } },
    outcome: { told: { best: 'stay' } },
  },
  {
    name: 'rank: a file that is not there is refused',
    tree: SHOP,
    call: { verb: 'rank', place: { path: 'books/gone.py' } },
    outcome: { refused: { happened: 'There is no file books/gone.py.' } },
  },
  {
    name: 'rank: a file in a folder that is not there is refused',
    tree: SHOP,
    call: { verb: 'rank', place: { path: 'gone/models.py', line: 1 } },
    outcome: { refused: { happened: 'There is no file gone/models.py.' } },
  },
  {
    name: 'rank: a line behind the last is refused',
    tree: SHOP,
    call: { verb: 'rank', place: { path: 'books/models.py', line: 99 } },
    outcome: { refused: { happened: 'books/models.py has 5 lines.' } },
  },
];
