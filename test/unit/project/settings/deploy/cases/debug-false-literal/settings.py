DEBUG = False
SECRET_KEY = 'x' * 60
ALLOWED_HOSTS = ['*']
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth', 'django.contrib.sessions']
MIDDLEWARE = ['django.middleware.security.SecurityMiddleware', 'django.contrib.sessions.middleware.SessionMiddleware']
if not DEBUG:
    MIDDLEWARE += ['django.middleware.csrf.CsrfViewMiddleware']
    SECURE_SSL_REDIRECT = True
else:
    INSTALLED_APPS += ['debug_toolbar']
X_FRAME_OPTIONS = 'SAMEORIGIN'
ROOT_URLCONF = 'urls'
