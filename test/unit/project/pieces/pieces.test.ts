import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

const APP = {
  'manage.py': '',
  'config/settings.py': 'INSTALLED_APPS = ["a"]\nDEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"\n',
  'a/__init__.py': '',
};

suite('the pieces of a project', () => {
  test('models: over mixins, aliases, other packages, gis and forms that only look alike', async () => {
    const { models } = await inventoryOf({
      ...APP,
      'a/base.py':
        'from django.db import models as m\nclass Mixin(m.Model):\n    class Meta:\n        abstract = True\n',
      'a/models/__init__.py': 'from .book import *\nfrom .user import User\n',
      'a/models/book.py':
        'from django.contrib.gis.db import models\nfrom mptt.models import MPTTModel, TreeForeignKey\nfrom pydantic import BaseModel\nfrom ..base import Mixin\nclass Book(Mixin, Generic[T]):\n    place = models.PointField(srid=4326, help_text="x")\nclass Tree(MPTTModel):\n    parent = TreeForeignKey("self", null=True, on_delete=models.CASCADE)\nclass Schema(BaseModel):\n    name: str = Field(max_length=1)\nclass Books(models.QuerySet):\n    pass\n',
      'a/models/user.py':
        'from django.contrib.auth.models import AbstractUser, UserManager\nclass User(AbstractUser):\n    pass\nclass Manager(UserManager):\n    pass\n',
      'a/proxy.py':
        'from a.models import Book\nclass Old(Book):\n    class Meta:\n        proxy = True\nclass Loop(Pool):\n    pass\nclass Pool(Loop):\n    pass\n',
      'a/forms.py': 'from django import forms\nclass BookForm(forms.ModelForm):\n    title = forms.CharField()\n',
    });
    assert.deepEqual(
      models.map(({ name, file, abstract, fields }) => [
        name,
        file,
        abstract,
        fields.map((field) => [field.name, field.type, field.to, field.options]),
      ]),
      [
        ['Mixin', 'a/base.py', true, []],
        ['Book', 'a/models/book.py', false, [['place', 'PointField', null, 'srid=4326']]],
        [
          'Tree',
          'a/models/book.py',
          false,
          [['parent', 'TreeForeignKey', 'self', 'null=True, on_delete=models.CASCADE']],
        ],
        ['User', 'a/models/user.py', false, []],
        ['Old', 'a/proxy.py', false, []],
      ],
    );
  });

  test('serializers: declared, from the model, inherited, excluded and unknown', async () => {
    const { serializers } = await inventoryOf({
      ...APP,
      'a/models.py':
        'from django.db import models\nclass Book(models.Model):\n    title = models.CharField()\n    price = models.DecimalField()\n',
      'a/serializers.py': `from rest_framework import serializers
from .models import Book
class All(serializers.ModelSerializer):
    extra = serializers.SerializerMethodField()
    class Meta:
        model = Book
        fields = "__all__"
class Some(All):
    class Meta:
        model = Book
        fields = ["title"] + MORE
        read_only_fields = ("title",)
class More(All):
    class Meta(All.Meta):
        fields = Some.Meta.fields + ["extra"]
class Not(serializers.ModelSerializer):
    class Meta:
        model = Book
        exclude = ["price"]
class Plain(serializers.Serializer):
    q = serializers.CharField(required=False)
`,
    });
    assert.deepEqual(
      serializers.map(({ name, model, known, fields }) => [
        name,
        model,
        known,
        fields.map((field) => `${field.name}:${field.type}${field.readOnly ? ' read-only' : ''}`),
      ]),
      [
        [
          'All',
          'Book',
          true,
          [
            'id:BigIntegerField read-only',
            'extra:SerializerMethodField read-only',
            'title:CharField',
            'price:DecimalField',
          ],
        ],
        ['Some', 'Book', false, ['title:CharField read-only']],
        ['More', 'Book', false, ['title:CharField', 'extra:SerializerMethodField read-only']],
        ['Not', 'Book', true, ['id:BigIntegerField read-only', 'title:CharField']],
        ['Plain', null, true, ['q:CharField']],
      ],
    );
  });

  test('background work, GraphQL, channels, signals, admin, commands', async () => {
    const { background, graphql, channels, signals, admin, commands } = await inventoryOf({
      ...APP,
      'config/celery.py':
        'from celery import Celery\napp = Celery("x")\n@app.task(bind=True)\ndef debug(self):\n    pass\n',
      'a/tasks.py':
        'from celery import shared_task\nfrom django_rq import job\nfrom huey.contrib.djhuey import db_task\nimport dramatiq\nfrom config.celery import app\n@shared_task\ndef one():\n    pass\n@job("high")\ndef two():\n    pass\n@db_task()\ndef three():\n    pass\n@dramatiq.actor\ndef four():\n    pass\n@app.task\ndef five():\n    pass\n@task\ndef fabric(c):\n    pass\n',
      'a/schema.py':
        'import graphene\nimport strawberry\nfrom graphene_django import DjangoObjectType\nclass BookType(DjangoObjectType):\n    pass\nclass Query(graphene.ObjectType):\n    pass\nclass Add(graphene.Mutation):\n    pass\n@strawberry.type\nclass Mutation:\n    pass\n@strawberry.input\nclass New:\n    pass\nschema = graphene.Schema(query=Query)\n',
      'a/consumers.py':
        'from channels.generic.websocket import AsyncWebsocketConsumer\nclass Chat(AsyncWebsocketConsumer):\n    pass\nwebsocket_urlpatterns = []\n',
      'a/apps.py':
        'from django.apps import AppConfig\nclass A(AppConfig):\n    name = "a"\n    def ready(self):\n        from . import handlers\n        post_save.connect(handlers.saved, sender="a.Book")\n',
      'a/handlers.py':
        'from django.dispatch import receiver\n@receiver([post_save, post_delete], sender=Book)\ndef changed(sender, **kwargs):\n    pass\n',
      'a/admin.py':
        'from django.contrib import admin\n@admin.register(Book, Author)\nclass BookAdmin(admin.ModelAdmin):\n    pass\nadmin.site.register(Genre)\nadmin.site.register([X, Y], BookAdmin)\n',
      'a/management/commands/sync.py': 'class Command(BaseCommand):\n    help = _("Syncs")\n',
      'a/management/commands/_base.py': 'class Command(BaseCommand):\n    pass\n',
    });
    const short = (piece: { kind: string; library: string; name: string; line: number }): string =>
      `${piece.library} ${piece.kind} ${piece.name}:${piece.line}`;
    assert.deepEqual(
      {
        background: background.map(short),
        graphql: graphql.map(short),
        channels: channels.map(short),
        signals: signals.map(({ name, signal, sender, line }) => [name, signal, sender, line]),
        admin: admin.map(({ name, models, line }) => [name, models, line]),
        commands,
      },
      {
        background: [
          'celery task one:7',
          'rq task two:10',
          'huey task three:13',
          'dramatiq task four:16',
          'celery task five:19',
          'celery app app:2',
          'celery task debug:4',
        ],
        graphql: [
          'graphene type BookType:4',
          'graphene query Query:6',
          'graphene mutation Add:8',
          'strawberry mutation Mutation:11',
          'strawberry input New:14',
          'graphene schema schema:16',
        ],
        channels: ['channels consumer Chat:2', 'channels routing websocket_urlpatterns:4'],
        signals: [
          ['handlers.saved', 'post_save', 'a.Book', 6],
          ['changed', 'post_save, post_delete', 'Book', 3],
        ],
        admin: [
          ['BookAdmin', ['Book', 'Author'], 3],
          ['ModelAdmin', ['Genre'], 5],
          ['BookAdmin', ['X', 'Y'], 6],
        ],
        commands: [{ name: 'sync', app: 'a', file: 'a/management/commands/sync.py', line: 1, help: 'Syncs' }],
      },
    );
  });

  test('composite keys, default configs, indexes without a lock, guards by decorators', async () => {
    const { models, serializers, apps, migrations, views } = await inventoryOf({
      ...APP,
      'a/apps.py':
        'from django.apps import AppConfig\nclass First(AppConfig):\n    name = "a"\nclass Second(AppConfig):\n    name = "a"\n    default = True\n',
      'a/models.py':
        'from django.db import models\nfrom django.db.models.functions import Lower\nclass Line(models.Model):\n    pk = models.CompositePrimaryKey("order_id", "number")\n    number = models.IntegerField(db_default=1)\n    label = models.GeneratedField(expression=Lower("name"), output_field=models.TextField(), db_persist=True)\nclass Country(models.Model):\n    code = models.CharField(primary_key=True)\n',
      'a/serializers.py':
        'from rest_framework import serializers\nfrom .models import Country\nclass CountrySerializer(serializers.ModelSerializer):\n    class Meta:\n        model = Country\n        fields = "__all__"\n',
      'a/migrations/0001_index.py':
        'from django.contrib.postgres.operations import AddIndexConcurrently\nclass Migration(migrations.Migration):\n    atomic = False\n    operations = [\n        AddIndexConcurrently("line", models.Index(fields=["number"])),\n    ]\n',
      'a/views.py':
        'from django.views.generic import TemplateView\n@login_required\n@permission_required("a.add_line")\ndef add(request):\n    pass\ndef index(request):\n    pass\n@method_decorator([never_cache, staff_member_required], name="dispatch")\nclass Report(TemplateView):\n    pass\nclass SignIn(LoginView):\n    pass\n',
    });
    assert.deepEqual(
      {
        fields: models.flatMap(({ fields }) => fields.map(({ name, type, options }) => `${name}: ${type}(${options})`)),
        serialized: serializers.map(({ fields }) => fields.map(({ name }) => name)),
        configs: apps.map(({ config }) => config?.name),
        operations: migrations.map(({ operations }) => operations),
        views: views.map(({ name, methods, permissions }) => [name, methods.join(), permissions]),
      },
      {
        fields: [
          'pk: CompositePrimaryKey("order_id", "number")',
          'number: IntegerField(db_default=1)',
          'label: GeneratedField(expression=Lower("name"), output_field=models.TextField(), db_persist=True)',
          'code: CharField(primary_key=True)',
        ],
        serialized: [['code']],
        configs: ['Second'],
        operations: [[{ kind: 'AddIndexConcurrently', file: 'a/migrations/0001_index.py', line: 5 }]],
        views: [
          ['Report', 'GET', ['staff_member_required']],
          ['SignIn', 'GET,POST,PUT', null],
          ['add', '', ['login_required', 'permission_required']],
          ['index', '', null],
        ],
      },
    );
  });

  test('views that are functions say whom they let in by the one decorator that does', async () => {
    const { views } = await inventoryOf({
      ...APP,
      'a/views.py':
        'from rest_framework.decorators import api_view, permission_classes, throttle_classes\n@api_view(["GET"])\n@throttle_classes([Daily])\n@permission_classes([IsAdminUser])\ndef closed(request):\n    pass\n@api_view(["GET"])\n@throttle_classes([Daily])\ndef usual(request):\n    pass\n',
    });
    assert.deepEqual(
      views.map(({ name, permissions }) => [name, permissions]),
      [
        ['closed', ['IsAdminUser']],
        ['usual', null],
      ],
    );
  });

  test('an application of Celery may be of a class of the project', async () => {
    const { background } = await inventoryOf({
      'manage.py': '',
      'config/settings.py': 'INSTALLED_APPS = []\n',
      'config/celery.py':
        'import celery\nclass Ours(celery.Celery):\n    pass\napp = Ours("x")\n@app.task\ndef tidy():\n    pass\n',
    });
    assert.deepEqual(
      background.map(({ library, kind, name, line }) => [library, kind, name, line]),
      [
        ['celery', 'app', 'app', 4],
        ['celery', 'task', 'tidy', 6],
      ],
    );
  });
});
