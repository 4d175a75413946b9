import assert from 'node:assert/strict';
import type { DraftRequest } from '../../../../src/core/hand-over/draft-request';
import { memoryFiles } from '../../memory-files';
import { bookshopMode, fixedMode } from '../bookshop-mode';

const DATABASE: DraftRequest = { route: { kind: 'escalation', id: 'database' }, title: 'Look at this' };

/** The reasons that a hand-over names where no place is in question. */
async function reasons(mode: ReturnType<typeof bookshopMode>): Promise<string[]> {
  const { change } = await mode.tasks.draft(DATABASE);
  const [, section = ''] = change.text.split('## Why the Database Specialist 🚧');
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/^- (.+) \[([^\]]+)\]/gm)].map(([, text = '', place = '']) => `${text}, ${place}`);
}

suite('evidenceNear', () => {
  test('names what the deployed settings and the code say, each requirement once', async () => {
    assert.deepEqual(await reasons(bookshopMode()), [
      'The settings name a database: postgresql, bookshop/settings/production.py:15',
      'A database driver: psycopg, pyproject.toml:12',
      'A migration holds RunSQL, orders/migrations/0003_book_sales.py:26',
    ]);
  });

  test('names three reasons at most, and none of another project', async () => {
    const manage = "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'settings')\n";
    const tree: Record<string, string> = {
      'one/requirements.txt': 'Django\n',
      'two/requirements.txt': 'Django\npsycopg\n',
    };
    for (const root of ['one', 'two'])
      Object.assign(tree, { [`${root}/manage.py`]: manage, [`${root}/settings.py`]: 'INSTALLED_APPS = []\n' });
    for (const name of 'abcdefg') tree[`one/${name}.sql`] = '';
    tree['one/requirements.txt'] += 'mysqlclient\n';
    assert.deepEqual(await reasons(fixedMode(memoryFiles(tree))), [
      'A database driver: mysqlclient, one/requirements.txt:2',
      'A file of SQL, one/a.sql:1',
      'A file of SQL, one/b.sql:1',
    ]);
  });
});
