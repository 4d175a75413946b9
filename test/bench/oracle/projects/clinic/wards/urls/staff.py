from django.urls import path

from .. import views
from .shared import *  # noqa: F403

extra = [path("rota/", views.rota, name="rota")]
urlpatterns = urlpatterns + extra  # noqa: F405
