import os

ALLOWED_HOSTS = v.split(',') if (v := os.environ.get('G_HOSTS')) else []
SECRET_KEY = k if (k := os.environ.get('G_KEY')) else 'django-insecure-0123456789012345678901234567890123456789012345678901234567'
DEBUG = False
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth', 'django.contrib.sessions']
MIDDLEWARE = ['django.middleware.security.SecurityMiddleware', 'django.contrib.sessions.middleware.SessionMiddleware', 'django.middleware.csrf.CsrfViewMiddleware', 'django.middleware.clickjacking.XFrameOptionsMiddleware']
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = DEBUG is False
SECURE_REFERRER_POLICY = ['no-referrer', 'origin']
ROOT_URLCONF = 'urls'
