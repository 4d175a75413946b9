from django.dispatch import receiver

from .signals import order_placed
from .tasks import send_order_confirmation


@receiver(order_placed)
def queue_confirmation(sender, order, **kwargs):
    send_order_confirmation.delay(order.pk)
