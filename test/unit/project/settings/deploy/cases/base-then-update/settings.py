from j_base import *
from j_base import MIDDLEWARE as BASE_MIDDLEWARE

MIDDLEWARE = ['django.middleware.security.SecurityMiddleware'] + BASE_MIDDLEWARE
del DEBUG
SECURE_CROSS_ORIGIN_OPENER_POLICY = 'unsafe-none'
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_SECURE &= False
