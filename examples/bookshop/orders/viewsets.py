from rest_framework import mixins, status, viewsets
from rest_framework.decorators import action
from rest_framework.permissions import IsAdminUser, IsAuthenticated
from rest_framework.response import Response
from rest_framework.views import APIView

from .models import BookSales, Order
from .serializers import BookSalesSerializer, OrderSerializer
from .services import NotCancellable, cancel_order


class OrderViewSet(
    mixins.CreateModelMixin,
    mixins.RetrieveModelMixin,
    mixins.ListModelMixin,
    viewsets.GenericViewSet,
):
    """The orders of whoever is signed in."""

    serializer_class = OrderSerializer
    permission_classes = [IsAuthenticated]

    def get_queryset(self):
        return Order.objects.for_customer(self.request.user).with_lines()

    def perform_create(self, serializer):
        serializer.save(customer=self.request.user)

    @action(detail=True, methods=["post"])
    def cancel(self, request, pk=None):
        try:
            order = cancel_order(self.get_object())
        except NotCancellable as error:
            return Response({"detail": str(error)}, status=status.HTTP_409_CONFLICT)
        return Response(self.get_serializer(order).data)


class SalesReportView(APIView):
    """The best-selling books, for staff."""

    permission_classes = [IsAdminUser]

    def get(self, request):
        sales = BookSales.objects.select_related("book").order_by("-revenue")[:50]
        return Response(BookSalesSerializer(sales, many=True).data)
