import defaults

SECRET_KEY = defaults.SECRET_KEY
ALLOWED_HOSTS = defaults.ALLOWED_HOSTS
DEBUG = defaults.DEBUG
INSTALLED_APPS = defaults.INSTALLED_APPS + ['django.contrib.sessions']
MIDDLEWARE = list(defaults.MIDDLEWARE)
SECURE_SSL_REDIRECT = defaults.SECURE
SESSION_COOKIE_SECURE = defaults.SECURE
CSRF_COOKIE_SECURE = defaults.SECURE
ROOT_URLCONF = 'urls'
