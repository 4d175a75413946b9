import { readMigration } from '../../../../src/core/project/migrations/read/read-migration';
import { assertGolden } from '../../golden-file';

/** Operations as people write them, and as text does not tell them. */
const OPERATIONS: readonly string[] = [
  'migrations.CreateModel("Box", [("id", models.AutoField(primary_key=True)), ("b", models.ForeignKey("a.B", models.CASCADE))])',
  'migrations.CreateModel(name="Box", fields=FIELDS, options={"db_table": "boxes", "unique_together": {("a", "b")}})',
  'migrations.CreateModel(name=NAME, fields=[])',
  'migrations.CreateModel("Box", [(NAME, models.AutoField()), (COMPUTED(), models.TextField()), ("field", FIELD), ("none", None)])',
  'migrations.CreateModel(name=COMPUTED(), fields=[])',
  'migrations.DeleteModel("Box")',
  'migrations.RenameModel("Box", "Crate")',
  'migrations.RenameModel(old_name="Box", new_name="Crate")',
  'migrations.AlterModelTable("Box", "boxes")',
  'migrations.AlterModelTable(name="Box", table=None)',
  'migrations.AddField("box", "size", models.IntegerField(default=0, db_index=True))',
  'migrations.AddField(model_name="box", name="size", field=FIELD)',
  'migrations.AddField("box", "size", NOWHERE)',
  'migrations.AddField("box", "size", models.CharField(max_length=3, null=True, unique=True, db_column="s"))',
  'migrations.AddField(model, "size", models.IntegerField())',
  'migrations.RemoveField("box", "size")',
  'migrations.AlterField("box", "size", models.DecimalField(max_digits=5, decimal_places=2, db_default=1))',
  'migrations.RenameField("box", "size", "volume")',
  'migrations.RenameField(model_name="box", old_name="size", new_name="volume")',
  'migrations.AddIndex("box", models.Index(fields=["size"], name="i"))',
  'migrations.AddIndex("box", models.Index(Lower("size"), name="i"))',
  'migrations.AddIndex("box", models.Index(fields=["size"], name="i", condition=Q(a=1)))',
  'migrations.RemoveIndex("box", "i")',
  'migrations.RenameIndex("box", new_name="j", old_name="i")',
  'migrations.RenameIndex("box", "j", old_fields=("a", "b"))',
  'migrations.AddConstraint("box", models.UniqueConstraint(fields=["a"], name="c", nulls_distinct=False))',
  'migrations.AddConstraint("box", models.CheckConstraint(check=Q(a=1), name="c"))',
  'migrations.RemoveConstraint("box", "c")',
  'migrations.AlterUniqueTogether("box", {("a", "b"), ("c", "d")})',
  'migrations.AlterIndexTogether("box", set())',
  'migrations.RunPython(fill)',
  'migrations.RunPython(fill, migrations.RunPython.noop)',
  'migrations.RunPython(fill, reverse_code=None)',
  'migrations.RunPython(code=elsewhere.fill, reverse_code=fill)',
  'migrations.RunPython(lambda apps, schema_editor: None)',
  'migrations.RunSQL("SELECT 1")',
  'migrations.RunSQL("SELECT 1", None)',
  'migrations.RunSQL(SQL, migrations.RunSQL.noop)',
  'migrations.RunSQL(["SELECT 1", ("UPDATE a SET b = %s", [1])], reverse_sql="")',
  'migrations.RunSQL(load("a.sql"), "")',
  'migrations.RunSQL("ALTER TABLE a DROP b", state_operations=[migrations.RemoveField("a", "b")])',
  'migrations.SeparateDatabaseAndState([migrations.RunSQL("SELECT 1")], [migrations.DeleteModel("Box")])',
  'migrations.SeparateDatabaseAndState(database_operations=load())',
  'TrigramExtension()',
  'lowercase("box")',
  '*more()',
];

const HEAD = [
  'from django.db import migrations, models',
  'NAME = "Named"',
  'FIELD = models.TextField(null=True)',
  'FIELDS = [("id", models.AutoField(primary_key=True))]',
  'SQL = """',
  'SELECT 1',
  '"""',
  'def fill(apps, schema_editor):',
  '    apps.get_model("a", "Box").objects.update(size=1)',
  'class Migration(migrations.Migration):',
].join('\n');

/** Leaves out what is null, false or empty, and writes a map as an object. */
function leaveOut(_key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value as Map<string, unknown>);
  return value === null || value === false || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

suite('The operations of a migration', () => {
  test('are read as they have been before', () => {
    const lines = OPERATIONS.flatMap((operation) => {
      const text = `${HEAD}\n    operations = [\n        ${operation},\n    ]\n`;
      const migration = readMigration('a/migrations/0002_more.py', text);
      return [operation, ...(migration?.operations ?? []), ...(migration?.unknown ?? ['none'])].map((each) =>
        typeof each === 'string' ? each : `  ${JSON.stringify(each, leaveOut)}`,
      );
    });
    assertGolden('project/migrations/golden/operations.txt', lines);
  });
});
