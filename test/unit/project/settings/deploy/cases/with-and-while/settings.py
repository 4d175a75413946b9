import contextlib

SECRET_KEY = 'cdefghijklmnopqrstuvwxyz0123456789ABCDEF-cdefghijklmnopqrstuvwxyz'
ALLOWED_HOSTS = ['k.example']
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth', 'django.contrib.sessions']
MIDDLEWARE = ['django.middleware.security.SecurityMiddleware', 'django.contrib.sessions.middleware.SessionMiddleware', 'django.middleware.csrf.CsrfViewMiddleware', 'django.middleware.clickjacking.XFrameOptionsMiddleware']
with contextlib.suppress(ImportError):
    from k_local import *
match DEBUG if 'DEBUG' in globals() else 'none':
    case 'none':
        SESSION_COOKIE_SECURE = True
    case _:
        CSRF_COOKIE_SECURE = True
ROOT_URLCONF = 'urls'
