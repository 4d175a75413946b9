from celery import shared_task
from django.core.mail import mail_managers

from .models import Book

LOW_STOCK = 3


@shared_task
def report_low_stock():
    """Tells the managers which books are about to run out; returns how many."""
    books = Book.objects.published().filter(stock__lt=LOW_STOCK).order_by("stock", "title")
    lines = [f"{book.stock:>3}  {book.title} ({book.isbn})" for book in books]
    if lines:
        mail_managers(f"{len(lines)} books are about to run out", "\n".join(lines))
    return len(lines)
