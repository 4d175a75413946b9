import os

def flag(name, default=False):
    return os.environ.get(name, str(default)).lower() == 'true'

SECRET_KEY = os.environ.get('DJANGO_SECRET_KEY', 'unsafe')
DEBUG = flag('DJANGO_DEBUG')
ALLOWED_HOSTS = os.environ.get('DJANGO_HOSTS', 'a.example').split()
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth', 'django.contrib.sessions', 'django.contrib.messages']
MIDDLEWARE = ['django.middleware.security.SecurityMiddleware', 'django.contrib.sessions.middleware.SessionMiddleware', 'django.middleware.common.CommonMiddleware', 'django.middleware.csrf.CsrfViewMiddleware', 'django.middleware.clickjacking.XFrameOptionsMiddleware']
SECURE_SSL_REDIRECT = flag('SSL', True)
SESSION_COOKIE_SECURE = not DEBUG
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE
ROOT_URLCONF = 'urls'
