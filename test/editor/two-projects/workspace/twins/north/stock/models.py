from django.db import models


class Crate(models.Model):
    label = models.CharField(max_length=40)


class Parcel(models.Model):
    crate = models.ForeignKey(Crate, on_delete=models.CASCADE)
