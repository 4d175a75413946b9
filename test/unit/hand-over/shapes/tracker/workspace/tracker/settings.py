import os

SECRET_KEY = os.environ["TRACKER_SECRET_KEY"]
DEBUG = os.environ.get("TRACKER_DEBUG") == "1"
ALLOWED_HOSTS = os.environ.get("TRACKER_HOSTS", "localhost").split(",")
ROOT_URLCONF = "tracker.urls"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "rest_framework",
    "django_filters",
    "issues",
]
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": os.environ.get("TRACKER_DATABASE", "tracker"),
        "HOST": os.environ.get("TRACKER_DATABASE_HOST", "db"),
        "CONN_MAX_AGE": 60,
    },
}
REST_FRAMEWORK = {
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_PAGINATION_CLASS": "issues.pagination.CursorByCreation",
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "PAGE_SIZE": 50,
}
CELERY_BROKER_URL = os.environ.get("TRACKER_BROKER", "redis://redis:6379/0")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
