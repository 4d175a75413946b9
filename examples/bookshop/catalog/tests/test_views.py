import pytest
from django.urls import reverse
from pytest_django.asserts import assertRedirects, assertTemplateNotUsed, assertTemplateUsed

from catalog.models import Review

pytestmark = pytest.mark.django_db


def test_list_shows_published_books(client, book):
    response = client.get(reverse("catalog:book_list"))

    assert list(response.context["books"]) == [book]
    assertTemplateUsed(response, "base.html")


def test_htmx_gets_the_list_alone(client, book):
    response = client.get(reverse("catalog:book_list"), {"q": "light"}, headers={"HX-Request": "true"})

    assertTemplateUsed(response, "catalog/_books.html")
    assertTemplateNotUsed(response, "base.html")
    assert response.headers["Vary"] == "HX-Request"


def test_a_second_review_replaces_the_first(client, book, customer):
    Review.objects.create(book=book, reader=customer, rating=2)
    client.force_login(customer)

    response = client.post(
        reverse("catalog:review_create", kwargs={"slug": book.slug}), {"rating": 5, "body": "Better than I thought."}
    )

    assertRedirects(response, book.get_absolute_url())
    assert [review.rating for review in book.reviews.all()] == [5]
