import assert from 'node:assert/strict';
import { modelsPointing } from '../../../../src/core/project/inventory-on-demand';
import { readProject } from '../../../../src/core/project/read-project';
import { memoryFiles } from '../../memory-files';
import { projectWith } from '../inventory-of';

const TREE = {
  'config/settings.py':
    'INSTALLED_APPS = ["shop", "taggit"]\nSHOP_THING = "shop.Book"\nAUTH_USER_MODEL = "shop.Reader"\nROOT_URLCONF = "config.urls"\n',
  'config/urls.py': 'urlpatterns = []\n',
  'shop/__init__.py': '',
  'shop/more.py': [
    'from django.db import models',
    'from .models import Book as Volume',
    '',
    'Tome = Volume',
    '',
    'class Aliased(models.Model):',
    '    of = models.ForeignKey(Tome, models.CASCADE)',
    '',
  ].join('\n'),
  'shop/fields.py': [
    'from django.db import models',
    '',
    'class BookKey(models.ForeignKey):',
    '    def __init__(self, **kwargs):',
    '        kwargs["to"] = "shop.Book"',
    '        super().__init__(**kwargs)',
    '',
    'class NearKey(BookKey):',
    '    pass',
    '',
  ].join('\n'),
  'shop/models.py': [
    'from django.apps import apps',
    'from django.conf import settings',
    'from django.contrib.auth.models import AbstractUser',
    'from django.db import models',
    'from taggit.managers import TaggableManager',
    'from .fields import NearKey',
    '',
    'class Book(models.Model):',
    '    sequel = models.ForeignKey("self", models.CASCADE)',
    '',
    'class Reader(AbstractUser):',
    '    pass',
    '',
    'class Plain(models.Model):',
    '    title = models.TextField(default="a book’s title")',
    '    def book(self):',
    '        return Book.objects.first()',
    '',
    'class Keyed(models.Model):',
    '    of = NearKey(on_delete=models.CASCADE)',
    '',
    'TARGET = "shop.book"',
    '',
    'class Spelt(models.Model):',
    '    of = models.ForeignKey(TARGET, models.CASCADE)',
    '',
    'class Set(models.Model):',
    '    of = models.ForeignKey(settings.SHOP_THING, models.CASCADE)',
    '',
    'class Novel(Book):',
    '    pass',
    '',
    'class Dated(models.Model):',
    '    of = models.ForeignKey("shop.BOOK", models.CASCADE)',
    '    class Meta:',
    '        abstract = True',
    '',
    'class Page(Dated):',
    '    pass',
    '',
    'class Loan(models.Model):',
    '    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)',
    '',
    'class Labelled(models.Model):',
    '    tags = TaggableManager()',
    '',
  ].join('\n'),
  'taggit/__init__.py': '',
  'taggit/models.py': 'from django.db import models\n\nclass Tag(models.Model):\n    name = models.TextField()\n',
};

async function pointing(name: string): Promise<string[]> {
  const { inventory } = await readProject(memoryFiles(TREE), projectWith());
  return modelsPointing(inventory, [name]).flatMap(({ name: from, fields, inherited, parents = [] }) => [
    ...[...inherited, ...fields].flatMap(({ name: field, relation }) =>
      relation?.model?.endsWith(`.${name}`) === true ? [`${from}.${field}`] : [],
    ),
    ...parents.flatMap(({ field, model }) => (model.endsWith(`.${name}`) ? [`${from}.${field}`] : [])),
  ]);
}

suite('Models that point to one', () => {
  test('name it by a class, a label, a constant, an alias, a setting, a field of their own or a base', async () => {
    assert.deepEqual(await pointing('Book'), [
      'Book.sequel',
      'Keyed.of',
      'Spelt.of',
      'Set.of',
      'Novel.book_ptr',
      'Dated.of',
      'Page.of',
      'Aliased.of',
    ]);
  });

  test('name the user model by what stands for it', async () => {
    assert.deepEqual(await pointing('Reader'), ['Loan.by']);
  });

  test('name a model of a package by its field', async () => {
    assert.deepEqual(await pointing('Tag'), ['Labelled.tags']);
  });

  test('are looked into where a word of their fields names it, and nowhere else', async () => {
    const { inventory } = await readProject(memoryFiles(TREE), projectWith());
    assert.deepEqual(
      modelsPointing(inventory, ['Tag']).map(({ name }) => name),
      ['Reader', 'Labelled', 'Tag'],
    );
  });

  test('are all models once the inventory is worked out', async () => {
    const reading = await readProject(memoryFiles(TREE), projectWith());
    const whole = await reading.whole();
    assert.equal(modelsPointing(reading.inventory, ['Tag']), whole.models);
  });
});
