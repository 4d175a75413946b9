import os

STAGE = os.environ.get('STAGE', 'dev')
SECRET_KEY = 'b' * 20 + 'cdefghijklmnopqrstuvwxyz0123456789ABCDEF'
ALLOWED_HOSTS = []
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth', 'django.contrib.sessions']
MIDDLEWARE = ['django.middleware.security.SecurityMiddleware', 'django.contrib.sessions.middleware.SessionMiddleware', 'django.middleware.csrf.CsrfViewMiddleware', 'django.middleware.clickjacking.XFrameOptionsMiddleware']
if STAGE == 'prod':
    DEBUG = False
    ALLOWED_HOSTS = ['b.example']
    SECURE_SSL_REDIRECT = True
elif STAGE == 'staging':
    DEBUG = False
    ALLOWED_HOSTS = ['staging.b.example']
else:
    DEBUG = True
    MIDDLEWARE.remove('django.middleware.csrf.CsrfViewMiddleware')
ROOT_URLCONF = 'urls'
