import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertRedirects

from orders.models import Order

pytestmark = pytest.mark.django_db


def test_buying_leads_to_the_order(client, book, customer):
    client.force_login(customer)

    response = client.post(reverse("orders:buy", kwargs={"slug": book.slug}), {"quantity": 1})

    order = Order.objects.get()
    assertRedirects(response, order.get_absolute_url())
    assertContains(client.get(reverse("orders:order_list")), "£9.99")


def test_buying_needs_a_signed_in_customer(client, book):
    url = reverse("orders:buy", kwargs={"slug": book.slug})

    assertRedirects(client.get(url), f"{reverse('accounts:login')}?next={url}")
