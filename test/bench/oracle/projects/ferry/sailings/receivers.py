from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from .models import Sailing


@receiver(post_save, sender=Sailing)
def tell_harbour(sender, instance, **kwargs):
    pass


def tell_passengers(sender, instance, **kwargs):
    pass


post_delete.connect(tell_passengers, sender=Sailing)
