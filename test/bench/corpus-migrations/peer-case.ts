import { judgeApp } from '../../../src/core/project/migrations/judge-app';
import type { JudgedMigration } from '../../../src/core/project/migrations/judgement';
import type { Engine } from '../../../src/core/project/migrations/engine';
import { readMigration } from '../../../src/core/project/migrations/read/read-migration';

/** What another tool for the same task says of one kind of migration, told in our own words. */
export interface PeerCase {
  case: string;
  engines: Engine[];
  says: 'risky' | 'safe';
  /** Of the migration in question, as Python. */
  operations: string[];
  atomic?: boolean;
  /** Why we say more than the peer, where it calls it safe. */
  beyond?: string;
  /** Why the peer is not followed, where it calls it risky. */
  differs?: string;
  /** Why it is no question of risk, or cannot be asked of Django. */
  out?: string;
}

export interface Peer {
  peer: string;
  source: string;
  cases: PeerCase[];
}

const HEAD = `from django.db import migrations, models
from shop.models import Parcel


def nothing(apps, schema_editor):
    pass


def imports_model(apps, schema_editor):
    Parcel.objects.filter(id=1).first()


def imports_through(apps, schema_editor):
    from shop.models import Parcel as Today

    Today.tags.through.objects.filter(id=1).first()


def asks_model(apps, schema_editor):
    Parcel = apps.get_model("shop", "Parcel")
    Parcel.objects.filter(id=1).first()


def fills(apps, schema_editor):
    apps.get_model("shop", "Parcel").objects.update(size=1)


def fills_in_batches(apps, schema_editor):
    Parcel = apps.get_model("shop", "Parcel")
    for batch in batches(Parcel):
        Parcel.objects.filter(pk__in=batch).update(weight=1)

`;

const BEFORE = `from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(name="Tag", fields=[("id", models.BigAutoField(primary_key=True))]),
        migrations.CreateModel(
            name="Pair",
            fields=[("id", models.BigAutoField(primary_key=True)), ("a", models.IntegerField()), ("b", models.IntegerField())],
            options={"unique_together": {("a", "b")}},
        ),
        migrations.CreateModel(
            name="Parcel",
            fields=[
                ("id", models.BigAutoField(primary_key=True)),
                ("code", models.CharField(max_length=20)),
                ("title", models.CharField(max_length=100)),
                ("hint", models.CharField(max_length=10, null=True)),
                ("weight", models.IntegerField()),
                ("note", models.TextField(null=True)),
                ("price", models.DecimalField(max_digits=8, decimal_places=2)),
                ("day", models.DateField()),
                ("stated", models.IntegerField(db_column="stated")),
                ("twin", models.OneToOneField(null=True, on_delete=models.CASCADE, to="shop.parcel")),
                ("owner", models.ForeignKey(null=True, on_delete=models.CASCADE, to="auth.user")),
                ("loose", models.ForeignKey(null=True, db_constraint=False, on_delete=models.CASCADE, to="shop.pair")),
            ],
        ),
    ]
`;

/** What we say of a case on one engine. */
export function judgeCase({ operations, atomic = true }: PeerCase, engine: Engine): JudgedMigration {
  const text = `${HEAD}
class Migration(migrations.Migration):
    atomic = ${atomic ? 'True' : 'False'}
    dependencies = [("shop", "0001_initial")]
    operations = [
${operations.map((one) => `        ${one},\n`).join('')}    ]
`;
  const migrations = [
    readMigration('shop/migrations/0001_initial.py', BEFORE),
    readMigration('shop/migrations/0002_case.py', text),
  ].filter((one) => one !== null);
  const judged = judgeApp({ app: 'shop', path: 'shop/migrations' }, migrations, { engines: [engine] }).migrations[1];
  if (!judged) throw new Error('The case has no migration.');
  return judged;
}
