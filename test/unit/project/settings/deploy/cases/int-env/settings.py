import os

SECRET_KEY = os.environ.get('KEY', '')
if not SECRET_KEY:
    SECRET_KEY = 'fallback-that-is-weak'
DEBUG = bool(int(os.environ.get('DEBUG', '0')))
ALLOWED_HOSTS = [host for host in os.environ.get('HOSTS', '').split(',') if host]
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth', 'django.contrib.sessions']
MIDDLEWARE = ['django.middleware.security.SecurityMiddleware', 'django.contrib.sessions.middleware.SessionMiddleware', 'django.middleware.csrf.CsrfViewMiddleware', 'django.middleware.clickjacking.XFrameOptionsMiddleware']
SECURE_HSTS_SECONDS = int(os.environ.get('HSTS', 31536000))
SECURE_SSL_REDIRECT = os.environ.get('SSL') == '1'
SESSION_COOKIE_SECURE = bool(os.environ.get('COOKIE_SECURE'))
CSRF_COOKIE_SECURE = os.getenv('CSRF_SECURE', 'True') == 'True'
ROOT_URLCONF = 'urls'
