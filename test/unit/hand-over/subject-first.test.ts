import assert from 'node:assert/strict';
import type { DraftRequest } from '../../../src/core/hand-over/draft-request';
import { memoryFiles } from '../memory-files';
import { fixedMode } from './bookshop-mode';

const SHOP = {
  'manage.py': "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'config.settings')\n",
  'config/__init__.py': '',
  'config/settings.py':
    'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "config.urls"\nDATABASES = {"default": {"ENGINE": "django.db.backends.postgresql"}}\n',
  'config/urls.py':
    'from rest_framework.routers import SimpleRouter\nfrom shop.views import Books\nrouter = SimpleRouter()\nrouter.register("books", Books)\nurlpatterns = router.urls\n',
  'shop/__init__.py': '',
  'shop/models.py': [
    'from django.db import models',
    'class Dated(models.Model):',
    '    made = models.DateField()',
    '    class Meta:',
    '        abstract = True',
    'class Author(models.Model):',
    '    pass',
    'class BookQuerySet(models.QuerySet):',
    '    def cheap(self):',
    '        return self.filter(price__lt=5)',
    'class Book(Dated):',
    '    price = models.IntegerField()',
    '    author = models.ForeignKey(Author, on_delete=models.CASCADE)',
    '    objects = BookQuerySet.as_manager()',
  ].join('\n'),
  'shop/views.py': [
    'from rest_framework import viewsets',
    'from rest_framework.decorators import action',
    'from .models import Book',
    'class Books(viewsets.ModelViewSet):',
    '    queryset = Book.objects.all()',
    '    @action(detail=False)',
    '    def search(self, request):',
    '        return Response([])',
    '    @action(detail=False)',
    '    def cheap(self, request):',
    '        return Response([])',
  ].join('\n'),
};

/** What stands below a heading of the hand-over of some lines. */
async function section(id: 'database' | 'api', path: string, line: number, endLine: number, heading: string) {
  const request: DraftRequest = { route: { kind: 'escalation', id }, title: 'Look', place: { path, line, endLine } };
  const { change } = await fixedMode(memoryFiles(SHOP)).tasks.draft(request);
  const [, below = ''] = change.text.split(`## ${heading}`);
  return below.split('\n## ')[0] ?? '';
}

suite('A hand-over begins with what it is about', () => {
  test('the model of the lines before those that it names, what is abstract last', async () => {
    const names = [...(await section('database', 'shop/models.py', 11, 14, 'Schema')).matchAll(/^\*\*(.+?)\*\*/gm)];
    assert.deepEqual(
      names.map(([, name]) => name),
      ['shop.Book', 'shop.Author', 'shop.Dated'],
    );
  });

  test('the model that has the queryset', async () => {
    assert.match(await section('database', 'shop/models.py', 9, 10, 'Schema'), /^ 🗄️\n\n\*\*shop\.Book\*\*/);
  });

  test('the route of the action before the others of its view', async () => {
    const [first] = (await section('api', 'shop/views.py', 10, 11, 'API contract')).match(/`\/[^`]*`/g) ?? [];
    assert.equal(first, '`/books/cheap/`');
  });

  test('the routes of all views that begin in the lines', async () => {
    const tree = {
      ...SHOP,
      'config/urls.py':
        'from shop import views\nurlpatterns = [path("a/", views.a), path("b/", views.b), path("c/", views.c)]\n',
      'shop/views.py': ['a', 'b', 'c'].map((name) => `def ${name}(request):\n    return None\n`).join(''),
    };
    const request: DraftRequest = {
      ...{ route: { kind: 'escalation', id: 'api' }, title: 'Look' },
      place: { path: 'shop/views.py', line: 2, endLine: 4 },
    };
    const { change } = await fixedMode(memoryFiles(tree)).tasks.draft(request);
    const [, below = ''] = change.text.split('## API contract');
    assert.deepEqual(below.split('\n## ')[0]?.match(/`\/[^`]*`/g), ['`/a/`', '`/b/`']);
  });

  test('of lines of two members the class alone', async () => {
    assert.match(await section('api', 'shop/views.py', 6, 11, 'Code'), /viewset `Books` of app `shop`/);
    assert.match(await section('api', 'shop/views.py', 10, 11, 'Code'), /viewset `Books\.cheap` of app `shop`/);
  });
});
