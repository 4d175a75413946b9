from django.db import models


class Ward(models.Model):
    name = models.CharField(max_length=80, unique=True)
    beds = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name
