from datetime import date
from decimal import Decimal

import pytest
from django.core.cache import cache

from accounts.models import User
from catalog.models import Author, Book, Publisher


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()


@pytest.fixture
def customer(db):
    return User.objects.create_user("reader@bookshop.example")


@pytest.fixture
def book(db):
    book = Book.objects.create(
        title="The Lighthouse Keeper",
        isbn="9780000000019",
        publisher=Publisher.objects.create(name="Harbour Press"),
        price=Decimal("9.99"),
        stock=5,
        published_on=date(2024, 3, 1),
    )
    book.authors.add(Author.objects.create(first_name="Mara", last_name="Quill"))
    return book
