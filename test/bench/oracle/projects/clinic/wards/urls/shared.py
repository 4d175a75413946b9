from django.urls import path

from .. import views

urlpatterns = [path("keys/", views.keys, name="keys")]
