import assert from 'node:assert/strict';
import { findNamed } from '../../../../../src/core/hand-over/gather/names/find-named';
import { namingProject, told } from './naming-project';

const SHOP = {
  'manage.py': '',
  'config/settings.py': 'INSTALLED_APPS = ["shop"]\nMIDDLEWARE = ["shop.middleware.Basket"]\n',
  'shop/__init__.py': '',
  'shop/middleware.py':
    'class Basket:\n    def __init__(self, get_response): ...\n\n\ndef count(request): ...\n\n\nhidden = 1\n',
  'shop/models.py': [
    'from django.db import models',
    'class Author(models.Model): pass',
    'class Tag(models.Model): pass',
    'class Link(models.Model): pass',
    'class Book(models.Model):',
    '    authors = models.ManyToManyField(Author)',
    '    tags = models.ManyToManyField(Tag, db_table="labels")',
    '    links = models.ManyToManyField(Tag, through=Link)',
  ].join('\n'),
  'shop/prices.py': 'import os\n',
};

suite('What texts of code name', () => {
  const rows: readonly [what: string, path: string, text: string, expected: string[]][] = [
    [
      'are classes and functions that settings have Django import',
      'config/settings.py',
      'MIDDLEWARE = ["django.middleware.common.CommonMiddleware", "shop.middleware.Basket"]\nC = "shop.middleware.count"',
      ['middleware Basket shop/middleware.py:1', 'function count shop/middleware.py:5'],
    ],
    [
      'are no modules, values or files of settings, and no names of loggers',
      'config/settings.py',
      'A = ["shop", "shop.middleware", "shop.middleware.hidden", "shop.gone.Gone", "db.sqlite3"]  # shop.middleware.Basket',
      [],
    ],
    ['are no classes elsewhere', 'shop/prices.py', 'load("shop.middleware.Basket")', []],
    [
      'are the tables between two models',
      'shop/prices.py',
      'cursor.execute("DELETE FROM shop_book_authors WHERE 1=1")',
      ['model Book shop/models.py:5'],
    ],
    [
      'are such tables under a name of their own',
      'shop/prices.py',
      'cursor.execute("TRUNCATE TABLE labels")',
      ['model Book shop/models.py:5'],
    ],
    [
      'are none where another model lies between, or the name is not Django’s',
      'shop/prices.py',
      'cursor.execute("SELECT 1 FROM shop_book_links JOIN shop_book_tags ON 1=1")',
      [],
    ],
  ];
  for (const [what, path, text, expected] of rows)
    test(what, async () => {
      assert.deepEqual((await findNamed({ path, text }, await namingProject(SHOP))).map(told), expected);
    });
});
