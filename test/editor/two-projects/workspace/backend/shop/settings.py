INSTALLED_APPS = ["django.contrib.contenttypes"]
SECRET_KEY = "for tests only"
