"""What may be done with an order. Views, API and tasks all come through here."""

from functools import partial

from django.db import transaction
from django.db.models import F

from catalog.models import Book

from .models import Order, OrderLine
from .signals import order_placed


class OutOfStock(Exception):
    def __init__(self, book):
        super().__init__(f"Only {book.stock} copies of “{book}” are left.")
        self.book = book


class NotCancellable(Exception):
    pass


@transaction.atomic
def place_order(customer, items):
    """Takes the books off the shelf. `items` is a list of (book, quantity), each book once."""
    wanted = {book.pk: quantity for book, quantity in items}
    # In the order of their keys, so that two orders of the same books cannot wait for each other.
    books = list(Book.objects.select_for_update().filter(pk__in=wanted).order_by("pk"))
    for book in books:
        if book.stock < wanted[book.pk]:
            raise OutOfStock(book)

    order = Order.objects.create(customer=customer)
    OrderLine.objects.bulk_create(
        OrderLine(order=order, book=book, quantity=wanted[book.pk], unit_price=book.price) for book in books
    )
    for book in books:
        book.stock -= wanted[book.pk]
    Book.objects.bulk_update(books, ["stock"])
    transaction.on_commit(partial(order_placed.send_robust, sender=Order, order=order))
    return order


@transaction.atomic
def cancel_order(order):
    """Puts the books back on the shelf. Only an order that is not paid yet can be cancelled."""
    order = Order.objects.select_for_update().get(pk=order.pk)
    if order.status != Order.Status.PLACED:
        raise NotCancellable(f"{order} is {order.get_status_display().lower()} already.")
    for line in order.lines.order_by("book_id"):
        Book.objects.filter(pk=line.book_id).update(stock=F("stock") + line.quantity)
    order.status = Order.Status.CANCELLED
    order.save(update_fields=["status"])
    return order
