import assert from 'node:assert/strict';
import type { Column } from '../../../../src/core/project/migrations/column';
import { changeOfType, isSameColumn } from '../../../../src/core/project/migrations/column-type';
import { ENGINES } from '../../../../src/core/project/migrations/engine';
import { migrationText } from './migration-text';

/** The column of a field as it is written. */
function column(field: string): Column {
  const found = migrationText('0001_a', [`migrations.AddField("a", "b", ${field})`]).operations[0]?.column;
  assert.ok(found);
  return found;
}

/** The fields that are one type to a database. */
const FAMILIES = [
  ['AutoField', 'IntegerField', 'PositiveIntegerField'],
  ['BigAutoField', 'BigIntegerField', 'PositiveBigIntegerField'],
  ['SmallAutoField', 'SmallIntegerField', 'PositiveSmallIntegerField'],
  ['BooleanField', 'NullBooleanField'],
  [
    ...['CharField', 'EmailField', 'SlugField', 'URLField', 'FileField', 'ImageField', 'FilePathField'],
    'CommaSeparatedIntegerField',
  ],
  ...[['TextField'], ['DateField'], ['DateTimeField'], ['TimeField'], ['DurationField'], ['DecimalField']],
  ...[['FloatField'], ['UUIDField'], ['JSONField'], ['BinaryField'], ['GenericIPAddressField']],
  ['ForeignKey', 'OneToOneField'],
];

suite('The type of a column', () => {
  /** From, to, and what becomes of it on PostgreSQL, MySQL and SQLite. */
  const rows: readonly [from: string, to: string, changes: string][] = [
    ['models.CharField(max_length=20)', 'models.CharField(max_length=20)', 'none none none'],
    ['models.CharField(max_length=20)', 'models.CharField(max_length=63)', 'wider wider wider'],
    ['models.CharField(max_length=63)', 'models.CharField(max_length=64)', 'wider other wider'],
    ['models.CharField(max_length=64)', 'models.CharField(max_length=255)', 'wider wider wider'],
    ['models.CharField(max_length=20)', 'models.CharField(max_length=19)', 'other other other'],
    ['models.CharField(max_length=20)', 'models.CharField()', 'wider other wider'],
    ['models.SlugField()', 'models.CharField(max_length=50)', 'none none none'],
    ['models.CharField(max_length=20)', 'models.TextField()', 'wider other other'],
    ['models.TextField()', 'models.CharField(max_length=20)', 'other other other'],
    ['models.CharField(max_length=20)', 'models.CharField(max_length=20, db_collation="de")', 'other other other'],
    ['models.IntegerField(max_length=1)', 'models.IntegerField()', 'none none none'],
    ['models.AutoField(primary_key=True)', 'models.BigAutoField(primary_key=True)', 'other other other'],
    ['models.IntegerField()', 'models.PositiveIntegerField()', 'none other none'],
    [
      'models.DecimalField(max_digits=8, decimal_places=2)',
      'models.DecimalField(max_digits=8, decimal_places=2)',
      'none none none',
    ],
    [
      'models.DecimalField(max_digits=8, decimal_places=2)',
      'models.DecimalField(max_digits=7, decimal_places=2)',
      'other other other',
    ],
    [
      'models.DecimalField(max_digits=8, decimal_places=2)',
      'models.DecimalField(max_digits=9, decimal_places=3)',
      'other other other',
    ],
    ['models.CharField()', 'models.CharField(max_length=20)', 'other other other'],
    [
      'models.DecimalField(max_digits=8, decimal_places=2)',
      'models.DecimalField(max_digits=9, decimal_places=2)',
      'wider other wider',
    ],
    [
      'models.DecimalField(max_digits=8, decimal_places=2)',
      'models.DecimalField(max_digits=8, decimal_places=3)',
      'other other other',
    ],
    ['models.DateField()', 'models.DateTimeField()', 'other other other'],
    ['CountryField(max_length=2)', 'CountryField(max_length=2)', 'none none none'],
    ['CountryField(max_length=2)', 'models.CharField(max_length=2)', 'unknown unknown unknown'],
  ];
  for (const [from, to, changes] of rows) {
    test(`${from} to ${to}`, () => {
      assert.equal(ENGINES.map((engine) => changeOfType(column(from), column(to), engine)).join(' '), changes);
    });
  }

  test('is the same for the fields of one family, and another for those of others', () => {
    const plain = (type: string): Column => ({ ...column('models.IntegerField()'), type, maxLength: null });
    for (const family of FAMILIES) {
      const [first = ''] = family;
      for (const other of FAMILIES.flat()) {
        const isWider = first === 'CharField' && other === 'TextField';
        const expected = family.includes(other) ? 'none' : isWider ? 'wider' : 'other';
        assert.equal(changeOfType(plain(first), plain(other), 'postgresql'), expected, `${first} to ${other}`);
      }
    }
  });

  test('is compared with all that makes a column', () => {
    const before = column('models.CharField(max_length=2)');
    const others: Partial<Column>[] = [
      ...[{ isColumn: false }, { null: true }, { isUnique: true }, { isIndexed: true }, { isPrimaryKey: true }],
      ...[{ hasConstraint: true }, { dbColumn: 'c' }, { to: 'a.B' }, { maxLength: 3 }, { collation: 'de' }],
      ...([{ dbDefault: 'constant' }, { generated: 'stored' }] as const),
    ];
    assert.equal(isSameColumn(before, { ...before }), true);
    assert.deepEqual(
      others.filter((other) => isSameColumn(before, { ...before, ...other })),
      [],
    );
  });

  test('help texts, choices, validators and defaults of Django’s leave a column as it is', () => {
    const before = column('models.ForeignKey("a.B", models.CASCADE, default=1)');
    assert.equal(
      isSameColumn(before, column('models.ForeignKey("b", models.SET_NULL, help_text="x", blank=True)')),
      true,
    );
    assert.equal(isSameColumn(before, column('models.ForeignKey("a.B", models.CASCADE, null=True)')), false);
    assert.equal(isSameColumn(column('models.IntegerField()'), column('models.PositiveIntegerField()')), false);
  });
});
