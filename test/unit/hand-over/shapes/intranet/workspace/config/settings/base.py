from pathlib import Path

BASE_DIR = Path(__file__).resolve().parents[2]
ROOT_URLCONF = "config.urls"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.staticfiles",
    "crispy_forms",
    "crispy_bootstrap5",
    "rooms.apps.RoomsConfig",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
    },
]
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_URL = "static/"
DATABASES = {"default": {"ENGINE": "django.db.backends.mysql", "NAME": "intranet"}}
LANGUAGE_CODE = "de"
