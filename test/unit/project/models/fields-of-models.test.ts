import assert from 'node:assert/strict';
import { IMPORT, modelsOf, fieldsOf } from './models-of';

suite('the fields of models', () => {
  test('take the Meta of an abstract base, and of concrete ones their order alone', async () => {
    const models = await modelsOf({
      'a/models.py': `${IMPORT}BASE = ["x"]
class Named(models.Model):
    class Meta:
        abstract = True
        ordering = ["name"]
        indexes = [models.Index(fields=["name"])]
        db_table = "named"
class Room(Named):
    class Meta(Named.Meta):
        ordering = Named.Meta.ordering + BASE + ["-size"]
class Hall(Named):
    pass
class Big(Hall):
    pass
class Bare(Hall):
    class Meta:
        verbose_name = "bare"
class Numbered(Named):
    class Meta:
        ordering = []
        order_with_respect_to = "hall"
class Seen(Named):
    class Meta:
        managed = False
        ordering = [f for f in BASE]
class Alias(Hall):
    class Meta:
        proxy = True
`,
    });
    assert.deepEqual(
      models.map(({ name, abstract, proxy, managed, meta, open }) => [
        [name, abstract && 'abstract', proxy && 'proxy', managed || 'not managed'].filter((part) => part !== false),
        meta && [meta.from, meta.line, meta.ordering, meta.indexes.map(({ text }) => text), meta.dbTable],
        open.map(({ reason, line }) => `${line}: ${reason}`),
      ]),
      [
        [['Named', 'abstract', true], [null, 4, ['name'], ['Index(fields=["name"])'], 'named'], []],
        [['Room', true], [null, 10, ['name', 'x', '-size'], ['Index(fields=["name"])'], 'named'], []],
        [['Hall', true], ['Named', 4, ['name'], ['Index(fields=["name"])'], 'named'], []],
        [['Big', true], ['Named', 4, ['name'], ['Index(fields=["name"])'], 'named'], []],
        [['Bare', true], [null, 17, ['name'], [], null], []],
        [['Numbered', true], [null, 20, ['_order'], [], null], []],
        [
          ['Seen', 'not managed'],
          [null, 24, ['[f for f in BASE]'], [], null],
          ['26: Text does not tell the whole ordering: [f for f in BASE]'],
        ],
        [['Alias', 'proxy', true], [null, 28, ['name'], [], null], []],
      ],
    );
  });

  test('have fields of every kind, and say from which base each comes', async () => {
    const models = await modelsOf({
      'a/fields.py':
        'from django.db import models\nclass Stars(models.SmallIntegerField):\n    pass\nclass Key(models.ForeignKey):\n    pass\n',
      'a/models.py': `${IMPORT}from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from .fields import Key, Stars
class Log:
    level = models.IntegerField()
    shown = None
class Dated(models.Model):
    made = models.DateField()
    shown = models.DateField()
    class Meta:
        abstract = True
class Titled(Dated):
    title = models.CharField()
    made = models.DateTimeField()
    class Meta:
        abstract = True
class Room(Log, Titled):
    rating = Stars(null=True)
    owner = Key("auth.User", on_delete=models.CASCADE)
    about = GenericForeignKey("kind", "number")
    data = models.JSONField() if settings.NEW else models.TextField()
    if settings.PRICED:
        price = models.IntegerField()
    else:
        free = models.BooleanField()
class Suite(Room):
    title = None
    rooms = models.IntegerField()
`,
    });
    const told = models.map((model) => [model.name, fieldsOf(model)]);
    assert.deepEqual(told, [
      ['Dated', ['made: DateField', 'shown: DateField']],
      ['Titled', ['shown: DateField from Dated, abstract', 'title: CharField', 'made: DateTimeField']],
      [
        'Room',
        [
          'title: CharField from Titled, abstract',
          'made: DateTimeField from Titled, abstract',
          'rating: Stars',
          'owner: Key',
          'about: GenericForeignKey',
          'data: JSONField if settings.NEW',
          'data: TextField if not settings.NEW',
          'price: IntegerField if settings.PRICED',
          'free: BooleanField if not settings.PRICED',
        ],
      ],
      [
        'Suite',
        [
          'made: DateTimeField from Titled, multi-table',
          'rating: Stars from Room, multi-table',
          'owner: Key from Room, multi-table',
          'about: GenericForeignKey from Room, multi-table',
          'data: JSONField from Room, multi-table',
          'data: TextField from Room, multi-table',
          'price: IntegerField from Room, multi-table',
          'free: BooleanField from Room, multi-table',
          'rooms: IntegerField',
        ],
      ],
    ]);
    const [, , room] = models;
    assert.deepEqual(
      room?.fields.slice(1, 3).map(({ to, options }) => [to, options]),
      [
        ['auth.User', 'on_delete=models.CASCADE'],
        [null, '"kind", "number"'],
      ],
    );
  });

  test('have what code adds to them as far as text tells it', async () => {
    const models = await modelsOf({
      'a/models.py': `${IMPORT}from factory import views_of
class Linked(type):
    def __new__(cls, name, bases, attrs):
        new = super().__new__(cls, name, bases, attrs)
        new.add_to_class("link", models.IntegerField())
        return new
class Quiet(type):
    pass
class Room(models.Model, metaclass=Linked):
    was = models.IntegerField(name="now")
    class Meta:
        app_label = "hotel"
        constraints = []
        constraints.append(models.UniqueConstraint(fields=["a"], name="a"))
        if UNIQUE:
            constraints += [models.UniqueConstraint(fields=["b"], name="b")]
class Bed(models.Model, metaclass=Quiet):
    class Meta:
        order_with_respect_to = "room"
pages = views_of(Room)
class Page(pages.List):
    pass
class Outer:
    class Base(models.Model):
        class Meta:
            abstract = True
class Inner(Outer.Base):
    pass
`,
    });
    assert.deepEqual(
      models.map((model) => [
        `${model.app}.${model.name}`,
        fieldsOf(model),
        model.meta?.constraints.map(({ text }) => text),
        model.open.map(({ reason, line }) => `${line}: ${reason}`),
      ]),
      [
        [
          'hotel.Room',
          ['now: IntegerField'],
          ['UniqueConstraint(fields=["a"], name="a")', '[models.UniqueConstraint(fields=["b"], name="b")]'],
          [
            '10: What the metaclass Linked adds to Room is made in code.',
            '17: Text does not tell the whole constraints: [models.UniqueConstraint(fields=["b"], name="b")], if UNIQUE',
          ],
        ],
        ['a.Bed', ['_order: OrderWrt'], [], []],
        ['a.Base', [], [], []],
        ['a.Inner', [], [], []],
      ],
    );
  });

  test('are no expressions, which say with a field what they give', async () => {
    const models = await modelsOf({
      'a/models.py': `${IMPORT}from .sql import Function, Record, Text
class Plain(Record):
    name = Text()
    other = TextField()
class Upper(Function):
    output_field = models.CharField()
class Kept(Function):
    name = models.CharField()
`,
    });
    assert.deepEqual(
      models.map(({ name }) => name),
      ['Kept'],
    );
  });

  test('are none that a form, an API or a search has', async () => {
    const models = await modelsOf({
      'a/models.py': `${IMPORT}from django import forms
from elsewhere.fields import ColorField
from wagtail.api import APIField
from wagtail.search import index
from rest_framework.serializers import CharField
class Page(models.Model):
    title = models.CharField(max_length=9)
    color = ColorField()
    shown = APIField("title")
    _teaser = APIField("teaser", serializer=CharField())
    given = CharField()
    typed = forms.CharField()
    found = index.SearchField("title")
`,
    });
    assert.deepEqual(
      models.map(({ name, fields, open }) => [name, fields.map((one) => `${one.name}: ${one.type}`), open]),
      [['Page', ['title: CharField', 'color: ColorField'], []]],
    );
  });
});
