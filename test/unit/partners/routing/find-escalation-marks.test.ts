import assert from 'node:assert/strict';
import type { JudgedMigration } from '../../../../src/core/project/migrations/judgement';
import { findEscalationMarks } from '../../../../src/core/partners/routing/find-escalation-marks';

const MIGRATION = `from django.db import migrations


def fill(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("UPDATE shop_book SET slug = ''")


class Migration(migrations.Migration):
    operations = [
        migrations.RunPython(fill),
        migrations.RunSQL(
            "CREATE VIEW (odd",
            reverse_sql="DROP VIEW odd",
        ),
        migrations.RunSQL("SELECT 1"), migrations.RunSQL("SELECT 2"),
    ]
`;

const SETTINGS = `import os

DEBUG = False
ALLOWED_HOSTS = ["shop.example"]
SECRET_KEY = os.environ["SECRET_KEY"]
SECURE_HSTS_SECONDS = 3600
if not DEBUG:
    SESSION_COOKIE_SECURE = True
STORAGES = {
    "default": {},
}
`;

suite('findEscalationMarks', () => {
  test('marks each statement of raw SQL in a migration, a line once', () => {
    assert.deepEqual(findEscalationMarks('shop/migrations/0002_view.py', MIGRATION), [
      { line: 6, endLine: 6, route: 'database', because: 'raw SQL in a migration' },
      { line: 12, endLine: 15, route: 'database', because: 'RunSQL in a migration' },
      { line: 16, endLine: 16, route: 'database', because: 'RunSQL in a migration' },
    ]);
  });

  test('marks raw SQL beside the operations that are judged, and none of those twice', () => {
    const migration: JudgedMigration = {
      ...{ file: 'shop/migrations/0002_view.py', line: 9, name: '0002_view', level: 'dangerous', isAtomic: true },
      ...{ findings: [], replaces: [] },
      operations: [
        {
          ...{ file: 'shop/migrations/0002_view.py', line: 12, endLine: 15, start: 8, runs: [] },
          ...{ kind: 'RunSQL', model: null, name: null, level: 'dangerous' },
          findings: [
            { rule: 'x', level: 'dangerous', engine: null, happens: 'Nobody can read.', safer: [], source: '' },
          ],
        },
      ],
    };
    assert.deepEqual(findEscalationMarks('shop/migrations/0002_view.py', MIGRATION, migration), [
      { line: 6, endLine: 6, route: 'database', because: 'raw SQL in a migration' },
      { line: 12, endLine: 15, route: 'database', because: 'RunSQL, dangerous: Nobody can read' },
      { line: 16, endLine: 16, route: 'database', because: 'RunSQL in a migration' },
    ]);
  });

  test('marks the first setting of each kind, with their number', () => {
    assert.deepEqual(findEscalationMarks('config/settings/production.py', SETTINGS), [
      { line: 4, endLine: 4, route: 'infrastructure', because: '2 settings of the deployment' },
      { line: 5, endLine: 5, route: 'security', because: '3 settings that protect the site' },
    ]);
    assert.deepEqual(findEscalationMarks('settings.py', 'CORS_ALLOW_ALL_ORIGINS = True\n'), [
      { line: 1, endLine: 1, route: 'security', because: 'a setting that protects the site' },
    ]);
  });

  test('marks nothing anywhere else, and stays calm about what is no Python', () => {
    assert.deepEqual(findEscalationMarks('shop/views.py', MIGRATION + SETTINGS), []);
    assert.deepEqual(findEscalationMarks('shop/migrations/0001_initial.py', 'operations = []'), []);
    assert.deepEqual(findEscalationMarks('settings.py', '\u0000)))[[['), []);
    assert.deepEqual(findEscalationMarks('settings.py', `SECRET_KEY = "${'x'.repeat(600_000)}"`), []);
  });
});
