from datetime import timedelta

from celery import shared_task
from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils import timezone

from .models import Order
from .services import NotCancellable, cancel_order


@shared_task(autoretry_for=(OSError,), retry_backoff=True, max_retries=5)
def send_order_confirmation(order_id):
    order = Order.objects.select_related("customer").with_lines().get(pk=order_id)
    send_mail(
        subject=f"Your order {order.pk}",
        message=render_to_string("orders/confirmation.txt", {"order": order}),
        from_email=None,
        recipient_list=[order.customer.email],
    )


@shared_task
def cancel_unpaid_orders():
    """Cancels the orders that stayed unpaid for too long; returns how many."""
    before = timezone.now() - timedelta(hours=settings.ORDER_PAYMENT_HOURS)
    cancelled = 0
    for order in Order.objects.unpaid().filter(placed_at__lt=before):
        try:
            cancel_order(order)
        except NotCancellable:
            continue  # It was paid while we were looking.
        cancelled += 1
    return cancelled
