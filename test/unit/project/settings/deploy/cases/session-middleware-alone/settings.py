SECRET_KEY = 'qwertyuiopasdfghjklzxcvbnm-QWERTYUIOPASDFGHJKLZXCVBNM'
ALLOWED_HOSTS = ['one.example']
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth']
SESSION_ENGINE = 'django.contrib.sessions.backends.signed_cookies'
MIDDLEWARE = ['django.contrib.sessions.middleware.SessionMiddleware', 'django.middleware.security.SecurityMiddleware']
SECURE_CONTENT_TYPE_NOSNIFF = False
SECURE_HSTS_SECONDS = '3600'
ROOT_URLCONF = 'urls'
