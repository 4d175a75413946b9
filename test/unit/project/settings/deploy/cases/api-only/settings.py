SECRET_KEY = 'n0t-s0-short-but-l0ng-enough-f0r-the-check-of-dj4ng0-0987'
DEBUG = False
ALLOWED_HOSTS = ['.api.example']
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth']
MIDDLEWARE = ['django.middleware.common.CommonMiddleware']
ROOT_URLCONF = 'urls'
