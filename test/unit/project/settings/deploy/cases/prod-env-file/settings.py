import os

ENVIRONMENT = os.getenv('ENVIRONMENT', 'development')
if ENVIRONMENT == 'production':
    from production import *
else:
    from development import *
ROOT_URLCONF = 'urls'
