import assert from 'node:assert/strict';
import { ENGINES } from '../../../../src/core/project/migrations/engine';
import { judgeApp } from '../../../../src/core/project/migrations/judge-app';
import type { Migration } from '../../../../src/core/project/migrations/migration';
import { migrationText } from './migration-text';

const PARCEL = migrationText('0001_initial', [
  'migrations.CreateModel(name="Parcel", fields=[("id", models.BigAutoField(primary_key=True)), ("code", models.CharField(max_length=20)), ("note", models.TextField(null=True)), ("owner", models.ForeignKey(to="auth.user", on_delete=models.CASCADE))])',
]);

const judge = (...migrations: Migration[]) =>
  judgeApp({ app: 'shop', path: 'shop/migrations' }, [PARCEL, ...migrations], { engines: ['postgresql'] });
/** What the rules say of each operation of the last migration. */
const rulesOf = (...migrations: Migration[]): string[] =>
  (judge(...migrations).migrations.at(-1)?.operations ?? []).map(
    ({ kind, level, findings }) => `${kind} ${level}${findings.map(({ rule }) => ` ${rule}`).join('')}`,
  );
const second = (operations: string[], more: Parameters<typeof migrationText>[2] = {}): Migration =>
  migrationText('0002_next', operations, { after: '0001_initial', ...more });

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

  test('a table that is made in the same migration, or in a first one, is used by nobody', () => {
    assert.deepEqual(
      rulesOf(
        second([
          'migrations.CreateModel(name="Box", fields=[("id", models.BigAutoField(primary_key=True))])',
          'migrations.AddField("box", "size", models.IntegerField())',
          'migrations.AddIndex("box", models.Index(fields=["size"], name="i"))',
          'migrations.RunSQL("CREATE INDEX j ON shop_box (size)", migrations.RunSQL.noop)',
        ]),
      ),
      ['CreateModel safe', 'AddField safe', 'AddIndex safe', 'RunSQL safe'],
    );
    assert.deepEqual(
      rulesOf(
        migrationText('0002_initial', ['migrations.AddField("parcel", "size", models.IntegerField())'], {
          after: '0001_initial',
          body: 'initial = True',
        }),
      ),
      ['AddField safe'],
    );
  });

  test('what changes Django’s picture alone is safe, and is known afterwards', () => {
    assert.deepEqual(
      rulesOf(
        second([
          'migrations.SeparateDatabaseAndState(state_operations=[migrations.AlterField("parcel", "code", models.TextField())])',
          'migrations.AlterField("parcel", "code", models.TextField(help_text="x"))',
        ]),
      ),
      ['SeparateDatabaseAndState safe', 'AlterField safe', 'AlterField safe'],
    );
  });

  test('a renamed field keeps what is known of its column', () => {
    assert.deepEqual(
      rulesOf(
        second(['migrations.RenameField("parcel", "code", "number")']),
        migrationText('0003_then', ['migrations.AlterField("parcel", "number", models.CharField(max_length=20))'], {
          after: '0002_next',
        }),
      ),
      ['AlterField safe'],
    );
  });

  test('an index after a change of the same table in one transaction waits under its lock', () => {
    const operations = [
      'migrations.AddField("parcel", "size", models.IntegerField(null=True))',
      'migrations.AddIndex("parcel", models.Index(fields=["size"], name="i"))',
    ];
    assert.deepEqual(rulesOf(second(operations)), ['AddField safe', 'AddIndex dangerous index-under-lock']);
    assert.deepEqual(rulesOf(second(operations, { body: 'atomic = False' })), [
      'AddField careful half-done',
      'AddIndex careful add-index',
    ]);
  });

  test('concurrently needs atomic = False', () => {
    const operations = ['AddIndexConcurrently("parcel", models.Index(fields=["code"], name="i"))'];
    assert.deepEqual(rulesOf(second(operations)), ['AddIndexConcurrently dangerous concurrently-in-transaction']);
    assert.deepEqual(rulesOf(second(operations, { body: 'atomic = False' })), ['AddIndexConcurrently safe']);
  });

  test('data beside changes of tables, without a way back', () => {
    const head = 'def fill(apps, schema_editor):\n    apps.get_model("shop", "Parcel").objects.update(size=1)';
    assert.deepEqual(
      rulesOf(
        second(
          ['migrations.AddField("parcel", "size", models.IntegerField(null=True))', 'migrations.RunPython(fill)'],
          { head },
        ),
      ),
      ['AddField safe', 'RunPython dangerous data-beside-schema data-all-rows data-not-reversible'],
    );
  });

  test('data beside what changes no table is beside nothing', () => {
    const head = 'def fill(apps, schema_editor):\n    apps.get_model("shop", "Parcel").objects.update(size=1)';
    const operations = [
      'migrations.AlterField("parcel", "code", models.CharField(max_length=20, help_text="x"))',
      'migrations.AddField("parcel", "tags", models.ManyToManyField("shop.Tag"))',
      'migrations.RunPython(fill, migrations.RunPython.noop)',
    ];
    assert.deepEqual(rulesOf(second(operations, { head })), [
      'AlterField safe',
      'AddField safe',
      'RunPython careful data-all-rows',
    ]);
  });

  test('unique together is read in all its spellings', () => {
    const of = (value: string): string[] => rulesOf(second([`migrations.AlterUniqueTogether("parcel", ${value})`]));
    const added = ['AlterUniqueTogether dangerous add-unique-together'];
    assert.deepEqual(
      [of('set([("code", "note")])'), of('{("code", "note")}'), of('("code", "note")'), of('set()'), of('None')],
      [added, added, added, ['AlterUniqueTogether safe'], ['AlterUniqueTogether safe']],
    );
  });

  test('two last migrations are told at both', () => {
    const plan = judge(
      migrationText('0002_a', [], { after: '0001_initial' }),
      migrationText('0002_b', [], { after: '0001_initial' }),
    );
    assert.deepEqual(plan.leaves, ['0002_a', '0002_b']);
    assert.deepEqual(
      plan.migrations.map(({ name, level, findings }) => [name, level, ...findings.map(({ happens }) => happens)]),
      [
        ['0001_initial', 'safe'],
        [
          '0002_a',
          'dangerous',
          'shop has another last migration: 0002_b. Django runs none of the project’s until that is settled.',
        ],
        [
          '0002_b',
          'dangerous',
          'shop has another last migration: 0002_a. Django runs none of the project’s until that is settled.',
        ],
      ],
    );
  });

  test('a first migration that points to a swappable model depends on it', () => {
    const operations = [
      'migrations.CreateModel(name="Note", fields=[("by", models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE))])',
    ];
    const findings = (userModel: string | null) =>
      judgeApp({ app: 'shop', path: 'shop/migrations' }, [migrationText('0001_initial', operations)], {
        engines: ['sqlite'],
        userModel,
      }).migrations[0]?.findings.map(({ rule }) => rule);
    assert.deepEqual(
      [findings('auth.User'), findings('shop.User'), findings(null)],
      [['swappable-without-dependency'], [], []],
    );
  });
});
