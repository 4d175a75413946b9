SECRET_KEY = 'qwertyuiopasdfghjklzxcvbnm-QWERTYUIOPASDFGHJKLZXCVBNM'
ALLOWED_HOSTS = ['one.example']
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth']
MIDDLEWARE = []
for name in ('security.SecurityMiddleware', 'csrf.CsrfViewMiddleware'):
    MIDDLEWARE.append('django.middleware.' + name)
ROOT_URLCONF = 'urls'
