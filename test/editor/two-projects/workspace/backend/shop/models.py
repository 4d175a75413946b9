from django.db import models
from mptt.models import MPTTModel


class Shelf(MPTTModel):
    name = models.CharField(max_length=40)


class Wing(Shelf):
    floor = models.IntegerField()
