from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.core.cache import cache
from django.shortcuts import get_object_or_404, redirect
from django.utils.cache import patch_vary_headers
from django.views.generic import DetailView, FormView, ListView

from .forms import ReviewForm
from .models import Book, Genre, Review
from .signals import GENRES_CACHE_KEY


class BookListView(ListView):
    """The shelf. htmx asks for the list alone while the reader types."""

    template_name = "catalog/book_list.html"
    context_object_name = "books"
    paginate_by = 20

    def get_queryset(self):
        books = Book.objects.published().for_listing().with_rating()
        if text := self.request.GET.get("q", "").strip():
            books = books.search(text)
        if genre := self.request.GET.get("genre"):
            books = books.filter(genres__slug=genre)
        return books

    def get_template_names(self):
        if "HX-Request" in self.request.headers:
            return ["catalog/_books.html"]
        return [self.template_name]

    def get_context_data(self, **kwargs):
        genres = cache.get_or_set(GENRES_CACHE_KEY, lambda: list(Genre.objects.all()), timeout=3600)
        return super().get_context_data(genres=genres, **kwargs)

    def render_to_response(self, context, **response_kwargs):
        response = super().render_to_response(context, **response_kwargs)
        patch_vary_headers(response, ["HX-Request"])
        return response


class BookDetailView(DetailView):
    template_name = "catalog/book_detail.html"
    context_object_name = "book"

    def get_queryset(self):
        return Book.objects.published().for_listing().with_rating().prefetch_related("reviews__reader")


class ReviewCreateView(LoginRequiredMixin, FormView):
    """Writes the reader's review, or writes it anew: there is one for each book."""

    form_class = ReviewForm
    template_name = "catalog/review_form.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.book = get_object_or_404(Book.objects.published(), slug=kwargs["slug"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(book=self.book, **kwargs)

    def form_valid(self, form):
        Review.objects.update_or_create(book=self.book, reader=self.request.user, defaults=form.cleaned_data)
        messages.success(self.request, "Thank you for your review.")
        return redirect(self.book)
