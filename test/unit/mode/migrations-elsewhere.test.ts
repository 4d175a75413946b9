import assert from 'node:assert/strict';
import { INITIAL, CHANGE, TREE, ours } from './tree-of-migrations';

suite('The migrations of a project', () => {
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

    test('an app is called as its configuration says', async () => {
      const called = async (config: string): Promise<string[]> => {
        const tree = { ...TREE, 'shop/books/apps.py': config };
        return (await ours(tree).django.migrations('.')).apps.map(({ app }) => app);
      };
      const other = 'class Other:\n    pass\n';
      assert.deepEqual(await called(`${other}class A(AppConfig):\n    name = 'shop.volumes'\n`), ['volumes']);
      assert.deepEqual(await called("class A(AppConfig):\n    name = 'shop.books'\n    label = 'library'\n"), [
        'library',
      ]);
      assert.deepEqual(await called(other), ['books']);
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
});
