/** A small project in a folder of its own: two apps, and what startproject and startapp do not write. */
export const SHOP = {
  'backend/manage.py': '',
  'backend/config/__init__.py': '',
  'backend/config/settings.py':
    'INSTALLED_APPS = ["shop.apps.ShopConfig", "core"]\nROOT_URLCONF = "config.urls"\nMIDDLEWARE = ["core.middleware.Tenant"]\n',
  'backend/config/urls.py':
    'from django.urls import include, path\nfrom django.conf.urls.static import static\n\nurlpatterns = [\n    path("shop/", include("shop.urls", namespace="s")),\n] + static("/media/")\n',
  'backend/core/__init__.py': 'from .models import Dated\n',
  'backend/core/models.py':
    'from django.db import models\n\nclass Dated(models.Model):\n    created = models.DateTimeField(auto_now_add=True)\n\n    class Meta:\n        abstract = True\n',
  'backend/core/middleware.py':
    'class Tenant:\n    def __init__(self, get_response):\n        self.get_response = get_response\n',
  'backend/shop/__init__.py': '',
  'backend/shop/apps.py':
    'from django.apps import AppConfig\nfrom django.utils.translation import gettext_lazy as _\n\nclass ShopConfig(AppConfig):\n    name = "shop"\n    label = "store"\n    verbose_name = _("The shop")\n',
  'backend/shop/models.py':
    'from django.db import models\nfrom core import Dated as Base\n\nclass Book(Base):\n    title = models.CharField("Title", max_length=200)\n    author = models.ForeignKey("people.Author", on_delete=models.CASCADE)\n\n    class Meta:\n        db_table = "books"\n        unique_together = ("title", "author")\n\nclass Helper(object):\n    pass\n',
  'backend/shop/migrations/__init__.py': '',
  'backend/shop/migrations/0001_initial.py': 'class Migration(migrations.Migration):\n    operations = []\n',
  'backend/shop/migrations/0002_fill.py':
    'from django.db import migrations\nclass Migration(migrations.Migration):\n    operations = [\n        migrations.SeparateDatabaseAndState(\n            database_operations=[migrations.RunSQL("SELECT 1")],\n        ),\n    ]\n',
  'backend/shop/urls.py':
    'from django.urls import path, re_path\nfrom . import views\n\napp_name = "shop"\nurlpatterns = [\n    path("", views.index, name="index"),\n    re_path(r"^(?P<pk>[0-9]+)/$", views.Detail.as_view(), name="detail"),\n]\n',
  'backend/shop/views.py':
    'from django.views.generic import DetailView\nfrom .models import Book\n\ndef index(request):\n    pass\n\nclass Detail(DetailView):\n    queryset = Book.objects.filter(x=1)\n    template_name = "shop/detail.html"\n',
  'backend/shop/templates/shop/detail.html': '',
  'backend/shop/tests.py':
    'from django.test import TestCase\nclass T(TestCase):\n    def test_a(self):\n        pass\n    def test_b(self):\n        pass\n',
  'backend/example/manage.py': '',
  'backend/example/models.py': 'from django.db import models\nclass Ignored(models.Model):\n    pass\n',
};
/** Where it lies. */
export const BACKEND = { root: 'backend', manage: 'backend/manage.py', settingsFile: 'backend/config/settings.py' };
