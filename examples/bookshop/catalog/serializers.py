from rest_framework import serializers

from .models import Author, Book, Genre, Publisher, Review


class AuthorSerializer(serializers.ModelSerializer):
    class Meta:
        model = Author
        fields = ["id", "first_name", "last_name", "biography"]


class BookSerializer(serializers.ModelSerializer):
    """A book as the shop front shows it."""

    publisher = serializers.StringRelatedField()
    authors = serializers.StringRelatedField(many=True, read_only=True)
    genres = serializers.SlugRelatedField(slug_field="slug", many=True, read_only=True)
    average_rating = serializers.FloatField(read_only=True)

    class Meta:
        model = Book
        fields = [
            "slug",
            "title",
            "isbn",
            "publisher",
            "authors",
            "genres",
            "summary",
            "price",
            "stock",
            "published_on",
            "average_rating",
        ]


class BookWriteSerializer(serializers.ModelSerializer):
    """A book as staff enter it: relations by key."""

    publisher = serializers.PrimaryKeyRelatedField(queryset=Publisher.objects.all())
    authors = serializers.PrimaryKeyRelatedField(queryset=Author.objects.all(), many=True, allow_empty=False)
    genres = serializers.SlugRelatedField(
        queryset=Genre.objects.all(), slug_field="slug", many=True, required=False
    )

    class Meta:
        model = Book
        fields = [
            "slug",
            "title",
            "isbn",
            "publisher",
            "authors",
            "genres",
            "summary",
            "price",
            "stock",
            "published_on",
        ]


class ReviewSerializer(serializers.ModelSerializer):
    reader = serializers.StringRelatedField()

    class Meta:
        model = Review
        fields = ["id", "reader", "rating", "body", "created_at"]
