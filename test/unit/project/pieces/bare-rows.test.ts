import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

suite('What nothing is said of', () => {
  test('has no place in a model or a view', async () => {
    const { models, views } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      'shop/models.py': 'from django.db import models\n\nclass Book(models.Model):\n    pass\n',
      'shop/views.py':
        'from django.views.generic import ListView\n\nfrom .models import Book\n\ndef plain(request):\n    return None\n\nclass Made(ListView):\n    queryset = made().all()\n\nclass Books(ListView):\n    queryset = Book.objects.all()\n',
    });
    assert.deepEqual(models, [
      {
        ...{ name: 'Book', app: 'shop', file: 'shop/models.py', line: 3, abstract: false, proxy: false, managed: true },
        ...{ when: null, bases: ['models.Model'], fields: [], inherited: [], meta: null, open: [] },
      },
    ]);
    const view = { app: 'shop', file: 'shop/views.py', serializer: null, permissions: null, actions: [], dynamic: [] };
    const list = { ...view, kind: 'class', bases: ['ListView'], methods: ['GET'], methodsKnown: true };
    assert.deepEqual(views, [
      { ...list, name: 'Made', line: 8, model: null, template: null },
      { ...list, name: 'Books', line: 11, model: 'Book', template: 'shop/book_list.html' },
      {
        ...view,
        ...{ name: 'plain', line: 5, kind: 'function', bases: [], methods: [], methodsKnown: true },
        ...{ model: null, template: null },
      },
    ]);
  });
});
