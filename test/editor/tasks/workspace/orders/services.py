from .models import Order


def place(book):
    return Order.objects.create(book=book)
