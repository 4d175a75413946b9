import assert from 'node:assert/strict';
import { inventoryOf } from './inventory-of';

/** A project in which everything leads back to itself. */
const TREE = {
  'config/__init__.py': '',
  'config/settings.py': `from .base import *
INSTALLED_APPS = ["shop"]
ROOT_URLCONF = "config.urls"
ONE = TWO
TWO = ONE
MIDDLEWARE = ONE
DATABASES = TWO
class Base(Dev):
    DEBUG = True
class Dev(Base):
    MORE = 1
`,
  'config/base.py': 'from .settings import *\nfrom .more import Dev, Gone\n',
  'config/more.py': 'from .base import Dev, Gone\n',
  'config/urls.py': `from django.urls import include, path
from shop.views import view, a, b, NAMED, OTHER
urlpatterns = [path("", include("config.urls")), path("a/", NAMED), path("b/", a(view)), path("c/", include(MORE))]
MORE = LESS
LESS = MORE
`,
  'shop/__init__.py': '',
  'shop/models.py': `from django.db import models
class A(B):
    name = Short()
    other = models.ForeignKey("A", models.CASCADE)
    class Meta(A.Meta):
        ordering = NAMES
        constraints = MORE
class B(A, models.Model):
    class Meta(A.Meta):
        abstract = True
class C(models.Model, D):
    class Meta(D.Meta):
        unique_together = NAMES
class D(C):
    class Meta(C.Meta):
        pass
Short = Long
Long = Short
NAMES = MORE
MORE = NAMES
`,
  'shop/serializers.py': `from rest_framework import serializers
from .models import A
Model = Other
Other = Model
FIELDS = NAMES
NAMES = FIELDS
class S(T):
    class Meta(T.Meta):
        model = Model
        fields = FIELDS
        extra_kwargs = FIELDS
class T(S, serializers.ModelSerializer):
    class Meta(S.Meta):
        model = A
        exclude = NAMES
class U(serializers.ModelSerializer):
    class Meta:
        model = A
        fields = FIELDS
        extra_kwargs = FIELDS
        depth = FIELDS
class V(serializers.ModelSerializer):
    class Meta:
        model = Model
        fields = "__all__"
`,
  'shop/views.py': `from django.views import View
NAMED = OTHER
OTHER = NAMED
def a(view):
    return b(view)
def b(view):
    return a(view)
@a
@b
def view(request):
    return None
class One(Two, View):
    pass
class Two(One):
    pass
`,
  'shop/admin.py': 'from django.contrib import admin\nMODELS = MORE\nMORE = MODELS\nadmin.site.register(MODELS)\n',
  'shop/signals.py': 'def one():\n    two()\ndef two():\n    one()\none()\npost_save.connect(one)\n',
  'shop/routers.py': `from rest_framework.routers import DefaultRouter
class R(Q):
    pass
class Q(R, DefaultRouter):
    pass
router = R()
router.registry.extend(router.registry)
`,
  'shop/migrations/__init__.py': '',
  'shop/migrations/0001_a.py':
    'class Migration(Migration):\n    dependencies = [("shop", "0001_a")]\n    operations = OPERATIONS\nOPERATIONS = MORE\nMORE = OPERATIONS\n',
};

suite('A project in which everything leads back to itself', () => {
  test('is read to its end', async () => {
    const { models, serializers, views, routes, migrations, settings } = await inventoryOf(TREE);
    assert.deepEqual(
      {
        models: models.map(({ name }) => name),
        serializers: serializers.map(({ name, known }) => `${name}${known ? '' : ' ?'}`),
        views: views.map(({ name }) => name),
        routes: routes.map(({ pattern, view }) => `${pattern} ${view ?? '?'}`),
        migrations: migrations.map(({ latest }) => latest),
        databases: settings.databases.map(({ engine, source }) => `${engine ?? '?'} ${source}`),
        middleware: settings.middleware.map(({ name }) => name),
      },
      {
        models: ['A', 'B', 'C', 'D'],
        serializers: ['S ?', 'T ?', 'U ?', 'V ?'],
        views: ['One', 'view'],
        routes: ['/… ?', '/a/ ?', '/b/ view', '/c/… ?'],
        migrations: ['0001_a'],
        databases: ['? TWO'],
        middleware: [null],
      },
    );
  });
});
