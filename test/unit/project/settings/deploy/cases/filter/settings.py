SECRET_KEY = 'cdefghijklmnopqrstuvwxyz0123456789ABCDEF-cdefghijklmnopqrstuvwxyz'
ALLOWED_HOSTS = ['h.example']
PROD = True
INSTALLED_APPS = list(filter(None, ['django.contrib.contenttypes', 'django.contrib.auth', 'django.contrib.sessions', '' if PROD else 'extra']))
MIDDLEWARE = [
    'django.middleware.security.SecurityMiddleware',
    'django.contrib.sessions.middleware.SessionMiddleware',
    *(['django.middleware.csrf.CsrfViewMiddleware'] if PROD else []),
]
SESSION_COOKIE_SECURE = PROD and True
CSRF_COOKIE_SECURE = PROD or False
SECURE_SSL_REDIRECT = not not PROD
ROOT_URLCONF = 'urls'
