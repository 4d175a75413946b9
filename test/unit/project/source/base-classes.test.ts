import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

const HEAD = `from django.db import models
from six import with_metaclass
from elsewhere import mixed, Thing
def made(base):
    class Inner(base):
        class Meta:
            abstract = True
    return Inner
Alias = models.Model
class Outer:
    class Base(models.Model):
        class Meta:
            abstract = True
class Below(Outer):
    pass
made_of = made(Thing)
A1 = models.Model
A2 = A1
A3 = A2
A4 = A3
A5 = A4
A6 = A5
A7 = A6
`;

suite('The bases of a class', () => {
  /** A base as it is written, and what is not told of a model that has it. */
  const cases: [base: string, open: string[]][] = [
    ['models.Model', []],
    ['models.Model[int]', []],
    ['Alias', []],
    ['Outer.Base', []],
    ['Below.Base', []],
    ['A6', []],
    ['A7', ['What an expression adds to Book is made in code.']],
    ['with_metaclass(Meta, models.Model)', ['What the metaclass Meta adds to Book is made in code.']],
    ['mixed(models.Model)', ['What elsewhere.mixed(…) adds to Book is made in code.']],
    ['models.Model if X else Thing', ['What elsewhere.Thing adds to Book is not in this folder.']],
    ['Thing if X else models.Model', ['What elsewhere.Thing adds to Book is not in this folder.']],
    ['made(models.Model)', ['What made(…) adds to Book is made in code.']],
    ['Outer.Gone', ['What Outer.Gone adds to Book is not in this folder.']],
    ['made_of.Model', ['What made_of.Model(…) adds to Book is made in code.']],
    ['1', ['What an expression adds to Book is made in code.']],
  ];
  for (const [base, open] of cases) {
    test(base, async () => {
      const inventory = await inventoryOf({
        'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
        'shop/__init__.py': '',
        'shop/models.py': `${HEAD}class Book(${base}):\n    title = models.CharField()\n`,
      });
      const book = inventory.models.find(({ name }) => name === 'Book');
      assert.deepEqual([book?.bases, inventory.open.map(({ reason }) => reason)], [[base], open]);
    });
  }

  test('come in the order in which Python asks them', async () => {
    const inventory = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      'shop/models.py': `from django.db import models
class Root(models.Model):
    a = models.CharField(max_length=1)
    b = models.CharField(max_length=1)
    class Meta:
        abstract = True
class Left(Root):
    b = models.CharField(max_length=2)
    class Meta:
        abstract = True
class Right(Root):
    a = models.CharField(max_length=3)
    b = models.CharField(max_length=3)
    class Meta:
        abstract = True
class Book(Left, Right):
    pass
class Torn(Root, Left):
    pass
class Circle(Round):
    pass
class Round(Circle):
    pass
`,
      'shop/serializers.py': `from rest_framework import serializers
from .models import Book, Torn
class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["a", "b"]
class TornSerializer(serializers.ModelSerializer):
    class Meta:
        model = Torn
        fields = ["a", "b"]
`,
    });
    assert.deepEqual(
      inventory.serializers.map(({ name, fields }) => [name, ...fields.map((field) => field.maxLength)]),
      [
        ['BookSerializer', 3, 2],
        ['TornSerializer', 1, 1],
      ],
    );
  });
});
