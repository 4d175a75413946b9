from .base import *

ALLOWED_HOSTS = ["shop.example"]
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 3600
