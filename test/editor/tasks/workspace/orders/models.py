from django.db import models


class Order(models.Model):
    book = models.ForeignKey("catalog.Book", on_delete=models.PROTECT)
