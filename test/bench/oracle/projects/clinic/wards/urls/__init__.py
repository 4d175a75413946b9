from django.urls import path

from .. import views
from .beds import *  # noqa: F403
from .beds import bed_patterns as bed_urls

app_name = "wards"
urlpatterns = [
    *ward_patterns,  # noqa: F405
    path("<int:pk>/", views.WardDetail.as_view(), name="detail"),
    path("<int:pk>/edit/", views.WardEdit.as_view(), name="edit"),
    path("<int:pk>/close/", views.WardClose.as_view(), name="close"),
]
