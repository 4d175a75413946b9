from common import *

DEBUG = False
ALLOWED_HOSTS = ['one.example']
SECURE_SSL_REDIRECT = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
