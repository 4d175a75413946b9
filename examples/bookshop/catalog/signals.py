from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from .models import Genre

GENRES_CACHE_KEY = "catalog:genres"


@receiver([post_save, post_delete], sender=Genre)
def forget_cached_genres(sender, **kwargs):
    cache.delete(GENRES_CACHE_KEY)
