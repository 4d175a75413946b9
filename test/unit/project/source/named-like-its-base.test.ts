import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

const TREE = {
  'config/__init__.py': '',
  'config/settings.py': 'INSTALLED_APPS = ["shop.apps.AppConfig"]\nROOT_URLCONF = "config.urls"\n',
  'config/urls.py': `from django.urls import path
from shop import views
urlpatterns = [path("edit/", views.UpdateView.as_view()), path("new/", views.CreateView.as_view())]
`,
  'base/__init__.py': '',
  'base/models.py': `from django.db import models
class Book(models.Model):
    title = models.CharField(max_length=7)
    class Meta:
        abstract = True
        ordering = ["title"]
`,
  'shop/__init__.py': '',
  'shop/apps.py': `from django.apps import AppConfig
class AppConfig(AppConfig):
    name = "shop"
    label = "store"
`,
  'shop/models.py': `from django.db import models
from django.db.models import Model
from base.models import Book
class Shelf(Book):
    place = models.IntegerField()
class Book(Book):
    price = models.IntegerField()
    class Meta(Book.Meta):
        verbose_name = "volume"
class Model(Model):
    class Meta:
        abstract = True
class Author(Model):
    name = models.CharField(max_length=9)
class Author(Author):
    age = models.IntegerField()
class User(models.Model):
    name = models.CharField(max_length=3)
`,
  'shop/serializers.py': `from rest_framework.serializers import ModelSerializer, Serializer, CharField
from .models import User
Given = Serializer
class Serializer(Given):
    title = CharField(max_length=5)
class ModelSerializer(ModelSerializer):
    class Meta:
        model = User
        fields = ["name"]
`,
  'shop/views.py': `from django.contrib.auth.mixins import LoginRequiredMixin
from django.views import generic
from django.views.generic import UpdateView
from rest_framework.viewsets import *
from .models import User
class UpdateView(LoginRequiredMixin, UpdateView):
    model = User
    fields = ["name"]
class CreateView(generic.CreateView):
    model = User
    fields = ["name"]
class ModelViewSet(ModelViewSet):
    pass
`,
};

suite('A class that is called like its base', () => {
  test('derives from what the name meant before', async () => {
    const { apps, models, serializers, views, routes, open } = await inventoryOf(TREE);
    assert.deepEqual(
      {
        apps: apps.map(({ label }) => label),
        models: models.map(({ name, fields, inherited, meta }) => [
          name,
          fields.map((field) => field.name),
          inherited.map((field) => field.name),
          meta?.ordering ?? null,
        ]),
        serializers: serializers.map(({ name, fields }) => [name, fields.map((field) => field.name).join()]),
        views: views.map(({ name, kind, bases }) => [name, kind, bases.join()]),
        routes: routes.map(({ pattern, view }) => `${pattern} ${view ?? '?'}`),
        open: open.map(({ reason }) => reason),
      },
      {
        apps: ['store', 'base'],
        models: [
          ['Book', ['title'], [], ['title']],
          ['Shelf', ['place'], ['title'], ['title']],
          ['Book', ['price'], ['title'], ['title']],
          ['Model', [], [], []],
          ['Author', ['name'], [], []],
          ['Author', ['age'], ['name'], []],
          ['User', ['name'], [], null],
        ],
        serializers: [
          ['Serializer', 'title'],
          ['ModelSerializer', 'name'],
        ],
        views: [
          ['UpdateView', 'class', 'LoginRequiredMixin,UpdateView'],
          ['CreateView', 'class', 'generic.CreateView'],
          ['ModelViewSet', 'viewset', 'ModelViewSet'],
        ],
        routes: ['/edit/ UpdateView', '/new/ CreateView'],
        open: [],
      },
    );
  });

  /** What stands above `class View(View)` in a file of views, and the methods of it that are known. */
  const cases: [above: string, methods: string[] | null][] = [
    ['from django.views import View\n', ['GET', 'PUT']],
    ['import django.views\nView = django.views.View\n', ['GET', 'PUT']],
    ['if NEW:\n    from django.views import View\nelse:\n    from django.views.generic import View\n', ['GET', 'PUT']],
    ['try:\n    from django.views import View\nexcept ImportError:\n    View = object\n', ['GET', 'PUT']],
    ['from django.views import View\nclass View(View):\n    def post(self, request): pass\n', ['GET', 'POST', 'PUT']],
    ['from .bases import *\n', ['GET', 'PUT', 'DELETE']],
    ['from .bases import View\n', ['GET', 'PUT', 'DELETE']],
    ['from .circle import View\n', null],
    ['View = object\n', null],
    ['', ['GET', 'PUT']],
  ];
  for (const [above, methods] of cases) {
    test(`after ${JSON.stringify(above)}`, async () => {
      const { views } = await inventoryOf({
        'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
        'shop/__init__.py': '',
        'shop/bases.py': 'from django.views import View\nclass View(View):\n    def delete(self, request): pass\n',
        'shop/circle.py': 'from .views import View\n',
        'shop/views.py': `${above}class View(View):\n    def get(self, request): pass\n    def put(self, request): pass\n`,
      });
      assert.deepEqual(views.find(({ file }) => file === 'shop/views.py')?.methods ?? null, methods);
    });
  }

  test('is itself where a function derives from it, which is run later', async () => {
    const { models } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      'shop/models.py': `from django.db import models
from elsewhere import Base
def made():
    class Made(Base):
        class Meta:
            abstract = True
    return Made
class Base(models.Model):
    title = models.CharField(max_length=5)
    class Meta:
        abstract = True
class Book(made()):
    pass
`,
    });
    assert.deepEqual(
      models.map(({ name, inherited }) => [name, inherited.map((field) => field.name)]),
      [
        ['Base', []],
        ['Book', ['title']],
      ],
    );
  });
});
