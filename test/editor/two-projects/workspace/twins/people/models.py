from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models


class Keeper(AbstractBaseUser):
    name = models.CharField(max_length=40, unique=True)


class Guard(AbstractBaseUser):
    name = models.CharField(max_length=40, unique=True)
