SECRET_KEY = 'qwertyuiopasdfghjklzxcvbnm-QWERTYUIOPASDFGHJKLZXCVBNM'
ALLOWED_HOSTS = ['one.example']
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth', 'django.contrib.sessions']
ALL = ['django.middleware.security.SecurityMiddleware', 'django.contrib.sessions.middleware.SessionMiddleware', 'django.middleware.csrf.CsrfViewMiddleware', 'django.middleware.clickjacking.XFrameOptionsMiddleware']
UNWANTED = ['django.middleware.csrf.CsrfViewMiddleware']
MIDDLEWARE = [one for one in ALL if one not in UNWANTED]
SESSION_COOKIE_SECURE = True
ROOT_URLCONF = 'urls'
