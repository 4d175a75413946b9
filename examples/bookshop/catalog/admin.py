from django.contrib import admin

from .models import Author, Book, Genre, Publisher, Review


@admin.register(Publisher)
class PublisherAdmin(admin.ModelAdmin):
    search_fields = ["name"]


@admin.register(Author)
class AuthorAdmin(admin.ModelAdmin):
    search_fields = ["last_name", "first_name"]


@admin.register(Genre)
class GenreAdmin(admin.ModelAdmin):
    prepopulated_fields = {"slug": ["name"]}


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "publisher", "price", "stock", "published_on"]
    list_filter = ["genres", "published_on"]
    list_select_related = ["publisher"]
    search_fields = ["title", "isbn"]
    autocomplete_fields = ["authors", "publisher"]
    date_hierarchy = "published_on"


@admin.register(Review)
class ReviewAdmin(admin.ModelAdmin):
    list_display = ["book", "reader", "rating", "created_at"]
    list_filter = ["rating"]
    raw_id_fields = ["book", "reader"]
