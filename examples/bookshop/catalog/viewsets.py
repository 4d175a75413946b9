from rest_framework import status, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.permissions import IsAuthenticatedOrReadOnly
from rest_framework.response import Response

from .models import Author, Book
from .permissions import IsStaffOrReadOnly
from .serializers import AuthorSerializer, BookSerializer, BookWriteSerializer, ReviewSerializer


class BookViewSet(viewsets.ModelViewSet):
    permission_classes = [IsStaffOrReadOnly]
    lookup_field = "slug"

    def get_queryset(self):
        books = Book.objects.for_listing().with_rating()
        if not self.request.user.is_staff:
            books = books.published()
        if text := self.request.query_params.get("search", "").strip():
            books = books.search(text)
        return books

    def get_serializer_class(self):
        if self.action in {"create", "update", "partial_update"}:
            return BookWriteSerializer
        return BookSerializer

    @action(
        detail=True,
        serializer_class=ReviewSerializer,
        permission_classes=[IsAuthenticatedOrReadOnly],
    )
    def reviews(self, request, slug=None):
        book = self.get_object()
        page = self.paginate_queryset(book.reviews.select_related("reader"))
        return self.get_paginated_response(ReviewSerializer(page, many=True).data)

    @reviews.mapping.post
    def add_review(self, request, slug=None):
        book = self.get_object()
        if book.reviews.filter(reader=request.user).exists():
            raise ValidationError("You have reviewed this book already.")
        serializer = ReviewSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        serializer.save(book=book, reader=request.user)
        return Response(serializer.data, status=status.HTTP_201_CREATED)


class AuthorViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Author.objects.all()
    serializer_class = AuthorSerializer
