import os

try:
    SECRET_KEY = os.environ['E_KEY']
except KeyError:
    SECRET_KEY = 'only-for-development'
DEBUG = os.environ.get('E_DEBUG') != 'off'
ALLOWED_HOSTS = ['*'] if DEBUG else ['e.example']
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth', 'django.contrib.sessions']
MIDDLEWARE = ['django.middleware.security.SecurityMiddleware', 'django.contrib.sessions.middleware.SessionMiddleware', 'django.middleware.csrf.CsrfViewMiddleware', 'django.middleware.clickjacking.XFrameOptionsMiddleware']
SECURE_HSTS_SECONDS = None
ROOT_URLCONF = 'urls'
