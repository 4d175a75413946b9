from .base import *

DEBUG = True
SECRET_KEY = "insecure-local-key"
INSTALLED_APPS += ["debug_toolbar"]
