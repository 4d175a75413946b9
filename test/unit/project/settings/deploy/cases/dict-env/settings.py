import os

DEFAULTS = {'debug': False, 'hosts': ['f.example'], 'hsts': 3600}
DEBUG = DEFAULTS['debug']
ALLOWED_HOSTS = DEFAULTS['hosts']
SECURE_HSTS_SECONDS = DEFAULTS['hsts']
SECURE_HSTS_INCLUDE_SUBDOMAINS = DEFAULTS.get('subdomains', True)
SECRET_KEY = os.getenv('F_KEY', default='cdefghijklmnopqrstuvwxyz0123456789ABCDEF-cdefghijklmnopqrst')
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth', 'django.contrib.sessions']
MIDDLEWARE = ['django.middleware.security.SecurityMiddleware', 'django.contrib.sessions.middleware.SessionMiddleware', 'django.middleware.csrf.CsrfViewMiddleware', 'django.middleware.clickjacking.XFrameOptionsMiddleware']
ROOT_URLCONF = 'urls'
