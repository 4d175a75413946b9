import pytest
from django.core.management import CommandError, call_command

from catalog.models import Book

pytestmark = pytest.mark.django_db

HEADER = "isbn,title,author,publisher,price,stock,published_on\n"


def test_imports_and_updates(tmp_path, book, capsys):
    file = tmp_path / "books.csv"
    file.write_text(
        HEADER
        + "9780000000019,The Lighthouse Keeper,Mara Quill,Harbour Press,8.49,7,2024-03-01\n"
        + "9780000000040,Salt,Ivo Brand,Harbour Press,5.00,1,2022-09-30\n"
    )

    call_command("import_books", file)

    assert capsys.readouterr().out == "2 books imported.\n"
    assert dict(Book.objects.values_list("title", "stock")) == {"The Lighthouse Keeper": 7, "Salt": 1}


def test_imports_nothing_when_a_row_is_not_valid(tmp_path, db):
    file = tmp_path / "books.csv"
    file.write_text(
        HEADER
        + "9780000000040,Salt,Ivo Brand,Harbour Press,5.00,1,2022-09-30\n"
        + "9780000000057,Foam,Ivo Brand,Harbour Press,free,1,2022-09-30\n"
    )

    with pytest.raises(CommandError, match="Book 2 is not valid"):
        call_command("import_books", file)

    assert not Book.objects.exists()
