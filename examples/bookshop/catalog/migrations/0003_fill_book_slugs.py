from django.db import migrations
from django.utils.text import slugify


def fill_slugs(apps, schema_editor):
    Book = apps.get_model("catalog", "Book")
    books = Book.objects.using(schema_editor.connection.alias).filter(slug__isnull=True)
    for book in books.only("title", "isbn").iterator(chunk_size=1000):
        book.slug = slugify(f"{book.title} {book.isbn[-4:]}")
        book.save(update_fields=["slug"])


class Migration(migrations.Migration):
    dependencies = [
        ("catalog", "0002_book_slug"),
    ]

    operations = [
        migrations.RunPython(fill_slugs, migrations.RunPython.noop),
    ]
