SECRET_KEY = 'qwertyuiopasdfghjklzxcvbnm-QWERTYUIOPASDFGHJKLZXCVBNM'
ALLOWED_HOSTS = []
ALLOWED_HOSTS.append('one.example')
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth']
INSTALLED_APPS.extend(['django.contrib.sessions'])
MIDDLEWARE = ['django.middleware.csrf.CsrfViewMiddleware']
MIDDLEWARE.insert(0, 'django.middleware.security.SecurityMiddleware')
MIDDLEWARE.insert(MIDDLEWARE.index('django.middleware.csrf.CsrfViewMiddleware'), 'django.contrib.sessions.middleware.SessionMiddleware')
SESSION_COOKIE_SECURE = True
SECURE_SSL_REDIRECT = True
CSRF_COOKIE_SECURE = False
ROOT_URLCONF = 'urls'
