"""Makes projects of the sources that are at hand, and names all of them in OUT/projects.json.

usage: build_projects.py OUT

ORACLE_PACKAGES: a folder with Django and packages for it, as Debian unpacks them; those of PACKAGES become one project.
ORACLE_DJANGO:   Django's source tree; what of its tests/ has a urls.py that loads becomes one project.
ORACLE_DRF:      Django REST framework's source tree; its tests/ become one project.
"""

import importlib
import json
import os
import re
import shutil
import sys
from pathlib import Path

import stand_ins

stand_ins.install()
OUT = Path(sys.argv[1]).resolve()
APPS = ["admin", "auth", "contenttypes", "sessions", "messages", "sites", "staticfiles", "humanize"]
BACKENDS = '[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]'
# What an app wants beside its being installed: where its URLs go, and the settings it does not load without.
PACKAGES = {
    "allauth": "accounts/",
    "allauth.account": None,
    "allauth.socialaccount": None,
    "allauth.mfa": None,
    "allauth.usersessions": None,
    "allauth.socialaccount.providers.google": None,
    "allauth.socialaccount.providers.openid": None,
    "allauth.headless": "_allauth/",
    "oauth2_provider": "o/",
    "django_celery_beat": None,
    "django_celery_results": "results/",
    "guardian": None,
    "django_mailman3": "mm3/",
    "hyperkitty": "hyperkitty/",
    "postorius": "postorius/",
    "reversion": None,
    "taggit": None,
    "mptt": None,
    "simple_history": None,
    "djoser": "djoser/",
    "axes": None,
    "auditlog": None,
    "waffle": "waffle/",
    "constance": None,
    "dynamic_preferences": "prefs/",
    "dynamic_preferences.users": None,
    "organizations": "org/",
    "django_otp": None,
    "django_otp.plugins.otp_totp": None,
    "django_otp.plugins.otp_static": None,
    "django_otp.plugins.otp_email": None,
    "django_otp.plugins.otp_hotp": None,
    "social_django": "social/",
    "sitetree": None,
    "tagging": None,
    "django_comments": "comments/",
    "rest_hooks": None,
    "rest_framework_simplejwt.token_blacklist": None,
    "rest_framework_simplejwt": None,
    "rest_framework_api_key": None,
    "cas_server": "cas/",
    "django_q": None,
    "polymorphic": None,
    "import_export": None,
    "ordered_model": None,
    "parler": None,
}
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]
PACKAGE_SETTINGS = """
MIDDLEWARE = [*MIDDLEWARE, "allauth.account.middleware.AccountMiddleware"]
SITE_ID = 1
LANGUAGES = [("en", "English"), ("de", "Deutsch")]
COMPRESS_ENABLED = False
FILTER_VHOST = False
HAYSTACK_CONNECTIONS = {"default": {"ENGINE": "haystack.backends.simple_backend.SimpleEngine"}}
HOOK_EVENTS = {}
MAILMAN_ARCHIVER_FROM = ["127.0.0.1"]
MAILMAN_ARCHIVER_KEY = "not-a-key"
MAILMAN_REST_API_URL = "http://127.0.0.1:1"
MAILMAN_REST_API_USER = "mailman"
MAILMAN_REST_API_PASS = "not-a-password"
POSTORIUS_TEMPLATE_BASE_URL = "http://127.0.0.1"
PARLER_LANGUAGES = {1: [{"code": "en"}, {"code": "de"}]}
Q_CLUSTER = {"name": "oracle", "orm": "default"}
"""
projects = []


def write(root, name, text):
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_project(name, root, installed, routes, extra=""):
    listed = "".join(f'    "{app}",\n' for app in installed)
    middleware = "".join(f'    "{name}",\n' for name in MIDDLEWARE)
    included = "".join(f'    path("{prefix}", include("{module}")),\n' for prefix, module in routes)
    write(root, "manage.py", "import os\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'oracle_site.settings')\n"
          "from django.core.management import execute_from_command_line\n\nexecute_from_command_line()\n")
    write(root, "requirements.txt", "Django\ndjangorestframework\n")
    write(root, "oracle_site/__init__.py", "")
    write(root, "oracle_site/settings.py", f"""SECRET_KEY = "not-a-secret"
ALLOWED_HOSTS = ["example.org"]
ROOT_URLCONF = "oracle_site.urls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
STATIC_URL = "/static/"
USE_TZ = True
DATABASES = {{"default": {{"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}}}
TEMPLATES = {BACKENDS}
MIDDLEWARE = [
{middleware}]
INSTALLED_APPS = [
{listed}]
{extra}""")
    write(root, "oracle_site/urls.py",
          "from django.contrib import admin\nfrom django.urls import include, path\n\n"
          f'urlpatterns = [\n    path("admin/", admin.site.urls),\n{included}]\n')
    projects.append({"name": name, "root": str(root), "settings": "oracle_site.settings"})


def prepare(root, installed, extra=""):
    """Real Django over what lies in a folder, to see what of it loads."""
    from django.conf import settings

    scope = {"MIDDLEWARE": MIDDLEWARE}
    exec(extra, scope)
    given = {"MIDDLEWARE": MIDDLEWARE} | {name: value for name, value in scope.items() if name.isupper()}
    settings.configure(
        INSTALLED_APPS=installed, ROOT_URLCONF="oracle_probe", SECRET_KEY="probe", USE_TZ=True, STATIC_URL="/static/",
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}, **given,
    )
    sys.path.insert(0, str(root))
    import django

    django.setup()


def loads_as_app(name):
    from django.apps import apps

    listed = [config.name for config in apps.get_app_configs()]
    try:
        apps.set_installed_apps([*listed, name])
    except BaseException as error:
        print(f"{name}: {error!r} {getattr(error, 'filename', None) or ''}"[:300], file=sys.stderr)
        apps.unset_installed_apps()
        for module in [one for one in sys.modules if one == name or one.startswith(f"{name}.")]:
            del sys.modules[module]
        for label in [label for label in apps.all_models if label == name]:
            apps.all_models[label].clear()
        return False
    return True


def count_routes(module):
    """How many URL patterns a module of URLs has; none where it does not load."""
    from django.urls import URLResolver, get_resolver
    from django.urls.resolvers import LocalePrefixPattern

    def count(resolver):
        if isinstance(resolver.pattern, LocalePrefixPattern):
            raise ValueError("i18n_patterns() stands in a root alone")
        return sum(count(one) if isinstance(one, URLResolver) else 1 for one in resolver.url_patterns)

    try:
        return count(get_resolver(module))
    except BaseException as error:
        print(f"{module}: {error!r} {getattr(error, 'filename', None) or ''}"[:300], file=sys.stderr)
        return 0


def build_packages(source):
    root = OUT / "packages"
    shutil.rmtree(root, ignore_errors=True)
    tops = [top for top in {name.split(".")[0]: None for name in PACKAGES} if (source / top).is_dir()]
    for top in tops:
        shutil.copytree(source / top, root / top, ignore=shutil.ignore_patterns("__pycache__", "locale", "static"))
    prepare(root, [f"django.contrib.{app}" for app in APPS] + ["rest_framework", "rest_framework.authtoken"],
            PACKAGE_SETTINGS)
    installed, left_out = [], []
    for name in [name for name in PACKAGES if name.split(".")[0] in tops]:
        (installed if loads_as_app(name) else left_out).append(name)
    routes = []
    for name in installed:
        if PACKAGES[name] is None:
            continue
        if count_routes(f"{name}.urls"):
            routes.append((PACKAGES[name], f"{name}.urls"))
        else:
            left_out.append(f"{name}.urls")
    contrib = [f"django.contrib.{app}" for app in APPS] + ["rest_framework", "rest_framework.authtoken"]
    write_project("packages", root, contrib + installed, routes, PACKAGE_SETTINGS)
    return left_out


def build_django_tests(source):
    root = OUT / "django-tests"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(source / "tests", root, ignore=shutil.ignore_patterns(
        "__pycache__", "locale", "static", "*.sql", "gis_tests", "runtests.py", "data", "app_loading", "i18n"))
    prepare(root, [f"django.contrib.{app}" for app in APPS])
    packages = sorted(path.parent.name for path in root.glob("*/__init__.py"))
    installed, left_out = [], []
    for name in packages:
        if (root / name / "models.py").exists() or (root / name / "models").is_dir():
            (installed if loads_as_app(name) else left_out).append(name)
    routes = []
    for path in sorted(root.glob("*/**/*url*.py")):
        module = ".".join(path.relative_to(root).with_suffix("").parts)
        if "test_urls" not in module and count_routes(module):
            routes.append((f"{module.replace('.', '/')}/", module))
    write_project("django-tests", root, [f"django.contrib.{app}" for app in APPS] + installed, routes)
    return left_out


def build_drf_tests(source):
    root = OUT / "drf-tests"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(source / "tests", root / "cases", ignore=shutil.ignore_patterns("__pycache__", "conftest.py"))
    for path in sorted((root / "cases").rglob("*.py")):
        text = re.sub(r"\btests\.", "cases.", path.read_text(encoding="utf-8"))
        text = re.sub(r"""\bapp_label = (["'])tests\1""", r"app_label = \1cases\1", text)
        text = re.sub(r"\bfrom tests import", "from cases import", text)
        text = re.sub(r"\bcases\.(?:(\w+)\.)?test_", lambda found: f"cases.{found[1] + '.' if found[1] else ''}on_", text)
        path.write_text(text, encoding="utf-8")
        if path.name.startswith("test_"):
            path.rename(path.with_name(f"on_{path.name[5:]}"))
    contrib = [f"django.contrib.{app}" for app in APPS] + ["rest_framework", "rest_framework.authtoken"]
    prepare(root, contrib)
    installed = ["cases"] if loads_as_app("cases") else []
    routes = []
    for path in sorted((root / "cases").rglob("*.py")):
        module = ".".join(path.relative_to(root).with_suffix("").parts)
        if "urlpatterns" in path.read_text(encoding="utf-8") and count_routes(module):
            routes.append((f"{path.stem}/", module))
    write_project("drf-tests", root, contrib + installed, routes)
    return []


def main():
    name = sys.argv[2] if len(sys.argv) > 2 else None
    builders = {
        "packages": ("ORACLE_PACKAGES", build_packages),
        "django-tests": ("ORACLE_DJANGO", build_django_tests),
        "drf-tests": ("ORACLE_DRF", build_drf_tests),
    }
    if name is None:
        raise SystemExit(f"usage: build_projects.py OUT ({' | '.join(builders)})")
    variable, build = builders[name]
    left_out = build(Path(os.environ[variable]))
    write(OUT, f"{name}.json", json.dumps(projects[0], indent=1))
    print(f"{name}: {len(left_out)} left out {' '.join(left_out)}")


if __name__ == "__main__":
    main()
