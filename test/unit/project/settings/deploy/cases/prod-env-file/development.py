from common import *

DEBUG = True
ALLOWED_HOSTS = ['localhost']
