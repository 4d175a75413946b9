from django.contrib.auth.models import User
from django.db import models


class Room(models.Model):
    name = models.CharField(max_length=80)
    seats = models.PositiveSmallIntegerField()


class Booking(models.Model):
    room = models.ForeignKey(Room, on_delete=models.CASCADE)
    booked_by = models.ForeignKey(User, on_delete=models.CASCADE)
    begins = models.DateTimeField()
    ends = models.DateTimeField()
