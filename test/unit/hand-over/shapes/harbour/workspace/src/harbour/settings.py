import environ

env = environ.Env(DEBUG=(bool, False))
DEBUG = env("DEBUG")
SECRET_KEY = env("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost"])
ROOT_URLCONF = "harbour.urls"
WSGI_APPLICATION = "harbour.wsgi.application"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.staticfiles", "ships"]
DATABASES = {"default": env.db("DATABASE_URL")}
CACHES = {"default": env.cache("REDIS_URL", default="redis://redis:6379/1")}
STORAGES = {
    "default": {"BACKEND": "storages.backends.s3.S3Storage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
}
AWS_STORAGE_BUCKET_NAME = env("UPLOADS_BUCKET")
STATIC_URL = "/static/"
STATIC_ROOT = "/srv/static"
CELERY_BROKER_URL = env("REDIS_URL", default="redis://redis:6379/1")
CELERY_BEAT_SCHEDULE = {"arrivals": {"task": "ships.tasks.read_arrivals", "schedule": 300}}
