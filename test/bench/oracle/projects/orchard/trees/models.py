from django.db import models


class Tree(models.Model):
    kind = models.CharField(max_length=40)
    planted = models.DateField(null=True)
