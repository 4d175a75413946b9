INSTALLED_APPS = ["north.stock"]
SECRET_KEY = "for tests only"
