import assert from 'node:assert/strict';
import { judgeApp } from '../../../../src/core/project/migrations/judge-app';
import { migrationText } from './migration-text';
import { judge, rulesOf, second } from './parcel';

suite('What operations mean beside others', () => {
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

  test('code that asks another system', () => {
    const of = (head: string): string[] =>
      rulesOf(second(['migrations.RunPython(fill, migrations.RunPython.noop)'], { head }));
    const fill = 'def fill(apps, schema_editor):\n    ';
    assert.deepEqual(
      [
        `import requests\n${fill}requests.get("https://a.example")\n`,
        `${fill}from urllib.request import urlopen\n    urlopen("https://a.example")\n`,
        `from django.core.mail import send_mail\ndef tell():\n    send_mail("a", "b", None, [])\n${fill}tell()\n`,
        `import requests\n${fill}apps.get_model("shop", "Parcel").objects.count()\n`,
        `from .calls import requests\n${fill}requests.get("a")\n`,
      ].map(of),
      [
        ['RunPython dangerous data-calls-out'],
        ['RunPython dangerous data-calls-out'],
        ['RunPython dangerous data-calls-out'],
        ['RunPython safe'],
        ['RunPython safe'],
      ],
    );
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
