from django.conf.global_settings import *

SECRET_KEY = 'qwertyuiopasdfghjklzxcvbnm-QWERTYUIOPASDFGHJKLZXCVBNM'
MIDDLEWARE += ['django.middleware.security.SecurityMiddleware', 'django.middleware.csrf.CsrfViewMiddleware']
INSTALLED_APPS += ['django.contrib.contenttypes', 'django.contrib.auth']
ALLOWED_HOSTS = ['one.example']
CSRF_COOKIE_SECURE = True
ROOT_URLCONF = 'urls'
