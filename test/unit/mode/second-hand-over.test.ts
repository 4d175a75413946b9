import assert from 'node:assert/strict';
import type { DjangoMode } from '../../../src/core';
import type { Files } from '../../../src/core/base/ports';
import { fixedMode } from '../hand-over/bookshop-mode';
import { memoryFiles } from '../memory-files';

const TREE = {
  'manage.py':
    'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")\nexecute_from_command_line()\n',
  'requirements.txt': 'Django==5.2\n',
  'config/settings.py':
    'ROOT_URLCONF = "config.urls"\nINSTALLED_APPS = ["shop"]\nDATABASES = {"default": {"ENGINE": "django.db.backends.postgresql"}}\n',
  'config/urls.py': 'urlpatterns = []\n',
  'shop/__init__.py': '',
  'shop/models.py':
    'from django.db import models\n\n\nclass Book(models.Model):\n    title = models.CharField(max_length=80)\n',
  'shop/prices.py': 'from shop.models import Book\n\n\ndef cheapest():\n    return Book.objects.first()\n',
  'shop/migrations/0001_initial.py':
    'from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n    operations = [\n        migrations.CreateModel("Book", [("title", models.CharField(max_length=80))]),\n    ]\n',
  'shop/migrations/0002_by_title.py':
    'from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n    dependencies = [("shop", "0001_initial")]\n    operations = [\n        migrations.AddIndex("book", models.Index(fields=["title"], name="by_title")),\n    ]\n',
};
const MODELS = 'shop/models.py';
const MIGRATION = 'shop/migrations/0002_by_title.py';

/** A mode over a folder that changes, whose files have stamps, and the paths that it reads. */
function changing(): { tree: Record<string, string>; mode: DjangoMode; reads: string[] } {
  const tree: Record<string, string> = { ...TREE };
  const reads: string[] = [];
  const files: Files = {
    walk: (request) => memoryFiles(tree).walk(request),
    read: (path, options) => {
      reads.push(path);
      return memoryFiles(tree).read(path, options);
    },
    exists: (path) => memoryFiles(tree).exists(path),
    kindAt: (path) => memoryFiles(tree).kindAt(path),
    glob: (glob) => memoryFiles(tree).glob(glob),
    stamp: async (path) => tree[path],
  };
  return { tree, mode: fixedMode(files), reads };
}

/** The lines of a hand-over that say who names the place, and of what fields it consists. */
async function told(mode: DjangoMode, path: string, line: number): Promise<string[]> {
  await mode.django.detect();
  const { change } = await mode.tasks.draft({
    route: { kind: 'escalation', id: 'database' },
    title: 'Make it fast',
    place: { path, line },
  });

  return change.text.split('\n').filter((one) => /^- (?:Used by |`(?:title|isbn)` |`default`)/.test(one));
}

const OF_DATABASE = '- `default`: PostgreSQL [config/settings.py:3](../../config/settings.py#L3)';
const BY_PRICES = '- Used by function `cheapest` [shop/prices.py:5](../../shop/prices.py#L5)';
const BY_BOTH =
  '- Used by function `offers` [shop/offers.py:5](../../shop/offers.py#L5), function `cheapest` [shop/prices.py:5](../../shop/prices.py#L5)';
const BY_OFFERS = '- Used by function `offers` [shop/offers.py:5](../../shop/offers.py#L5)';
const [TITLE, ISBN] = ['- `title` CharField, `max_length=80`', '- `isbn` CharField, `max_length=13`'];

suite('A second hand-over', () => {
  test('reads nothing of the project again while its files are what they were', async () => {
    const { mode, reads } = changing();
    assert.deepEqual(await told(mode, MODELS, 4), [BY_PRICES, TITLE, OF_DATABASE]);
    const { length } = reads;
    assert.deepEqual(await told(mode, MODELS, 4), [BY_PRICES, TITLE, OF_DATABASE]);
    const again = new Set(reads.slice(length).filter((path) => path.startsWith('shop/')));
    assert.deepEqual([...again], [MODELS]);
  });

  test('goes by files that were changed, added and removed', async () => {
    const { mode, tree } = changing();
    assert.deepEqual(await told(mode, MODELS, 4), [BY_PRICES, TITLE, OF_DATABASE]);
    tree[MODELS] += '    isbn = models.CharField(max_length=13)\n';
    assert.deepEqual(await told(mode, MODELS, 4), [BY_PRICES, TITLE, ISBN, OF_DATABASE]);
    tree['shop/offers.py'] = 'from shop.models import Book\n\n\ndef offers():\n    return Book.objects.all()\n';
    assert.deepEqual(await told(mode, MODELS, 4), [BY_BOTH, TITLE, ISBN, OF_DATABASE]);
    delete tree['shop/prices.py'];
    assert.deepEqual(await told(mode, MODELS, 4), [BY_OFFERS, TITLE, ISBN, OF_DATABASE]);
  });

  test('judges a migration by the settings as they are, without a second look at them', async () => {
    const { mode, tree, reads } = changing();
    const sourceOf = async (): Promise<string | undefined> => {
      await mode.django.detect();
      const { change } = await mode.tasks.draft({
        route: { kind: 'escalation', id: 'database' },
        title: 'Make it fast',
        place: { path: MIGRATION, line: 7 },
      });
      return /^- `AddIndex .*\[why\]\((\S+?)\)/m.exec(change.text)?.[1];
    };
    const settings = (): number => reads.filter((path) => path === 'config/settings.py').length;
    const ofPostgres = 'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY';
    assert.equal(await sourceOf(), ofPostgres);
    const first = settings();
    assert.equal(await sourceOf(), ofPostgres);
    tree['config/settings.py'] = TREE['config/settings.py'].replace('postgresql', 'sqlite3');
    assert.equal(await sourceOf(), 'https://docs.djangoproject.com/en/stable/ref/migration-operations/');
    assert.deepEqual([first, settings()], [2, 5]);
  });
});
