from django.apps import AppConfig


class SailingsConfig(AppConfig):
    name = "sailings"

    def ready(self):
        from . import receivers  # noqa: F401
