import assert from 'node:assert/strict';
import { modelsNear } from '../../../../src/core/hand-over/gather/models-near';
import { inventoryOf } from '../../project/inventory-of';

const BOOKS = [
  'from django.db import models',
  'class Book(models.Model):',
  '    author = models.ForeignKey("people.User", models.CASCADE)',
].join('\n');

const CASES: readonly [what: string, source: readonly string[], expected: readonly string[]][] = [
  [
    'imported from another app',
    ['from books.models import Book as Sold', 'class Line(models.Model):', '    book = models.ForeignKey(Sold)'],
    ['← shop.Line.book'],
  ],
  ['named by a string', ['class Line(models.Model):', '    it = models.ForeignKey("books.book")'], ['← shop.Line.it']],
  [
    'named as what lies between',
    ['class Shelf(models.Model):', '    a = models.ManyToManyField("Shelf", through="books.Book")'],
    ['← shop.Shelf.a (which goes through it)'],
  ],
  [
    'that a model derives from',
    ['from books import models as theirs', 'class Novel(theirs.Book):', '    pages = models.IntegerField()'],
    ['← shop.Novel.book_ptr (it derives from it)'],
  ],
  [
    'that an abstract model points to',
    [
      'from books.models import Book',
      'class Of(models.Model):',
      '    of = models.OneToOneField(Book, models.CASCADE)',
      '    class Meta:',
      '        abstract = True',
      'class Cover(Of):',
      '    pass',
    ],
    ['← shop.Cover.of'],
  ],
  [
    'that has a namesake in the app that points',
    ['class Book(models.Model):', '    pass', 'class Line(models.Model):', '    it = models.ForeignKey(Book)'],
    [],
  ],
];

suite('the models near a place', () => {
  for (const [what, source, expected] of CASES)
    test(`tell who points to one ${what}`, async () => {
      const inventory = await inventoryOf({
        'manage.py': '',
        'config/settings.py': 'INSTALLED_APPS = ["books", "people", "shop"]\nAUTH_USER_MODEL = "people.User"\n',
        'books/__init__.py': '',
        'books/models.py': BOOKS,
        'people/__init__.py': '',
        'people/models.py': 'from django.db import models\nclass User(models.Model):\n    pass\n',
        'shop/__init__.py': '',
        'shop/models.py': ['from django.db import models', ...source].join('\n'),
      });
      const concern = {
        app: 'books',
        orderOf: () => 0,
        isItself: () => false,
        distanceOf: ({ file }: { file: string }) => (file === 'books/models.py' ? (0 as const) : (5 as const)),
      };
      const [book] = modelsNear(inventory, concern, '');
      assert.deepEqual(book?.relations, ['author → people.User', ...expected]);
    });
});
