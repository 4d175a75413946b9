from base import *

DEBUG = False
ALLOWED_HOSTS += ['api.split.example']
SECURE_HSTS_SECONDS = 3600
SESSION_COOKIE_SECURE = True
MIDDLEWARE.remove('django.middleware.clickjacking.XFrameOptionsMiddleware')
