import assert from 'node:assert/strict';
import { findNamed } from '../../../../../src/core/hand-over/gather/names/find-named';
import { namingProject, told } from './naming-project';

const SHOP = {
  'manage.py': '',
  'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
  'shop/__init__.py': '',
  'shop/managers.py': `from django.db import models
class Dated(models.QuerySet):
    def recent(self):
        return self.filter(year__gt=2000)
class BookQuerySet(Dated):
    def cheap(self):
        return self.filter(price__lt=5)
    def filter(self, *args):
        return super().filter(*args)
class ShelfManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset()
    def full(self):
        return self.all()
`,
  'shop/models.py': `from django.db import models
from .managers import BookQuerySet, ShelfManager
class Book(models.Model):
    objects = BookQuerySet.as_manager()
class Shelf(models.Model):
    kept = ShelfManager.from_queryset(BookQuerySet)()
class Plain(models.Model):
    def lend(self, to):
        return self.save()
    def save(self):
        return None
`,
  'shop/views.py': 'from .models import Book, Plain, Shelf\n',
};
const BOOK = 'model Book shop/models.py:3';
const CHEAP = 'method BookQuerySet.cheap shop/managers.py:6';
const RECENT = 'method Dated.recent shop/managers.py:3';

const CASES: readonly [what: string, text: string, expected: string[]][] = [
  ['the first of a chain', 'Book.objects.cheap()', [BOOK, CHEAP]],
  ['what goes on behind it, over lines', 'Book.objects.all()\n    .recent()\n    .cheap()[:3]', [BOOK, CHEAP, RECENT]],
  [
    'one that a manager takes from a queryset',
    'Shelf.kept.full(), Shelf.kept.recent()',
    ['model Shelf shop/models.py:5', 'method ShelfManager.full shop/managers.py:13', RECENT],
  ],
  ['none of another object', 'Book.objects.all(); desk.cheap()', [BOOK]],
  ['none of a model without them', 'Plain.objects.all().cheap()', ['model Plain shop/models.py:7']],
  [
    'one of the model itself, and none that every model has',
    'plain = Plain(); plain.lend(1).save()',
    ['model Plain shop/models.py:7', 'method Plain.lend shop/models.py:8'],
  ],
  ['none in a text', 'Book.objects.all(), "Book.objects.cheap()"', [BOOK]],
];

suite('Of managers and querysets code names', () => {
  for (const [what, text, expected] of CASES)
    test(what, async () => {
      const found = await findNamed({ path: 'shop/views.py', text }, await namingProject(SHOP));
      assert.deepEqual(found.map(told), expected);
    });
});
