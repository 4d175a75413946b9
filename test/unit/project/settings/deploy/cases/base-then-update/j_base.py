SECRET_KEY = 'cdefghijklmnopqrstuvwxyz0123456789ABCDEF-cdefghijklmnopqrstuvwxyz'
DEBUG = True
ALLOWED_HOSTS = ['j.example']
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth', 'django.contrib.sessions']
MIDDLEWARE = ['django.contrib.sessions.middleware.SessionMiddleware', 'django.middleware.csrf.CsrfViewMiddleware', 'django.middleware.clickjacking.XFrameOptionsMiddleware']
ROOT_URLCONF = 'urls'
