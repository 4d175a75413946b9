import assert from 'node:assert/strict';
import type { DraftRequest } from '../../../../src/core/hand-over/draft-request';
import { memoryFiles } from '../../memory-files';
import { bookshopMode, fixedMode } from '../bookshop-mode';

const DATABASE: DraftRequest = { route: { kind: 'escalation', id: 'database' }, title: 'Look at this' };

/** The reasons that a hand-over names. */
async function reasons(mode: ReturnType<typeof bookshopMode>, path: string): Promise<string[]> {
  const { change } = await mode.tasks.draft({ ...DATABASE, place: { path } });
  const [, section = ''] = change.text.split('## Where core Django ends 🚧');
  const [own = ''] = section.split('## Already');
  return [...own.matchAll(/^- (.+) \[([^\]]+)\]/gm)].map(([, text = '', place = '']) => `${text}, ${place}`);
}

suite('evidenceNear', () => {
  test('names what stands in the file, in its app and in the deployed settings, each requirement once', async () => {
    assert.deepEqual(await reasons(bookshopMode(), 'catalog/migrations/0003_fill_book_slugs.py'), [
      'A migration holds RunPython, catalog/migrations/0003_fill_book_slugs.py:19',
      'The database is postgresql, bookshop/settings/production.py:15',
      'A database driver: psycopg, pyproject.toml:12',
    ]);
  });

  test('names what other apps say where the place is in none', async () => {
    assert.deepEqual(await reasons(bookshopMode(), 'bookshop/settings/local.py'), [
      'The database is postgresql, bookshop/settings/production.py:15',
      'A database driver: psycopg, pyproject.toml:12',
      'A migration holds RunSQL, orders/migrations/0003_book_sales.py:26',
      'A migration holds RunPython, catalog/migrations/0003_fill_book_slugs.py:19',
    ]);
  });

  test('names five reasons at most, and none of another project', async () => {
    const manage = "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'settings')\n";
    const tree: Record<string, string> = {
      'one/requirements.txt': 'Django\n',
      'two/requirements.txt': 'Django\npsycopg\n',
    };
    for (const root of ['one', 'two'])
      Object.assign(tree, { [`${root}/manage.py`]: manage, [`${root}/settings.py`]: 'INSTALLED_APPS = []\n' });
    for (const name of 'abcdefg') tree[`one/${name}.sql`] = '';
    tree['one/requirements.txt'] += 'mysqlclient\n';
    assert.deepEqual(await reasons(fixedMode(memoryFiles(tree)), 'one/settings.py'), [
      'A database driver: mysqlclient, one/requirements.txt:2',
      'A file of SQL, one/a.sql:1',
      'A file of SQL, one/b.sql:1',
      'A file of SQL, one/c.sql:1',
      'A file of SQL, one/d.sql:1',
    ]);
  });
});
