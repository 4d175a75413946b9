import assert from 'node:assert/strict';
import { thingAt } from '../../../src/core/project/thing-at';

const MODELS = `from django.db import models
from core.models import Dated

class Book(Dated):
    title = models.CharField(max_length=200)

    class Meta:
        ordering = ["title"]

    def __str__(self):
        return self.title

LIMIT = 3
`;

suite('thingAt', () => {
  test('names the model, and the field or method', () => {
    const book = { kind: 'model', name: 'Book', line: 4 };
    assert.deepEqual(
      [4, 5, 8, 11, 13].map((line) => thingAt('shop/models.py', MODELS, line)),
      [
        { ...book, member: null },
        { ...book, member: 'title' },
        { ...book, member: 'Meta' },
        { ...book, member: '__str__' },
        { kind: 'none', name: '', member: null, line: 1 },
      ],
    );
  });

  test('names the operation of a migration', () => {
    const text =
      'from django.db import migrations\n\nclass Migration(migrations.Migration):\n    operations = [\n        migrations.AddField("a", "b", None),\n        migrations.RunSQL(\n            "SELECT 1",\n        ),\n    ]\n';
    assert.deepEqual(
      [1, 5, 7].map((line) => thingAt('shop/migrations/0002_x.py', text, line)),
      [
        { kind: 'migration', name: '0002_x', member: null, line: 3 },
        { kind: 'migration', name: '0002_x', member: 'AddField', line: 3 },
        { kind: 'migration', name: '0002_x', member: 'RunSQL', line: 3 },
      ],
    );
  });

  test('names the setting, also inside a value of many lines', () => {
    const text =
      'import os\nDATABASES = {\n    "default": {\n        "ENGINE": "x",\n    },\n}\nif DEBUG:\n    SECURE_SSL_REDIRECT = False\n';
    assert.deepEqual(
      [1, 4, 8].map((line) => thingAt('config/settings/base.py', text, line)),
      [
        { kind: 'setting', name: 'base', member: null, line: 1 },
        { kind: 'setting', name: 'DATABASES', member: null, line: 2 },
        { kind: 'setting', name: 'SECURE_SSL_REDIRECT', member: null, line: 8 },
      ],
    );
  });

  test('tells views, viewsets, serializers, tasks, URLs, tests, commands, templates and the rest apart', () => {
    const at = (path: string, text: string, line = 1): string => {
      const { kind, name, member } = thingAt(path, text, line);
      return [kind, name, member].filter(Boolean).join(' ');
    };
    assert.deepEqual(
      [
        at('a/views.py', 'def index(request):\n    pass\n', 2),
        at('a/views.py', '@api_view(["GET"])\ndef books(r):\n    pass\n', 1),
        at(
          'a/api.py',
          'from rest_framework import viewsets\nclass Books(viewsets.ModelViewSet):\n    queryset = 1\n',
          3,
        ),
        at('a/api.py', 'from rest_framework.views import APIView\nclass Books(APIView):\n    pass\n', 2),
        at('a/serializers.py', 'class Book(serializers.ModelSerializer):\n    pass\n', 2),
        at('a/tasks.py', '@shared_task\ndef send(pk):\n    pass\n', 3),
        at('a/signals.py', '@receiver(post_save)\ndef saved(sender, **kw):\n    pass\n', 3),
        at('a/urls.py', 'urlpatterns = [\n    path("a/", index),\n    path("b/", index),\n]\n', 3),
        at('a/tests/test_x.py', 'class T(TestCase):\n    def test_a(self):\n        pass\n', 3),
        at('a/management/commands/sync.py', 'class Command(BaseCommand):\n    def handle(self):\n        pass\n', 3),
        at('a/admin.py', '@admin.register(Book)\nclass BookAdmin(admin.ModelAdmin):\n    pass\n', 1),
        at('a/forms.py', 'from django import forms\nclass BookForm(forms.ModelForm):\n    title = 1\n', 3),
        at(
          'a/querysets.py',
          'from django.db import models\nclass Books(models.QuerySet):\n    def cheap(self):\n        pass\n',
          4,
        ),
        at(
          'a/managers.py',
          'from django.contrib.auth.models import BaseUserManager\nclass Users(BaseUserManager):\n    pass\n',
          2,
        ),
        at(
          'a/permissions.py',
          'from rest_framework import permissions\nclass Own(permissions.BasePermission):\n    pass\n',
          2,
        ),
        at('a/pool.py', 'import multiprocessing\nclass Pool(multiprocessing.managers.BaseManager):\n    pass\n', 2),
        at('a/consumers.py', 'class Chat(AsyncWebsocketConsumer):\n    pass\n', 1),
        at('a/schema.py', 'import graphene\nclass Query(graphene.ObjectType):\n    pass\n', 2),
        at('a/templates/a/list.html', '<p>'),
        at('a/helpers.py', 'def plain(x):\n    pass\n', 1),
        at('README.md', '# Title'),
      ],
      [
        'view index',
        'view books',
        'viewset Books queryset',
        'view Books',
        'serializer Book',
        'task send',
        'signal saved',
        'url b/',
        'test T test_a',
        'command sync handle',
        'admin BookAdmin',
        'form BookForm title',
        'queryset Books cheap',
        'manager Users',
        'permission Own',
        'none',
        'consumer Chat',
        'graphql Query',
        'template a/list.html',
        'none',
        'none',
      ],
    );
  });
});

suite('A file that is called after routers', () => {
  test('holds URLs, but for what it defines', () => {
    const text =
      'from rest_framework.routers import SimpleRouter\nrouter = SimpleRouter()\n\nclass Replica:\n    def db_for_read(self, model):\n        return "replica"\n';
    assert.deepEqual(
      [2, 5].map((line) => thingAt('shop/routers.py', text, line)),
      [
        { kind: 'url', name: 'routers', member: null, line: 1 },
        { kind: 'none', name: '', member: null, line: 1 },
      ],
    );
  });
});
