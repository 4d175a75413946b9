from django.urls import include, path
from rest_framework.routers import DefaultRouter

from catalog.viewsets import AuthorViewSet, BookViewSet
from orders.viewsets import OrderViewSet, SalesReportView

app_name = "api"

router = DefaultRouter()
router.register("books", BookViewSet, basename="book")
router.register("authors", AuthorViewSet, basename="author")
router.register("orders", OrderViewSet, basename="order")

urlpatterns = [
    path("", include(router.urls)),
    path("reports/sales/", SalesReportView.as_view(), name="sales-report"),
]
