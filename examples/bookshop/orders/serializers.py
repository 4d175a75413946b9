from rest_framework import serializers

from catalog.models import Book

from .models import BookSales, Order, OrderLine
from .services import OutOfStock, place_order


class PublishedBookField(serializers.SlugRelatedField):
    def __init__(self, **kwargs):
        super().__init__(slug_field="slug", **kwargs)

    def get_queryset(self):
        # Not `queryset=`, which would keep the day on which the process started.
        return Book.objects.published()


class OrderLineSerializer(serializers.ModelSerializer):
    book = PublishedBookField()
    amount = serializers.DecimalField(max_digits=12, decimal_places=2, read_only=True)

    class Meta:
        model = OrderLine
        fields = ["book", "quantity", "unit_price", "amount"]
        read_only_fields = ["unit_price"]


class OrderSerializer(serializers.ModelSerializer):
    lines = OrderLineSerializer(many=True, allow_empty=False)
    total = serializers.DecimalField(max_digits=12, decimal_places=2, read_only=True)

    class Meta:
        model = Order
        fields = ["id", "status", "placed_at", "lines", "total"]
        read_only_fields = ["status"]

    def validate_lines(self, lines):
        if len({line["book"].pk for line in lines}) < len(lines):
            raise serializers.ValidationError("Name each book once.")
        return lines

    def create(self, validated_data):
        items = [(line["book"], line.get("quantity", 1)) for line in validated_data["lines"]]
        try:
            return place_order(validated_data["customer"], items)
        except OutOfStock as error:
            raise serializers.ValidationError({"lines": [str(error)]}) from error


class BookSalesSerializer(serializers.ModelSerializer):
    book = serializers.SlugRelatedField(slug_field="slug", read_only=True)
    title = serializers.CharField(source="book.title", read_only=True)

    class Meta:
        model = BookSales
        fields = ["book", "title", "copies_sold", "revenue"]
