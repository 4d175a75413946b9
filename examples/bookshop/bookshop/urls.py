from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("catalog.urls")),
    path("orders/", include("orders.urls")),
    path("accounts/", include("accounts.urls")),
    path("api/v1/", include("bookshop.api_urls")),
    path("admin/", admin.site.urls),
]
