INSTALLED_APPS = ["crates", "people"]
AUTH_USER_MODEL = "people.Keeper"
SECRET_KEY = "for tests only"
