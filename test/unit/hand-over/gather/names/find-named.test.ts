import assert from 'node:assert/strict';
import { findNamed } from '../../../../../src/core/hand-over/gather/names/find-named';
import { namingProject, told } from './naming-project';

const SHOP = {
  'manage.py': '',
  'config/settings.py':
    'INSTALLED_APPS = ["shop", "people"]\nROOT_URLCONF = "shop.urls"\nAUTH_USER_MODEL = "people.Member"\nVAT = 7\n',
  'people/__init__.py': '',
  'people/models.py': 'class Member(AbstractUser):\n    pass\n\n\nclass Book(models.Model):\n    pass\n',
  'shop/__init__.py': '',
  'shop/models/__init__.py': 'from .book import Book\n',
  'shop/models/book.py': 'from django.db import models\n\n\nclass Book(models.Model):\n    pass\n',
  'shop/prices.py': 'import logging\nlog = logging.getLogger()\nRATE = 2\n\n\ndef net(price):\n    return price\n',
  'shop/serializers.py': 'class BookSerializer(serializers.ModelSerializer):\n    pass\n',
  'shop/tasks.py': 'from celery import shared_task\n\n\n@shared_task\ndef restock():\n    pass\n',
  'shop/views.py': [
    'from django.conf import settings',
    'from . import models, prices',
    'from .models import Book',
    'from .prices import *',
    'from .serializers import BookSerializer as Shown',
    'from .tasks import restock',
    'from people.models import Member as Person',
    'class Books(ListView):',
    '    pass',
  ].join('\n'),
  'shop/urls.py': 'from .views import Books\nurlpatterns = [path("books/<int:pk>/", Books.as_view(), name="book")]\n',
  'shop/templatetags/__init__.py': '',
  'shop/templatetags/shelf.py': '',
  'shop/templates/shop/list.html': '',
  'shop/templates/base.html': '',
  'shop/static/shop/list.css': '',
  'shop/management/__init__.py': '',
  'shop/management/commands/__init__.py': '',
  'shop/management/commands/load.py': 'class Command(BaseCommand):\n    pass\n',
  'config/wsgi.py': 'application = get_wsgi_application()\n',
  'deploy/start.sh': '',
};

const KEYWORDS =
  'and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return self cls try while with yield None True False';

const CASES: readonly [what: string, path: string, text: string, expected: string[]][] = [
  ['an imported name', 'shop/views.py', 'Book.objects.all()', ['model Book shop/models/book.py:4']],
  ['a name through its module', 'shop/views.py', 'models.Book(1)', ['model Book shop/models/book.py:4']],
  [
    'a name with another name',
    'shop/views.py',
    'Person, Shown',
    ['model Member people/models.py:1', 'serializer BookSerializer shop/serializers.py:1'],
  ],
  [
    'names of a star import',
    'shop/views.py',
    'net(RATE)',
    ['function net shop/prices.py:6', 'constant RATE shop/prices.py:3'],
  ],
  [
    'a name behind sixty that lead nowhere, words of the language aside',
    'shop/views.py',
    `${KEYWORDS} ${Array.from({ length: 59 }, (_, at) => `gone${at}`).join(' ')} Book restock`,
    ['model Book shop/models/book.py:4'],
  ],
  ['a task', 'shop/views.py', 'restock.delay()', ['task restock shop/tasks.py:5']],
  ['a setting', 'shop/views.py', 'settings.VAT + settings.GONE', ['setting VAT config/settings.py:4']],
  ['the user model', 'shop/views.py', 'get_user_model().objects', ['model Member people/models.py:1']],
  ['what stands beside it', 'shop/views.py', 'Books()', ['view Books shop/views.py:8']],
  ['nothing that it defines itself', 'shop/views.py', 'class Books(ListView):\n    x = Books', []],
  ['nothing of comments and docstrings', 'shop/views.py', '"""Book and restock."""\nx = 1  # Book', []],
  ['nothing of words in a text', 'shop/views.py', 'print("Book restock Member")', []],
  ['nothing of a name that it does not import', 'shop/prices.py', 'Book()', []],
  ['nothing of loggers', 'shop/views.py', 'prices.log.info("x")', []],
  ['what stands in an f-string', 'shop/views.py', 'f"{Book.title} Member"', ['model Book shop/models/book.py:4']],
  [
    'the model of a relation',
    'shop/models/book.py',
    'ForeignKey("people.Book"), ForeignKey("Book")',
    ['model Book people/models.py:5', 'model Book shop/models/book.py:4'],
  ],
  ['no table in a word of prose', 'shop/prices.py', 'label = "every shop_book of the house"', []],
  [
    'the tables of SQL',
    'shop/prices.py',
    'cursor.execute("SELECT 1 FROM shop_book b")',
    ['model Book shop/models/book.py:4'],
  ],
  [
    'a template',
    'shop/prices.py',
    'render(request, "shop/list.html")',
    ['template shop/list.html shop/templates/shop/list.html'],
  ],
  ['a route', 'shop/prices.py', 'redirect("book", 1), x("book")', ['route /books/<int:pk>/ shop/urls.py:2']],
  [
    'tags of a template',
    'shop/templates/shop/list.html',
    '{% extends "base.html" %}{% load shelf i18n %}{% url \'book\' 1 %}{% static "shop/list.css" %}{# {% include "base.html" %} #} Book',
    [
      'template base.html shop/templates/base.html',
      'template tags shelf shop/templatetags/shelf.py',
      'route /books/<int:pk>/ shop/urls.py:2',
      'static file shop/list.css shop/static/shop/list.css',
    ],
  ],
  [
    'the addresses of a script',
    'web/app.ts',
    'fetch(`/books/${id}/?x=1`) // fetch("/books/1/")\nconst Book = "/other/1/"',
    ['route /books/<int:pk>/ shop/urls.py:2'],
  ],
  [
    'what an image runs',
    'Dockerfile',
    'RUN ["python", "manage.py", "load"]\nCOPY deploy/start.sh /x\nCMD gunicorn config.wsgi:application # shop.tasks',
    [
      'command load shop/management/commands/load.py:1',
      'module config.wsgi config/wsgi.py',
      'file deploy/start.sh deploy/start.sh',
    ],
  ],
  ['nothing of prose', 'README.md', 'Book in shop/models.py', []],
];

suite('What code names', () => {
  for (const [what, path, text, expected] of CASES) {
    test(`is ${what}`, async () => {
      const project = await namingProject(SHOP);
      assert.deepEqual((await findNamed({ path, text }, project)).map(told), expected);
    });
  }
});
