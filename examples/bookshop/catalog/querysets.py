from django.db import models
from django.db.models import Avg, Q
from django.utils import timezone


class BookQuerySet(models.QuerySet):
    def published(self):
        return self.filter(published_on__lte=timezone.localdate())

    def in_stock(self):
        return self.filter(stock__gt=0)

    def search(self, text):
        """Books whose title, ISBN or author's last name contains the text."""
        return self.filter(
            Q(title__icontains=text) | Q(isbn__startswith=text) | Q(authors__last_name__icontains=text)
        ).distinct()

    def with_rating(self):
        return self.annotate(average_rating=Avg("reviews__rating"))

    def for_listing(self):
        """Loads what a list of books shows, in three queries whatever its length."""
        return self.select_related("publisher").prefetch_related("authors", "genres")
