import assert from 'node:assert/strict';
import { quoteDefinitions } from '../../../../../src/core/hand-over/gather/place/quote-definitions';

const MIGRATION = 'shop/migrations/0002_totals.py';
const TEXT = `from django.db import migrations

TABLE = "shop_order"
SQL = f"""
UPDATE {TABLE}
SET total = 0
"""
DB_PASSWORD = "not-for-others"
UNUSED = 1


@atomic
def fill(apps, schema_editor):
    schema_editor.execute(SQL, [DB_PASSWORD])


class Migration(migrations.Migration):
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
`;
const OPERATION = 'operations = [migrations.RunPython(fill, migrations.RunPython.noop)]';

function quoted(path: string, text: string, code: string): string[] {
  return quoteDefinitions(path, text, code).map(
    ({ place, ...rest }) => `${place.line}-${place.endLine ?? 0} ${rest.isCut ? 'cut ' : ''}${rest.text}`,
  );
}

suite('quoteDefinitions', () => {
  test('follows a function of a migration to the constants that it names, without secrets', () => {
    assert.deepEqual(quoted(MIGRATION, TEXT, OPERATION), [
      '12-14 @atomic\ndef fill(apps, schema_editor):\n    schema_editor.execute(SQL, [DB_PASSWORD])',
      '4-7 SQL = f"""\nUPDATE {TABLE}\nSET total = 0\n"""',
      '8-8 DB_PASSWORD = "•••"',
      '3-3 TABLE = "shop_order"',
    ]);
  });

  test('leaves out what is quoted already, functions elsewhere, and the names of settings', () => {
    assert.deepEqual(quoted(MIGRATION, TEXT, 'TABLE = "shop_order"\nSQL = f"""\nUPDATE {TABLE}\n'), []);
    assert.deepEqual(quoted('shop/views.py', TEXT, 'fill(UNUSED)'), ['9-9 UNUSED = 1']);
    assert.deepEqual(quoted('shop/settings.py', TEXT, 'UNUSED'), []);
    assert.deepEqual(quoted('shop/page.html', TEXT, 'UNUSED'), []);
  });

  test('cuts what is long', () => {
    const sql = `SQL = """${'\nSELECT 1;'.repeat(100)}\n"""\n`;
    assert.deepEqual(quoted(MIGRATION, sql, 'RunSQL(SQL)'), [`1-102 cut SQL = """${'\nSELECT 1;'.repeat(59)}`]);
  });
});
