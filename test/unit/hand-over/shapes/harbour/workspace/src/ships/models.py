from django.db import models


class Ship(models.Model):
    imo = models.CharField(max_length=7, unique=True)
    photo = models.ImageField(upload_to="ships/")
