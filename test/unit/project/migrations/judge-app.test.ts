import assert from 'node:assert/strict';
import { ENGINES } from '../../../../src/core/project/migrations/engine';
import { judgeApp } from '../../../../src/core/project/migrations/judge-app';
import { judge, PARCEL, rulesOf, second } from './parcel';

suite('What operations mean', () => {
  const rows: readonly [operation: string, means: string][] = [
    [
      'migrations.AlterField("parcel", "code", models.CharField(max_length=20, help_text="x", choices=[]))',
      'AlterField safe',
    ],
    ['migrations.AlterField("parcel", "code", models.CharField(max_length=40))', 'AlterField safe'],
    ['migrations.AlterField("parcel", "code", models.CharField(max_length=10))', 'AlterField dangerous alter-type'],
    ['migrations.AlterField("parcel", "gone", models.CharField(max_length=10))', 'AlterField careful alter-unknown'],
    ['migrations.AlterField("parcel", "note", models.TextField())', 'AlterField dangerous set-not-null'],
    [
      'migrations.AlterField("parcel", "code", models.CharField(max_length=20, db_column="c"))',
      'AlterField dangerous rename-column',
    ],
    [
      'migrations.AlterField("parcel", "owner", models.ForeignKey("auth.User", models.CASCADE, related_name="+"))',
      'AlterField safe',
    ],
    [
      'migrations.AlterField("parcel", "owner", models.ForeignKey("shop.Box", models.CASCADE))',
      'AlterField careful alter-foreign-key',
    ],
    [
      'migrations.AlterField("parcel", "owner", models.IntegerField())',
      'AlterField dangerous alter-relation alter-drops-index',
    ],
    ['migrations.AlterField("parcel", "code", models.SlugField())', 'AlterField careful alter-to-indexed'],
    [
      'migrations.AddField("parcel", "uid", models.UUIDField(default=uuid.uuid4, unique=True))',
      'AddField dangerous add-not-null-with-default add-unique-with-one-default add-unique-column',
    ],
    [
      'migrations.AddField("parcel", "memo", models.TextField(blank=True))',
      'AddField dangerous add-not-null-with-default',
    ],
    ['migrations.AddField("parcel", "memo", models.TextField(blank=True, null=True))', 'AddField safe'],
    ['migrations.AddField("parcel", "made", models.DateTimeField(auto_now_add=True, null=True))', 'AddField safe'],
    ['migrations.AddField("parcel", "made", models.DateTimeField(db_default=Now()))', 'AddField safe'],
    ['migrations.AddIndex("parcel", models.Index(fields=["code"], name="i"))', 'AddIndex careful add-index'],
    ['migrations.RenameIndex("parcel", new_name="a", old_name="b")', 'RenameIndex safe'],
    ['migrations.AlterModelOptions("parcel", {"ordering": ["code"]})', 'AlterModelOptions safe'],
    ['migrations.AlterModelTable("parcel", "shop_parcel")', 'AlterModelTable safe'],
    ['migrations.AlterModelTable("parcel", "parcels")', 'AlterModelTable dangerous rename-table'],
    ['TrigramExtension()', 'TrigramExtension careful extension'],
    ['HelpfulOperation("parcel")', 'HelpfulOperation careful not-known'],
  ];
  for (const [operation, means] of rows) {
    test(operation, () => assert.deepEqual(rulesOf(second([operation])), [means]));
  }

  for (const [options, table, isOwn] of [
    ['', 'shop_crate', true],
    ['', 'crate', false],
    ['', 'shop_parcel', false],
    ['"db_table": "crates"', 'crates', true],
    ['"db_table": "crates"', 'shop_crate', false],
  ] as const)
    test(`SQL for ${table} ${isOwn ? 'is for a table that' : 'is for none that'} the migration makes with {${options}}`, () => {
      const crate = `migrations.CreateModel("Crate", [("id", models.AutoField(primary_key=True))], options={${options}})`;
      const sql = `migrations.RunSQL("ALTER TABLE ${table} ADD COLUMN x integer NOT NULL")`;
      assert.deepEqual(rulesOf(second([crate, sql])), [
        'CreateModel safe',
        `RunSQL ${isOwn ? 'careful' : 'dangerous sql-add-not-null-column'} sql-not-reversible`,
      ]);
    });

  test('a finding says what happens, the way around it and where that stands', () => {
    const [operation] = judge(second(['migrations.AddIndex("parcel", models.Index(fields=["code"], name="i"))']))
      .migrations[1]?.operations ?? [undefined];
    assert.deepEqual(operation, {
      kind: 'AddIndex',
      model: 'parcel',
      name: 'i',
      file: 'shop/migrations/0002_next.py',
      line: 6,
      endLine: 6,
      start: 8,
      runs: [],
      level: 'careful',
      findings: [
        {
          rule: 'add-index',
          level: 'careful',
          engine: null,
          happens: 'Nobody can write the table while the index is built over all rows.',
          safer: [
            'Put it in a migration of its own with atomic = False.',
            'Use AddIndexConcurrently of django.contrib.postgres.operations.',
          ],
          source: 'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
        },
      ],
    });
  });

  test('where engines differ the strictest speaks, and is named', () => {
    const plan = judgeApp(
      { app: 'shop', path: 'shop/migrations' },
      [
        PARCEL,
        second([
          'migrations.AlterField("parcel", "code", models.CharField(max_length=10))',
          'migrations.RemoveField("parcel", "note")',
        ]),
      ],
      { engines: ENGINES },
    );
    assert.deepEqual(
      plan.migrations[1]?.operations.map(({ level, findings }) => [level, ...findings.map(({ engine }) => engine)]),
      [
        ['dangerous', 'postgresql'],
        ['dangerous', null],
      ],
    );
  });
});
