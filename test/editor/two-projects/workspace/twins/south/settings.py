INSTALLED_APPS = ["crates", "people"]
AUTH_USER_MODEL = "people.Guard"
SECRET_KEY = "for tests only"
