import assert from 'node:assert/strict';
import { readMigration } from '../../../../src/core/project/migrations/read/read-migration';
import { migrationText } from './migration-text';

suite('A file of migrations', () => {
  test('its head is read', () => {
    const text = `from django.conf import settings
from django.db import migrations


class Migration(migrations.Migration):
    initial = True
    atomic = False
    replaces = [("shop", "0001_initial"), ("shop", "0002_more")]
    dependencies = [
        ("catalog", "0004_book"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ] + [("shop", "0000_base")]
    operations = []
`;
    assert.deepEqual(readMigration('shop/migrations/0003_squashed.py', text), {
      path: 'shop/migrations/0003_squashed.py',
      name: '0003_squashed',
      line: 5,
      dependencies: [
        { app: 'catalog', name: '0004_book' },
        { app: 'shop', name: '0000_base' },
      ],
      runBefore: [],
      swappable: ['AUTH_USER_MODEL'],
      replaces: [
        { app: 'shop', name: '0001_initial' },
        { app: 'shop', name: '0002_more' },
      ],
      isInitial: true,
      isAtomic: false,
      operations: [],
      unknown: [],
    });
  });

  test('a file without a migration is none', () => {
    assert.equal(readMigration('shop/migrations/helpers.py', 'def fill():\n    pass\n'), null);
  });

  test('an operation is read with what it touches', () => {
    const [operation] = migrationText('0002_size', [
      'migrations.AddField("Parcel", "size", models.CharField(\n            max_length=8, default="s", unique=True, null=False))',
    ]).operations;
    assert.deepEqual(operation, {
      kind: 'AddField',
      line: 6,
      endLine: 7,
      start: 8,
      reach: 'both',
      reverseSql: [],
      model: 'parcel',
      modelName: 'Parcel',
      name: 'size',
      newName: null,
      column: {
        type: 'CharField',
        isColumn: true,
        null: false,
        isEmptyText: false,
        default: 'constant',
        dbDefault: 'none',
        isUnique: true,
        isIndexed: false,
        isPrimaryKey: false,
        to: null,
        hasConstraint: false,
        generated: null,
        maxLength: 8,
        maxDigits: null,
        decimalPlaces: null,
        dbColumn: null,
        collation: null,
      },
      table: null,
      tableName: null,
      rule: null,
      together: null,
      sql: [],
      runs: [],
      code: null,
      isReversible: true,
      unknown: [],
    });
  });

  test('lists are followed by name and by addition, and what is computed is said', () => {
    const { operations, unknown } = migrationText('0002_more', ['*FIRST', 'migrations.DeleteModel("Box")'], {
      head: 'FIRST = [migrations.RemoveField("parcel", "note")]',
      body: 'unused = 1',
    });
    assert.deepEqual([operations.map(({ kind }) => kind), unknown], [['RemoveField', 'DeleteModel'], []]);
    const computed = readMigration(
      'shop/migrations/0003_made.py',
      'class Migration(migrations.Migration):\n    operations = [make(name) for name in NAMES]\n    operations += [migrations.DeleteModel("Box")]\n',
    );
    assert.deepEqual(
      [computed?.operations.map(({ kind }) => kind), computed?.unknown],
      [['DeleteModel'], ['Line 2: the operations are computed, and text does not tell them.']],
    );
  });

  test('the sides of SeparateDatabaseAndState stand behind it, each with its reach', () => {
    const { operations } = migrationText('0002_apart', [
      'migrations.SeparateDatabaseAndState(database_operations=[migrations.RunSQL("SELECT 1", "SELECT 1")], state_operations=[migrations.RemoveField("parcel", "note")])',
    ]);
    assert.deepEqual(
      operations.map(({ kind, reach }) => `${kind} ${reach}`),
      ['SeparateDatabaseAndState both', 'RunSQL database', 'RemoveField state'],
    );
  });

  test('the function that RunPython runs is looked up, with those that it calls', () => {
    const head = `from functools import partial
from shop.models import Parcel
def change(parcel):
    parcel.save()
def forwards(apps, schema_editor):
    for parcel in Parcel.objects.all():
        change(parcel)
def empty(apps, schema_editor):
    """Nothing to do."""
def asks(apps, schema_editor):
    Parcel = apps.get_model("shop", "Parcel")
    Parcel.objects.get_or_create(code="x")
`;
    const codes = migrationText(
      '0002_data',
      [
        'migrations.RunPython(partial(forwards, 1))',
        'migrations.RunPython(empty, migrations.RunPython.noop)',
        'migrations.RunPython(asks, reverse_code=empty)',
        'migrations.RunPython(elsewhere.fill)',
      ],
      { head },
    ).operations.map(({ code, isReversible, unknown }) => ({ ...code, isReversible, unknown }));
    const plain = {
      isRead: true,
      isNoop: false,
      importedModels: [],
      touchesRows: false,
      isBatched: false,
      callsOut: null,
      unknown: [],
    };
    assert.deepEqual(codes, [
      {
        ...plain,
        name: 'forwards',
        lines: [
          { line: 6, endLine: 8 },
          { line: 4, endLine: 5 },
        ],
        importedModels: ['Parcel'],
        touchesRows: true,
        isReversible: false,
      },
      { ...plain, name: 'empty', lines: [{ line: 9, endLine: 10 }], isNoop: true, isReversible: true },
      { ...plain, name: 'asks', lines: [{ line: 11, endLine: 13 }], isReversible: true },
      {
        ...plain,
        name: 'elsewhere.fill',
        lines: [],
        isRead: false,
        isReversible: false,
        unknown: ['What elsewhere.fill does stands in another file.'],
      },
    ]);
  });

  test('a function in the class is found, too', () => {
    const migration = readMigration(
      'shop/migrations/0002_data.py',
      'class Migration(migrations.Migration):\n    def fill(apps, schema_editor):\n        pass\n\n    operations = [migrations.RunPython(fill, fill)]\n',
    );
    assert.deepEqual(
      migration?.operations.map(({ code }) => [code?.name, code?.isRead, code?.isNoop]),
      [['fill', true, true]],
    );
  });
});
