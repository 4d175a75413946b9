from django.apps import AppConfig
from django.db.models import signals


def tell(sender, **kwargs):
    pass


def count(sender, **kwargs):
    pass


def connect_all(models):
    signals.post_save.connect(tell, sender=models.Sack)
    signals.pre_delete.connect(count)


class FlowConfig(AppConfig):
    name = "flow"

    def ready(self):
        from grain import models

        connect_all(models)
