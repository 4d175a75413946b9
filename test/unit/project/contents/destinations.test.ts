import assert from 'node:assert/strict';
import {
  modelDestinations,
  templateDestinations,
  urlDestinations,
} from '../../../../src/core/project/contents/destinations';
import { inventoryOf } from '../inventory-of';

suite('destinations', () => {
  test('lead from a URL to the action that answers it, once for all methods of one line', async () => {
    const inventory = await inventoryOf({
      'manage.py': '',
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "config.urls"\n',
      'config/urls.py':
        'from django.urls import path\nfrom rest_framework.routers import SimpleRouter\nfrom shop.views import Books\nfrom elsewhere import page\n\nrouter = SimpleRouter()\nrouter.register("books", Books)\nurlpatterns = [path("page/", page), *router.urls]\n',
      'shop/__init__.py': '',
      'shop/models.py':
        'from django.db import models\n\nclass Book(models.Model):\n    title = models.CharField(max_length=9)\n\nclass Dated(models.Model):\n    class Meta:\n        abstract = True\n',
      'shop/views.py':
        'from rest_framework import viewsets\nfrom rest_framework.decorators import action\nfrom .models import Book\n\nclass Books(viewsets.ReadOnlyModelViewSet):\n    queryset = Book.objects.all()\n\n    @action(detail=True, methods=["post"])\n    def lend(self, request, pk=None):\n        pass\n',
    });
    assert.deepEqual(urlDestinations(inventory), [
      { label: '/page/', description: 'page', at: { file: 'config/urls.py', line: 8 } },
      {
        label: '/books/',
        description: 'GET · Books.list · book-list',
        at: { file: 'shop/views.py', line: 5 },
        route: { file: 'config/urls.py', line: 7 },
      },
      {
        label: '/books/<pk>/',
        description: 'GET · Books.retrieve · book-detail',
        at: { file: 'shop/views.py', line: 5 },
        route: { file: 'config/urls.py', line: 7 },
      },
      {
        label: '/books/<pk>/lend/',
        description: 'POST · Books.lend · book-lend',
        at: { file: 'shop/views.py', line: 9 },
        route: { file: 'config/urls.py', line: 7 },
      },
    ]);
    assert.deepEqual(modelDestinations(inventory), [
      { label: 'Book', description: 'shop · 1 field', at: { file: 'shop/models.py', line: 3 } },
      { label: 'Dated', description: 'shop · 0 fields · abstract', at: { file: 'shop/models.py', line: 6 } },
    ]);
  });

  test('lead from the name of a template to its file', () =>
    assert.deepEqual(templateDestinations([{ name: 'shop/a.html', path: 'x/templates/shop/a.html', app: 'x' }]), [
      {
        label: 'shop/a.html',
        description: 'x/templates/shop/a.html',
        at: { file: 'x/templates/shop/a.html', line: 1 },
      },
    ]));
});
