import pytest

from catalog.tasks import report_low_stock

pytestmark = pytest.mark.django_db


def test_low_stock_is_reported_to_the_managers(book, mailoutbox):
    book.stock = 1
    book.save()

    assert report_low_stock() == 1
    assert mailoutbox[0].body == "  1  The Lighthouse Keeper (9780000000019)"


def test_nothing_is_sent_while_there_is_enough(book, mailoutbox):
    assert report_low_stock() == 0
    assert mailoutbox == []
