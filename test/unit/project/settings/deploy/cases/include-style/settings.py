from part_apps import *
from part_security import *

SECRET_KEY = 'cdefghijklmnopqrstuvwxyz0123456789ABCDEF-cdefghijklmnopqrstuvwxyz'
ROOT_URLCONF = 'urls'
