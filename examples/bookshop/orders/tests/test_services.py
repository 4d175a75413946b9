from datetime import timedelta

import pytest
from django.utils import timezone

from orders.models import BookSales, Order
from orders.services import NotCancellable, OutOfStock, cancel_order, place_order
from orders.tasks import cancel_unpaid_orders

pytestmark = pytest.mark.django_db


def test_placing_takes_books_off_the_shelf_and_writes_to_the_customer(
    book, customer, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        order = place_order(customer, [(book, 2)])

    book.refresh_from_db()
    assert book.stock == 3
    assert str(order.total) == "19.98"
    assert [(mail.to, mail.subject) for mail in mailoutbox] == [([customer.email], f"Your order {order.pk}")]


def test_more_than_there_is_cannot_be_ordered(book, customer):
    with pytest.raises(OutOfStock, match="Only 5 copies"):
        place_order(customer, [(book, 6)])

    assert not Order.objects.exists()


def test_cancelling_puts_books_back(book, customer):
    cancel_order(place_order(customer, [(book, 2)]))

    book.refresh_from_db()
    assert book.stock == 5


def test_a_paid_order_stays(book, customer):
    order = place_order(customer, [(book, 1)])
    Order.objects.update(status=Order.Status.PAID)

    with pytest.raises(NotCancellable):
        cancel_order(order)


def test_unpaid_orders_are_cancelled_in_the_end(book, customer, settings):
    old, new = place_order(customer, [(book, 1)]), place_order(customer, [(book, 1)])
    age = timedelta(hours=settings.ORDER_PAYMENT_HOURS + 1)
    Order.objects.filter(pk=old.pk).update(placed_at=timezone.now() - age)

    assert cancel_unpaid_orders() == 1
    assert list(Order.objects.unpaid()) == [new]


def test_sales_count_paid_orders_alone(book, customer):
    place_order(customer, [(book, 1)])
    paid = place_order(customer, [(book, 2)])
    Order.objects.filter(pk=paid.pk).update(status=Order.Status.PAID)

    assert list(BookSales.objects.values_list("book_id", "copies_sold")) == [(book.pk, 2)]
