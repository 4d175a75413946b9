import os

SECRET_KEY = 'qwertyuiopasdfghjklzxcvbnm-QWERTYUIOPASDFGHJKLZXCVBNM'
ALLOWED_HOSTS = ['one.example']
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth', 'django.contrib.sessions']
COMMON = ('django.middleware.security.SecurityMiddleware', 'django.middleware.csrf.CsrfViewMiddleware')


def middleware():
    return [*COMMON, 'django.contrib.sessions.middleware.SessionMiddleware']


MIDDLEWARE = middleware()
ROOT_URLCONF = 'urls'
