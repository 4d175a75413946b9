from typing import TYPE_CHECKING

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models

if TYPE_CHECKING:

    class Silo(models.Model):
        height = models.IntegerField()


class Moisture(models.DecimalField):
    def __init__(self, **options):
        super().__init__(max_digits=4, decimal_places=2, **options)

    def deconstruct(self):
        name, path, args, options = super().deconstruct()
        del options["max_digits"], options["decimal_places"]
        return name, path, args, options


class Percent(Moisture):
    pass


class Dated(models.Model):
    harvested = models.DateField()

    class Meta:
        abstract = True
        ordering = ["-harvested"]
        indexes = [models.Index(fields=["harvested"])]
        constraints = [models.UniqueConstraint(fields=["harvested"], name="%(class)s_once")]


class Kind(models.Model):
    title = models.CharField(max_length=20, unique=True)


class Batch(Dated):
    kind = models.ForeignKey(Kind, on_delete=models.PROTECT, related_name="batches")
    water = Percent()
    code = models.CharField(max_length=8)


class Lot(Dated):
    class Meta(Dated.Meta):
        verbose_name = "lot"


class Sack(models.Model):
    number = models.IntegerField(unique=True)
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.PositiveIntegerField()
    holds = GenericForeignKey("content_type", "object_id")
