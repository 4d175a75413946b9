import assert from 'node:assert/strict';
import { fixedMode } from '../hand-over/bookshop-mode';
import { memoryFiles } from '../memory-files';
import { CHANGE, CHANGED, TREE, ours } from './tree-of-migrations';

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

  test('outside of every project they are judged for the strictest', async () => {
    const mode = ours({ [CHANGED]: CHANGE });
    const judged = await mode.django.judgeMigration(CHANGED, CHANGE);
    assert.deepEqual(
      judged?.operations[0]?.findings.map(({ rule, engine }) => [rule, engine]),
      [['alter-unknown', null]],
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
