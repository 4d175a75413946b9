from django.db import models


class OrderQuerySet(models.QuerySet):
    def for_customer(self, customer):
        return self.filter(customer=customer)

    def unpaid(self):
        return self.filter(status=self.model.Status.PLACED)

    def with_lines(self):
        return self.prefetch_related("lines__book")
