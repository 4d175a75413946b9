import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

suite('Models that are made in code', () => {
  test('are told to be open, with the place', async () => {
    const { models, open } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      'shop/models.py': `from django.db import models
from .makers import helper
class Parent(models.Model):
    class Meta:
        abstract = True
Made = type("Made", (models.Model,), {"__module__": __name__})
for name in NAMES:
    globals()[name] = type(name, (Parent,), {})
Plain = type("Plain", (object,), {})
class Late(Parent):
    pass
Late.add_to_class("extra", models.IntegerField())
models.CharField(max_length=3).contribute_to_class(Late, "more")
helper.add_to_class("extra", 1)
`,
      'shop/makers.py': `from django.db import models
def make(table):
    class Row(models.Model):
        class Meta:
            db_table = table
    return Row
class Maker:
    def build(self):
        class Helper(object):
            pass
        if self.wanted:
            class Cell(models.Model):
                pass
`,
    });
    assert.deepEqual(
      models.map(({ name }) => name),
      ['Parent', 'Late'],
    );
    assert.deepEqual(
      open.map(({ path, line, reason }) => `${path}:${line} ${reason}`),
      [
        'shop/makers.py:3 make() makes models of Row: which ones, and by what names, is not told.',
        'shop/makers.py:12 build() makes models of Cell: which ones, and by what names, is not told.',
        'shop/models.py:6 A model Made is made here by type(): what it holds is not told.',
        'shop/models.py:8 A model name is made here by type(): what it holds is not told.',
        'shop/models.py:12 Late is given extra here, which stands in no class.',
        'shop/models.py:13 Late is given more here, which stands in no class.',
      ],
    );
  });

  test('are told where a package is given a model to add to', async () => {
    const { open } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      'shop/models.py': `import mptt
from django.db import models
from simple_history import register
class Book(models.Model):
    pass
class Shelf(models.Model):
    pass
register(Book, app="history")
mptt.register(Shelf)
`,
      'shop/translation.py': `from modeltranslation.translator import TranslationOptions, register, translator
from .models import Book, Shelf
class Options(TranslationOptions):
    fields = ("name",)
translator.register([Book, Shelf], Options)
@register(Book)
class More(TranslationOptions):
    fields = ("title",)
translator.register()
`,
      'shop/patches.py': `from django.contrib.auth.models import Group
from elsewhere.models import Gone
from .models import Book
Book._meta.ordering = ["title"]
Group._meta.get_field("name").max_length = 200
Gone._meta.ordering = []
self._meta.ordering = []
`,
      'shop/rules.py': `import simple_history
from rules import register
register(Book)
`,
    });
    assert.deepEqual(
      open.map(({ path, line, reason }) => `${path}:${line} ${reason}`),
      [
        'shop/models.py:8 Book is given a model of its history here, which stands in no class.',
        'shop/models.py:9 Shelf is given the fields of a tree here, which stand in no class.',
        'shop/patches.py:4 Book is changed here, which stands in no class: Book._meta.ordering.',
        'shop/patches.py:5 Group is changed here, which stands in no class: Group._meta.get_field("name").max_length.',
        'shop/translation.py:5 Book is given fields for its languages here, which stand in no class.',
        'shop/translation.py:5 Shelf is given fields for its languages here, which stand in no class.',
        'shop/translation.py:6 Book is given fields for its languages here, which stand in no class.',
      ],
    );
  });

  test('are no models where another class is made or given something', async () => {
    const { open } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      'shop/models.py': `from django.db import models
class Book(models.Model):
    pass
class Plain:
    pass
Short = type("Short", (models.Model,))
Plain.add_to_class("size", 1)
Book.add_to_class()
models.IntegerField().contribute_to_class(Book)
models.IntegerField().contribute_to_class(Plain, "pages")
models.IntegerField().contribute_to_class(Book, "pages")
`,
    });
    assert.deepEqual(open, [
      { reason: 'Book is given pages here, which stands in no class.', path: 'shop/models.py', line: 11 },
    ]);
  });
});
