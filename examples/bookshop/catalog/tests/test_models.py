from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from catalog.models import Book, Review

pytestmark = pytest.mark.django_db


def test_slug_is_made_of_title_and_isbn(book):
    assert book.slug == "the-lighthouse-keeper-0019"


def test_price_is_never_negative(book):
    book.price = Decimal("-1")
    with pytest.raises(IntegrityError), transaction.atomic():
        book.save()


def test_one_review_per_reader(book, customer):
    Review.objects.create(book=book, reader=customer, rating=4)
    with pytest.raises(IntegrityError), transaction.atomic():
        Review.objects.create(book=book, reader=customer, rating=5)


@pytest.mark.parametrize("text", ["lighthouse", "quill", "97800"])
def test_search_finds_by_title_author_and_isbn(book, text):
    assert list(Book.objects.search(text)) == [book]
