INSTALLED_APPS = ["south.stock"]
SECRET_KEY = "for tests only"
