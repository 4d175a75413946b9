from django.db import models


class Stamped(models.Model):
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True


class Ship(models.Model):
    name = models.CharField(max_length=60)
    cars = models.PositiveIntegerField(default=0)

    class Meta:
        db_table = "ship"
        ordering = ["-cars", "name"]


class Sailing(Stamped):
    ship = models.ForeignKey(Ship, on_delete=models.PROTECT, related_name="sailings")
    leaves = models.DateTimeField(db_index=True)
    ports = models.ManyToManyField("Port", through="Stop")

    class Meta:
        indexes = [models.Index(fields=["leaves", "ship"], name="sailing_leaves")]


class Port(models.Model):
    slug = models.SlugField(primary_key=True)


class Stop(models.Model):
    sailing = models.ForeignKey(Sailing, on_delete=models.CASCADE)
    port = models.ForeignKey(Port, on_delete=models.CASCADE)
    number = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sailing", "number"], name="one_stop_a_number")]
