DEBUG = True
SECURE_SSL_REDIRECT = not DEBUG
SECRET_KEY = 'cdefghijklmnopqrstuvwxyz0123456789ABCDEF-cdefghijklmnopqrstuvwxyz'
SECRET_KEY_FALLBACKS = [SECRET_KEY[:10]]
ALLOWED_HOSTS = ['i.example']
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth', 'django.contrib.sessions']
MIDDLEWARE = ['django.middleware.security.SecurityMiddleware', 'django.contrib.sessions.middleware.SessionMiddleware', 'django.middleware.csrf.CsrfViewMiddleware', 'django.middleware.clickjacking.XFrameOptionsMiddleware']
if DEBUG:
    MIDDLEWARE = [m for m in MIDDLEWARE if 'csrf' not in m]
DEBUG = False
ROOT_URLCONF = 'urls'
