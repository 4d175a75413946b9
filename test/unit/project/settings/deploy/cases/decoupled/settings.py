from decouple import Csv, config

SECRET_KEY = config('SECRET_KEY', default='a-very-long-secret-key-that-nobody-guesses-1234567890!')
DEBUG = config('DEBUG', default=True, cast=bool)
ALLOWED_HOSTS = config('HOSTS', default='a.example, b.example', cast=Csv())
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth']
MIDDLEWARE = ['django.middleware.security.SecurityMiddleware', 'django.middleware.csrf.CsrfViewMiddleware', 'django.middleware.clickjacking.XFrameOptionsMiddleware']
SECURE_SSL_REDIRECT = not DEBUG
CSRF_COOKIE_SECURE = not DEBUG
SECURE_HSTS_SECONDS = 0 if DEBUG else 31536000
ROOT_URLCONF = 'urls'
