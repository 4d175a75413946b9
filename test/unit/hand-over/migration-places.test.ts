import assert from 'node:assert/strict';
import { memoryFiles } from '../memory-files';
import { fixedMode } from './bookshop-mode';

const PATH = 'shop/migrations/0002_more.py';

/** A project with one later migration; its operations begin at line 8, each a line. */
function treeOf(operations: readonly string[], { engine = 'postgresql', header = '' } = {}): Record<string, string> {
  return {
    'manage.py': "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'config.settings')\n",
    'config/__init__.py': '',
    'config/settings.py':
      `INSTALLED_APPS = ["shop"]\nDATABASES = {"default": {"ENGINE": "django.db.backends.${engine}"}}\n`.replace(
        '"django.db.backends.hidden"',
        'engine()',
      ),
    'shop/__init__.py': '',
    'shop/models.py': 'from django.db import models\nclass Book(models.Model):\n    title = models.TextField()\n',
    'shop/migrations/__init__.py': '',
    'shop/migrations/0001_initial.py': [
      'from django.db import migrations, models',
      'class Migration(migrations.Migration):',
      '    initial = True',
      '    operations = [migrations.CreateModel("Book", fields=[("id", models.AutoField(primary_key=True)), ("title", models.TextField()), ("old", models.TextField())])]',
    ].join('\n'),
    [PATH]: [
      'from django.db import migrations, models',
      'def fill(apps, schema_editor):',
      '    apps.get_model("shop", "Book").objects.filter(title="").update(title="?")',
      'class Migration(migrations.Migration):',
      `    ${header}`,
      '    dependencies = [("shop", "0001_initial")]',
      '    operations = [',
      ...operations.map((operation) => `        migrations.${operation},`),
      '    ]',
    ].join('\n'),
  };
}

/** What is told of the operations, each line up to the first colon. */
async function told(tree: Record<string, string>, lines: readonly (number | undefined)[]): Promise<string[]> {
  const [place, ...places] = lines.map((line) => ({ path: PATH, ...(line !== undefined && { line }) }));
  const { change } = await fixedMode(memoryFiles(tree)).tasks.draft({
    route: { kind: 'escalation', id: 'database' },
    title: 'Look',
    ...(place && { place }),
    ...(places.length > 0 && { otherPlaces: places }),
  });
  const [, below = ''] = change.text.split('## What the migration locks or breaks');
  return (below.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((row) => row.startsWith('- '))
    .map((row) => row.slice(2).replaceAll(/ \[[^\]]*\]\([^)]*\)/g, ''))
    .map((row) => row.split(':')[0] ?? '');
}

const FILL = 'RunPython(fill, migrations.RunPython.noop)';
const REMOVE = 'RemoveField("Book", "old")';
const SAFE = 'AddField("Book", "note", models.TextField(null=True))';
const ONE = 'All of it runs in one transaction';
const NONE = '`atomic = False`';

const CASES: readonly [
  what: string,
  tree: Record<string, string>,
  lines: readonly (number | undefined)[],
  expected: readonly string[],
][] = [
  [
    'what else is risky below it',
    treeOf([FILL, REMOVE]),
    [8],
    ['`RunPython` is **dangerous**', 'Beside it `RemoveField Book.old` is **dangerous**', ONE],
  ],
  [
    'the same from the function that it runs',
    treeOf([FILL, REMOVE]),
    [3],
    ['`RunPython` is **dangerous**', 'Beside it `RemoveField Book.old` is **dangerous**', ONE],
  ],
  [
    'the same from above it',
    treeOf([FILL, REMOVE]),
    [9],
    ['`RemoveField Book.old` is **dangerous**', 'Beside it `RunPython` is **dangerous**', ONE],
  ],
  [
    'that it is safe by itself, and what beside it is not',
    treeOf([SAFE, REMOVE]),
    [8],
    ['`AddField Book.note` is **safe** by itself.', 'Beside it `RemoveField Book.old` is **dangerous**', ONE],
  ],
  ['nothing beside it that is safe', treeOf([SAFE, REMOVE]), [9], ['`RemoveField Book.old` is **dangerous**']],
  ['nothing where all is safe', treeOf([SAFE]), [8], []],
  [
    'all that is risky where no line is named',
    treeOf([FILL, REMOVE]),
    [undefined],
    ['`RunPython` is **dangerous**', '`RemoveField Book.old` is **dangerous**', ONE],
  ],
  [
    'all that is risky where the line is of none of them',
    treeOf([FILL, REMOVE]),
    [6],
    ['`RunPython` is **dangerous**', '`RemoveField Book.old` is **dangerous**', ONE],
  ],
  [
    'each once where two places are in it',
    treeOf([FILL, REMOVE]),
    [8, 9],
    ['`RunPython` is **dangerous**', '`RemoveField Book.old` is **dangerous**', ONE],
  ],
  [
    'together what else is the same',
    treeOf([REMOVE, 'RunSQL("DROP INDEX a", "")', 'RunSQL("DROP INDEX b", "")']),
    [8],
    ['`RemoveField Book.old` is **dangerous**', 'Beside it `RunSQL`, are each **careful**', ONE],
  ],
  [
    'that each stands for itself where it is not atomic',
    treeOf([FILL, REMOVE], { header: 'atomic = False' }),
    [9],
    ['`RemoveField Book.old` is **dangerous**', 'Beside it `RunPython` is **careful**', NONE],
  ],
  [
    'that MySQL has no such transaction',
    treeOf([FILL, REMOVE], { engine: 'mysql' }),
    [9],
    [
      '`RemoveField Book.old` is **dangerous**',
      'Beside it `RunPython` is **careful**',
      'MySQL changes a schema outside of transactions',
    ],
  ],
  [
    'on what it depends where the engine is not known',
    treeOf([FILL, REMOVE], { engine: 'hidden' }),
    [9],
    [
      '`RemoveField Book.old` is **dangerous**',
      'Beside it `RunPython` is **dangerous**',
      'All of it runs in one transaction on PostgreSQL and SQLite; MySQL changes a schema outside of transactions',
    ],
  ],
];

suite('Of a place in a migration a hand-over tells', () => {
  for (const [what, tree, lines, expected] of CASES) {
    test(what, async () => {
      const rows = await told(tree, lines);
      // An operation with several things to know is told once for each: the worst speaks here.
      const names = rows.map((row) => row.split(' is ')[0]);
      assert.deepEqual(
        rows.filter((_, at) => names.indexOf(names[at]) === at),
        expected,
      );
    });
  }
});

suite('Of a line in a migration', () => {
  const SQL = 'RunSQL(\n            "SELECT 1",\n            migrations.RunSQL.noop,\n        )';
  const rows: readonly [what: string, operations: readonly string[], line: number, quoted: string][] = [
    [
      'the operation around it is quoted, where there are others',
      [REMOVE, SQL],
      10,
      'migrations.RunSQL(\n    "SELECT 1",\n    migrations.RunSQL.noop,\n),',
    ],
    [
      'all is quoted around an operation of that line alone',
      [REMOVE, SAFE],
      8,
      'class Migration(migrations.Migration):',
    ],
  ];
  for (const [what, operations, line, quoted] of rows)
    test(what, async () => {
      const { change } = await fixedMode(memoryFiles(treeOf(operations))).tasks.draft({
        route: { kind: 'escalation', id: 'database' },
        title: 'Look',
        place: { path: PATH, line },
      });
      const [, code = ''] = /```python\n([^]*?)\n```/.exec(change.text) ?? [];
      assert.equal(quoted.includes('\n') ? code : code.split('\n')[0], quoted);
    });
});
