import pytest
from django.urls import reverse

from orders.models import Order
from orders.services import place_order

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed_in(client, customer):
    client.force_login(customer)
    return client


def test_ordering(signed_in, book):
    response = signed_in.post(
        reverse("api:order-list"),
        {"lines": [{"book": book.slug, "quantity": 2}]},
        content_type="application/json",
    )

    assert response.status_code == 201
    assert response.json()["total"] == "19.98"


def test_ordering_too_many(signed_in, book):
    response = signed_in.post(
        reverse("api:order-list"),
        {"lines": [{"book": book.slug, "quantity": 9}]},
        content_type="application/json",
    )

    assert response.status_code == 400
    assert response.json() == {"lines": ["Only 5 copies of “The Lighthouse Keeper” are left."]}


def test_cancelling_twice_is_a_conflict(signed_in, book, customer):
    url = reverse("api:order-cancel", args=[place_order(customer, [(book, 1)]).pk])

    assert signed_in.post(url).json()["status"] == Order.Status.CANCELLED
    assert signed_in.post(url).status_code == 409


def test_orders_of_others_are_hidden(signed_in, book, django_user_model):
    other = place_order(django_user_model.objects.create_user("other@bookshop.example"), [(book, 1)])

    assert signed_in.get(reverse("api:order-detail", args=[other.pk])).status_code == 404


def test_the_sales_report_is_for_staff(signed_in, admin_client):
    url = reverse("api:sales-report")

    assert signed_in.get(url).status_code == 403
    assert admin_client.get(url).json() == []
