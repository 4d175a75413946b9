import assert from 'node:assert/strict';
import { type Engine, ENGINES } from '../../../../src/core/project/migrations/engine';
import { judgeApp } from '../../../../src/core/project/migrations/judge-app';
import { migrationText } from './migration-text';
import { PARCEL, rulesOf, second } from './parcel';

const OPERATIONS = [
  'migrations.AddConstraint("parcel", models.CheckConstraint(check=models.Q(id__gt=0), name="c"))',
  'migrations.AddField("parcel", "a", models.IntegerField(default=1))',
  'migrations.RemoveField("parcel", "code")',
  'migrations.AddIndex("parcel", models.Index(fields=["note"], name="i"))',
];

suite('judgeOperation', () => {
  const rows: readonly [engines: readonly Engine[], findings: readonly string[]][] = [
    [
      ['postgresql'],
      [
        'add-check dangerous',
        'add-not-null-with-default dangerous',
        'remove-field dangerous',
        'index-under-lock dangerous',
      ],
    ],
    [
      ENGINES,
      [
        ...['add-check dangerous postgresql', 'add-not-null-with-default dangerous', 'remove-field dangerous'],
        'index-under-lock dangerous postgresql',
      ],
    ],
    [
      ['mysql', 'sqlite'],
      ['add-check careful mysql', 'add-not-null-with-default dangerous', 'remove-field dangerous'],
    ],
  ];
  for (const [engines, expected] of rows) {
    test(`names the engine that minds most, where not all mind alike: ${engines.join(', ')}`, () => {
      const plan = judgeApp({ app: 'shop', path: 'shop/migrations' }, [PARCEL, second(OPERATIONS)], { engines });
      assert.deepEqual(
        plan.migrations[1]?.operations.flatMap(({ findings }) =>
          findings.map(({ rule, level, engine }) => [rule, level, engine].filter(Boolean).join(' ')),
        ),
        expected,
      );
    });
  }

  for (const [operation, rules] of [
    ['migrations.AlterIndexTogether("parcel", set())', ['AlterIndexTogether safe']],
    ['migrations.AlterIndexTogether("parcel", {("code", "note")})', ['AlterIndexTogether careful add-index-together']],
    ['migrations.RunSQL("ALTER TABLE shop_parcel ADD a int NULL", "")', ['RunSQL safe']],
    [
      'migrations.RunSQL("ALTER TABLE shop_parcel ADD a int NOT NULL", "")',
      ['RunSQL dangerous sql-add-not-null-column'],
    ],
  ] as const) {
    test(operation, () => assert.deepEqual(rulesOf(second([operation])), rules));
  }

  test('an operation that stands alone is never half done', () => {
    const alone = second(OPERATIONS.slice(2, 3), { body: 'atomic = False' });
    assert.deepEqual(rulesOf(alone), ['RemoveField dangerous remove-field']);
  });
});

suite('A first migration that points to the user model', () => {
  const findings = (to: string, more: Parameters<typeof migrationText>[2] = {}): readonly string[] => {
    const operation = `migrations.CreateModel(name="Note", fields=[("by", models.ForeignKey(${to}, models.CASCADE))])`;
    const migration = migrationText('0001_initial', [operation], more);
    const plan = judgeApp({ app: 'shop', path: 'shop/migrations' }, [migration], {
      engines: ['sqlite'],
      userModel: 'auth.User',
    });
    return plan.migrations.flatMap((one) => one.findings.map(({ rule }) => rule));
  };
  const USER = 'settings.AUTH_USER_MODEL';

  for (const [what, found, expected] of [
    ['is told where it depends on nothing', findings(USER), ['swappable-without-dependency']],
    [
      'is told where it depends on another app',
      findings(USER, { body: 'dependencies = [("other", "0001_initial")]' }),
      ['swappable-without-dependency'],
    ],
    ['is fine where it depends on the app', findings(USER, { body: 'dependencies = [("auth", "0001_initial")]' }), []],
    [
      'is fine where it depends on what may be swapped',
      findings(USER, { body: `dependencies = [migrations.swappable_dependency(${USER})]` }),
      [],
    ],
    ['is fine where it is not the first', findings(USER, { after: '0000_before' }), []],
    ['is none where it points elsewhere', findings('"shop.Box"'), []],
  ] as const) {
    test(what, () => assert.deepEqual(found, expected));
  }
});
