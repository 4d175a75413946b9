SECRET_KEY = 'qwertyuiopasdfghjklzxcvbnm' + '-QWERTYUIOPASDFGHJKLZXCVBNM'
ALLOWED_HOSTS = ('one.example',) + ()
DJANGO = ('django.contrib.contenttypes', 'django.contrib.auth')
INSTALLED_APPS = DJANGO + ('django.contrib.sessions',)
SECURITY = ('django.middleware.security.SecurityMiddleware',)
MIDDLEWARE = SECURITY + ('django.contrib.sessions.middleware.SessionMiddleware', 'django.middleware.csrf.CsrfViewMiddleware') + ('django.middleware.clickjacking.XFrameOptionsMiddleware',)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = 1
ROOT_URLCONF = 'urls'
