SECRET_KEY = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbb'
ALLOWED_HOSTS = ('one.example',)
INSTALLED_APPS = ('django.contrib.contenttypes', 'django.contrib.auth', 'django.contrib.sessions')
MIDDLEWARE = ('django.middleware.security.SecurityMiddleware', 'django.middleware.csrf.CsrfViewMiddleware')
SESSION_COOKIE_HTTPONLY = False
CSRF_USE_SESSIONS = True
ROOT_URLCONF = 'urls'
