import csv
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from catalog.models import Author, Book, Publisher

COLUMNS = ["isbn", "title", "author", "publisher", "price", "stock", "published_on"]


class Command(BaseCommand):
    help = "Imports books from a CSV file; a book that is known by its ISBN is updated."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help=f"CSV with the columns {', '.join(COLUMNS)}")

    @transaction.atomic
    def handle(self, *args, **options):
        count = 0
        try:
            with options["file"].open(newline="", encoding="utf-8") as lines:
                for row in csv.DictReader(lines):
                    self.import_row(row)
                    count += 1
        except OSError as error:
            raise CommandError(f"{options['file']} cannot be read: {error.strerror}") from error
        except (KeyError, ValueError, InvalidOperation) as error:
            raise CommandError(f"Book {count + 1} is not valid: {error!r}. Nothing was imported.") from error
        self.stdout.write(self.style.SUCCESS(f"{count} books imported."))

    def import_row(self, row):
        publisher, _ = Publisher.objects.get_or_create(name=row["publisher"])
        first_name, _, last_name = row["author"].rpartition(" ")
        author, _ = Author.objects.get_or_create(first_name=first_name, last_name=last_name)
        book, _ = Book.objects.update_or_create(
            isbn=row["isbn"],
            defaults={
                "title": row["title"],
                "publisher": publisher,
                "price": Decimal(row["price"]),
                "stock": int(row["stock"]),
                "published_on": date.fromisoformat(row["published_on"]),
            },
        )
        book.authors.add(author)
