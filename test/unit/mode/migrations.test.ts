import assert from 'node:assert/strict';
import { fixedMode } from '../hand-over/bookshop-mode';
import { memoryFiles } from '../memory-files';

const INITIAL = `from django.db import migrations, models

class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.CreateModel("Book", [("id", models.BigAutoField(primary_key=True)), ("title", models.CharField(max_length=80))]),
    ]
`;
const CHANGE = `from django.db import migrations, models

FILL = "UPDATE books_book SET title = upper(title)"

def fill(apps, schema_editor):
    for book in apps.get_model("books", "Book").objects.all():
        book.save()

class Migration(migrations.Migration):
    dependencies = [("books", "0001_initial")]
    operations = [
        migrations.AlterField("book", "title", models.CharField(max_length=40)),
        migrations.AddField("book", "note", models.TextField(null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
`;
const CHANGED = 'shop/books/migrations/0002_change.py';

const THEIRS = { branch: 'origin/main', files: [{ path: 'shop/books/migrations/0002_theirs.py', text: CHANGE }] };

const TREE: Record<string, string> = {
  'manage.py':
    "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\n",
  'shop/__init__.py': '',
  'shop/settings.py':
    "INSTALLED_APPS = ['shop.books']\nDATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql'}}\n",
  'shop/books/__init__.py': '',
  'shop/books/apps.py': "class BooksConfig(AppConfig):\n    name = 'shop.books'\n",
  'shop/books/migrations/__init__.py': '',
  'shop/books/migrations/0001_initial.py': INITIAL,
  [CHANGED]: CHANGE,
};

const ours = (tree = TREE) => fixedMode(memoryFiles(tree));

suite('The migrations of a project', () => {
  test('are told app by app, with the engine that the settings name', async () => {
    const { apps, ...rest } = await ours().django.migrations('.');
    assert.deepEqual(rest, {
      root: '.',
      engines: ['postgresql'],
      known: true,
      note: 'Judged for PostgreSQL, as the settings say.',
      problems: [],
    });
    assert.deepEqual(
      apps.map(({ app, path, leaves, migrations }) => [app, path, leaves, migrations.map(({ level }) => level)]),
      [['books', 'shop/books/migrations', ['0002_change'], ['safe', 'dangerous']]],
    );
  });

  test('one is judged by the text at hand, with those beside it', async () => {
    const levels = async (text: string): Promise<string[] | undefined> =>
      (await ours().django.judgeMigration(CHANGED, text))?.operations.map(({ kind, level }) => `${kind} ${level}`);
    assert.deepEqual(await levels(CHANGE), [
      'AlterField dangerous',
      'AddField safe',
      'RunPython dangerous',
      'RunSQL careful',
    ]);
    assert.deepEqual((await levels(CHANGE.replace('max_length=40', 'max_length=400')))?.[0], 'AlterField safe');
    assert.equal(await ours().django.judgeMigration('shop/books/models.py', CHANGE), null);
  });

  suite('where MIGRATION_MODULES puts them elsewhere', () => {
    const SETTINGS = TREE['shop/settings.py'] ?? '';
    const MOVED = 'shop/books/db/0002_change.py';
    const moved = (modules: string, more: Record<string, string> = {}) =>
      ours({
        ...TREE,
        'shop/settings.py': `${SETTINGS}MIGRATION_MODULES = ${modules}\n`,
        'shop/books/db/__init__.py': '',
        'shop/books/db/0001_initial.py': INITIAL,
        [MOVED]: CHANGE,
        ...more,
      });
    const plans = async (modules: string, more?: Record<string, string>) =>
      (await moved(modules, more).django.migrations('.')).apps.map(({ app, path, leaves }) => [app, path, leaves]);
    const inInventory = async (modules: string) =>
      (await moved(modules).django.inventory('.')).migrations.map(({ app, path, count, operations }) => [
        app,
        path,
        count,
        operations.map(({ kind }) => kind),
      ]);

    test('those there are the app’s, and those in the usual place are not', async () => {
      const modules = "{'books': 'shop.books.db'}";
      assert.deepEqual(await plans(modules), [['books', 'shop/books/db', ['0002_change']]]);
      assert.deepEqual(await inInventory(modules), [['books', 'shop/books/db', 2, ['RunPython', 'RunSQL']]]);
    });

    test('one there is judged and marked by its text', async () => {
      const mode = moved("{'books': 'shop.books.db'}");
      const judged = await mode.django.judgeMigration(MOVED, CHANGE);
      assert.deepEqual(
        judged?.operations.map(({ kind, level }) => `${kind} ${level}`),
        ['AlterField dangerous', 'AddField safe', 'RunPython dangerous', 'RunSQL careful'],
      );
      assert.deepEqual(
        (await mode.partners.marks(MOVED, CHANGE)).map(({ line }) => line),
        [12, 14, 15],
      );
      assert.equal((await mode.partners.rank({ path: MOVED, line: 12, endLine: 12 }))[0]?.route, 'database');
    });

    test('where the settings do not name it, the same file is no migration', async () => {
      const mode = moved('{}');
      assert.equal(await mode.django.judgeMigration(MOVED, CHANGE), null);
      assert.deepEqual(await mode.partners.marks(MOVED, CHANGE), []);
    });

    test('an app of another package has its own here', async () => {
      assert.deepEqual(
        await plans("{'taggit': 'shop.books.db'}", { [MOVED]: CHANGE.replace('[("books"', '[("taggit"') }),
        [
          ['taggit', 'shop/books/db', ['0002_change']],
          ['books', 'shop/books/migrations', ['0002_change']],
        ],
      );
    });

    test('an app that is to have none has none, unless that holds at times only', async () => {
      assert.deepEqual(await plans("{'books': None}"), []);
      assert.deepEqual(await inInventory("{'books': None}"), []);
      const usual = [['books', 'shop/books/migrations', ['0002_change']]];
      assert.deepEqual(await plans("{'books': None} if TESTING else {}"), usual);
      assert.deepEqual(await plans('NoMigrations()'), usual);
    });

    test('what settings beside them say is theirs', async () => {
      const beside = {
        'shop/settings_test.py': "from .settings import *\nMIGRATION_MODULES = {'books': 'shop.books.db'}\n",
      };
      assert.deepEqual(await plans('{}', beside), [
        ['books', 'shop/books/db', ['0002_change']],
        ['books', 'shop/books/migrations', ['0002_change']],
      ]);
    });
  });

  test('outside of every project they are judged for the strictest', async () => {
    const mode = ours({ [CHANGED]: CHANGE });
    const judged = await mode.django.judgeMigration(CHANGED, CHANGE);
    assert.deepEqual(
      judged?.operations[0]?.findings.map(({ rule, engine }) => [rule, engine]),
      [['alter-unknown', null]],
    );
  });

  test('two leaves are told, also against what the branch has that it will be merged into', async () => {
    const { apps } = await ours().django.migrations('.', { against: THEIRS });
    assert.deepEqual(
      apps.map(({ leaves, migrations }) => [
        leaves,
        migrations.map(({ name, findings }) => [name, findings[0]?.happens]),
      ]),
      [
        [
          ['0002_change', '0002_theirs'],
          [
            ['0001_initial', undefined],
            [
              '0002_change',
              'books has another last migration: 0002_theirs on origin/main. Once both are merged Django runs none of the project’s until that is settled.',
            ],
          ],
        ],
      ],
    );
  });

  test('one that is open is held against that branch, too, whichever door asks', async () => {
    const mode = fixedMode(memoryFiles(TREE), {}, { target: () => Promise.resolve(THEIRS) });
    const judged = await mode.django.judgeMigration(CHANGED, CHANGE);
    const [plan] = (await mode.django.migrations('.')).apps;
    const said = [
      'several-leaves',
      'books has another last migration: 0002_theirs on origin/main. Once both are merged Django runs none of the project’s until that is settled.',
    ];
    assert.deepEqual(
      [judged, plan?.migrations[1]].map((one) => one?.findings.map(({ rule, happens }) => [rule, happens])),
      [[said], [said]],
    );
    const built = CHANGE.replace('"0001_initial"', '"0002_theirs"');
    assert.deepEqual((await mode.django.judgeMigration(CHANGED, built))?.findings, []);
  });

  test('two that are here and a third on the branch are told apart', async () => {
    const second = { 'shop/books/migrations/0002_second.py': CHANGE };
    const { apps } = await ours({ ...TREE, ...second }).django.migrations('.', { against: THEIRS });
    assert.equal(
      apps[0]?.migrations[1]?.findings[0]?.happens,
      'books has another last migration: 0002_second, 0002_theirs on origin/main. Django runs none of the project’s until that is settled.',
    );
  });

  test('route the operation, the function and the SQL that belong to it', async () => {
    const best = async (line: number): Promise<string | undefined> =>
      (await ours().partners.rank({ path: CHANGED, line, endLine: line }))[0]?.route;
    assert.deepEqual(
      [await best(12), await best(13), await best(7), await best(3)],
      ['database', 'stay', 'database', 'database'],
    );
  });

  test('mark the operations that are not safe', async () => {
    const marks = await ours().partners.marks(CHANGED, CHANGE);
    assert.deepEqual(
      marks.map(({ line, because }) => `${line} ${because.slice(0, 24)}`),
      ['12 AlterField, dangerous: T', '14 RunPython, dangerous: Ta', '15 RunSQL, careful: All row'],
    );
  });

  test('are a section of a hand-over', async () => {
    const { change } = await ours().tasks.draft({
      route: { kind: 'escalation', id: 'database' },
      title: 'Look',
      place: { path: CHANGED, line: 12, endLine: 12 },
    });
    assert.ok(change.kind === 'create');
    assert.match(
      change.text,
      /## What the migration locks or breaks\n\n- `AlterField book\.title` \[.*0002_change\.py:12\]\(.*\) is \*\*dangerous\*\*: The type changes: .*\n/,
    );
    assert.match(change.text, /🚧\n\nAlterField \(dangerous\)\. Core Django ends /);
    assert.equal(change.text.split('The type changes').length, 2);
  });

  test('are quoted where no lines are named, those that are not safe alone', async () => {
    const { change } = await ours().tasks.draft({
      route: { kind: 'escalation', id: 'database' },
      title: 'Look',
      place: { path: CHANGED },
    });
    assert.ok(change.kind === 'create');
    const fences = [...change.text.matchAll(/```python\n([^]*?)\n```/g)].map(([, code]) => code);
    assert.deepEqual(fences, [
      'migrations.AlterField("book", "title", models.CharField(max_length=40)),\n' +
        'migrations.RunPython(fill, migrations.RunPython.noop),\n' +
        'migrations.RunSQL(FILL, migrations.RunSQL.noop),',
      'def fill(apps, schema_editor):\n    for book in apps.get_model("books", "Book").objects.all():\n        book.save()',
      'FILL = "UPDATE books_book SET title = upper(title)"',
    ]);
  });

  test('a file that cannot be read is a problem, and the others are told', async () => {
    const { apps, problems } = await fixedMode(
      memoryFiles({ ...TREE, 'shop/books/migrations/0003_odd.py': new Uint8Array([0xff, 0xfe, 0x00]) }),
    ).django.migrations('.');
    assert.deepEqual(problems, [
      {
        path: 'shop/books/migrations/0003_odd.py',
        line: 1,
        message: 'This file is not text in UTF-8; it was left out.',
      },
    ]);
    assert.equal(apps[0]?.migrations.length, 2);
  });

  test('a file that was changed is judged anew once it is forgotten', async () => {
    const tree = { ...TREE };
    const mode = fixedMode({ ...memoryFiles(tree), read: (path, options) => memoryFiles(tree).read(path, options) });
    const level = async (): Promise<string | undefined> =>
      (await mode.django.migrations('.')).apps[0]?.migrations[1]?.operations[0]?.level;
    assert.equal(await level(), 'dangerous');
    tree[CHANGED] = CHANGE.replace('max_length=40', 'max_length=400');
    mode.django.forget();
    assert.equal(await level(), 'safe');
  });
});
