from .base import *

DEBUG = False
ALLOWED_HOSTS = ["ledger.example.com"]
SESSION_COOKIE_SECURE = True
SECURE_SSL_REDIRECT = True
