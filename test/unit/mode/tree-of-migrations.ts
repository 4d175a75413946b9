import { fixedMode } from '../hand-over/bookshop-mode';
import { memoryFiles } from '../memory-files';

export const INITIAL = `from django.db import migrations, models

class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.CreateModel("Book", [("id", models.BigAutoField(primary_key=True)), ("title", models.CharField(max_length=80))]),
    ]
`;

export const CHANGE = `from django.db import migrations, models

FILL = "UPDATE books_book SET title = upper(title)"

def fill(apps, schema_editor):
    for book in apps.get_model("books", "Book").objects.all():
        book.save()

class Migration(migrations.Migration):
    dependencies = [("books", "0001_initial")]
    operations = [
        migrations.AlterField("book", "title", models.CharField(max_length=40)),
        migrations.AddField("book", "note", models.TextField(null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
`;

export const CHANGED = 'shop/books/migrations/0002_change.py';

export const THEIRS = {
  branch: 'origin/main',
  files: [{ path: 'shop/books/migrations/0002_theirs.py', text: CHANGE }],
};

export const TREE: Record<string, string> = {
  'manage.py':
    "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\n",
  'shop/__init__.py': '',
  'shop/settings.py':
    "INSTALLED_APPS = ['shop.books']\nDATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql'}}\n",
  'shop/books/__init__.py': '',
  'shop/books/apps.py': "class BooksConfig(AppConfig):\n    name = 'shop.books'\n",
  'shop/books/migrations/__init__.py': '',
  'shop/books/migrations/0001_initial.py': INITIAL,
  [CHANGED]: CHANGE,
};

export const ours = (tree = TREE) => fixedMode(memoryFiles(tree));
