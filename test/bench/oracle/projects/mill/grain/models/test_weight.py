from django.db import models


class TestWeight(models.Model):
    grams = models.IntegerField()
