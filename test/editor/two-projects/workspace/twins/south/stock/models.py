from django.db import models


class Barrel(models.Model):
    label = models.CharField(max_length=40)
