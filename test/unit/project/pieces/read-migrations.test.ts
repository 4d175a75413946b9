import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** The migrations of an app whose directory of them holds these files. */
async function migrationsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { migrations } = await inventoryOf({
    'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
    'shop/__init__.py': '',
    'shop/migrations/__init__.py': '',
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`shop/migrations/${name}.py`, text])),
  });
  return migrations.map(
    ({ count, latest, operations }) => `${count} ${latest} ${operations.map(({ kind }) => kind).join(' ')}`,
  );
}

const SQL = 'class Migration(M):\n    operations = [migrations.RunSQL("x")]\n';

suite('The migrations of an app', () => {
  test('are its numbered files, and where there are none those with a class of that name', async () => {
    assert.deepEqual(await migrationsOf({ '0001_a': SQL, start: SQL }), ['1 0001_a RunSQL']);
    assert.deepEqual(await migrationsOf({ start: SQL, helpers: 'x = 1\n' }), ['1 start RunSQL']);
    assert.deepEqual(await migrationsOf({ helpers: 'x = 1\n' }), []);
  });
});
