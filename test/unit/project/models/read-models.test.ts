import assert from 'node:assert/strict';
import type { Model } from '../../../../src/core/project/inventory';
import { inventoryOf } from '../inventory-of';

const SETTINGS = { 'manage.py': '', 'config/settings.py': 'INSTALLED_APPS = ["a"]\n', 'a/__init__.py': '' };
const IMPORT = 'from django.db import models\n';

async function modelsOf(tree: Record<string, string>): Promise<Model[]> {
  return (await inventoryOf({ ...SETTINGS, ...tree })).models;
}

/** `name: CharField`, with the base and the condition where there are. */
function fieldsOf({ fields, inherited }: Model): string[] {
  return [
    ...inherited.map(({ name, type, from, inheritance }) => `${name}: ${type} from ${from}, ${inheritance}`),
    ...fields.map(({ name, type, when }) => `${name}: ${type}${when === null ? '' : ` if ${when}`}`),
  ];
}

suite('the models of a project', () => {
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

  test('are found behind calls, aliases and conditions, and not where only a type checker looks', async () => {
    const models = await modelsOf({
      'a/models.py': `${IMPORT}from typing import TYPE_CHECKING
from six import with_metaclass
from django.db.models import Func
def dated(base):
    class Dated(base):
        made = models.DateField()
        class Meta:
            abstract = True
    return Dated
Base = models.Model
class Old(with_metaclass(Meta, models.Model)):
    pass
class Made(dated(models.Model)):
    pass
class Plain(Base):
    pass
class Either(Base if NEW else Other):
    pass
class Sum(Func):
    output_field = models.FloatField()
if TYPE_CHECKING:
    class Typed(models.Model):
        count: int
else:
    class Real(models.Model):
        pass
match ENGINE:
    case "postgresql":
        class Stored(models.Model):
            pass
try:
    import gis
except ImportError:
    class Spot(models.Model):
        pass
`,
    });
    assert.deepEqual(
      models.map((model) => [
        model.name,
        model.when,
        fieldsOf(model),
        model.open.map(({ reason, line }) => `${line}: ${reason}`),
      ]),
      [
        ['Old', null, [], ['12: What the metaclass Meta adds to Old is made in code.']],
        ['Made', null, ['made: DateField from Dated, abstract'], ['14: What dated(…) adds to Made is made in code.']],
        ['Plain', null, [], []],
        ['Either', null, [], ['18: What Other adds to Either is not in this folder.']],
        ['Real', null, [], []],
        ['Stored', 'case "postgresql"', [], []],
        ['Spot', 'except', [], []],
      ],
    );
  });

  test('say what comes from elsewhere, and tell what Django documents', async () => {
    const models = await modelsOf({
      'a/models.py': `${IMPORT}from django.contrib.auth.models import AbstractUser, Group
from mptt.models import MPTTModel
from history import Records
from keys.models import AbstractKey
class Base(MPTTModel):
    class Meta:
        abstract = True
class Leaf(Base):
    past = Records()
    LEVELS = Records()
class User(AbstractUser):
    email = None
class Team(Group):
    class Meta:
        proxy = True
class Key(AbstractKey):
    pass
`,
    });
    const elsewhere = (line: number, what: string): unknown => ({ reason: what, path: 'a/models.py', line });
    assert.deepEqual(
      models.map((model) => [model.name, model.inherited.map(({ name }) => name).join(' '), model.open]),
      [
        ['Base', '', [elsewhere(6, 'What mptt.models.MPTTModel adds to Base is not in this folder.')]],
        [
          'Leaf',
          '',
          [
            elsewhere(6, 'What mptt.models.MPTTModel adds to Base is not in this folder.'),
            elsewhere(10, 'Whether past is a field is not told: history.Records is not in this folder.'),
          ],
        ],
        [
          'User',
          'is_superuser groups user_permissions password last_login username first_name last_name is_staff is_active date_joined',
          [],
        ],
        ['Team', 'name permissions', []],
        ['Key', '', [elsewhere(17, 'What keys.models.AbstractKey adds to Key is not in this folder.')]],
      ],
    );
  });

  test('of files that are named like tests or lie in a package of models', async () => {
    const { models, apps, tests } = await inventoryOf({
      ...SETTINGS,
      'config/settings.py': 'INSTALLED_APPS = ["a", "tests"]\n',
      'a/models/__init__.py': '',
      'a/models/models.py': `${IMPORT}class Room(models.Model):\n    pass\n`,
      'a/models/test_result.py': `${IMPORT}class TestResult(models.Model):\n    pass\n`,
      'a/models/test_room.py': `${IMPORT}class Fake(models.Model):\n    pass\ndef test_room():\n    pass\n`,
      'tests/__init__.py': '',
      'tests/models.py': `${IMPORT}class Exam(models.Model):\n    pass\n`,
      'tests/test_models.py': `${IMPORT}class Other(models.Model):\n    pass\ndef test_exam():\n    pass\n`,
    });
    assert.deepEqual(
      {
        models: models.map(({ app, name }) => `${app}.${name}`),
        apps: apps.map(({ label, path }) => [label, path]),
        tests: tests.map(({ app, files }) => [app, files]),
      },
      {
        models: ['a.Room', 'a.TestResult', 'tests.Exam'],
        apps: [
          ['a', 'a'],
          ['tests', 'tests'],
        ],
        tests: [
          ['a', ['a/models/test_room.py']],
          ['tests', ['tests/test_models.py']],
        ],
      },
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

  test('in directories of an app belong to it, and an app with several configs takes none but the default', async () => {
    const { models, apps } = await inventoryOf({
      ...SETTINGS,
      'a/apps.py':
        'from django.apps import AppConfig\nclass One(AppConfig):\n    label = "one"\nclass Two(AppConfig):\n    label = "two"\n',
      'a/parts/__init__.py': '',
      'a/parts/models.py': `${IMPORT}class Part(models.Model):\n    pass\n`,
      'a/more/migrations/0001_initial.py': '',
      'a/more/models.py': `${IMPORT}class More(models.Model):\n    pass\n`,
    });
    assert.deepEqual(
      { models: models.map(({ app, name }) => `${app}.${name}`), apps: apps.map(({ label, path }) => [label, path]) },
      {
        models: ['more.More', 'a.Part'],
        apps: [
          ['a', 'a'],
          ['more', 'a/more'],
        ],
      },
    );
  });

  test('derive from mixins in files that hold nothing else, and not from other things that are called models', async () => {
    const models = await modelsOf({
      'a/mixins.py': 'class Limited:\n    limit = 3\n    size = None\n',
      'a/base.py': `${IMPORT}class Sized(models.Model):\n    size = models.IntegerField()\n    class Meta:\n        abstract = True\n`,
      'a/models.py': `${IMPORT}from django.contrib.auth.models import AnonymousUser
from schema.models import Shape
from .base import Sized
from .mixins import Limited
class Room(Limited, Sized):
    name = models.CharField()
class Guest(AnonymousUser):
    pass
class Plan(Shape):
    name: str = Ref("name")
`,
    });
    assert.deepEqual(
      models.map((model) => [model.name, fieldsOf(model), model.open]),
      [
        ['Sized', ['size: IntegerField'], []],
        ['Room', ['name: CharField'], []],
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

  test('that derive from one another in a circle have an end', async () => {
    const models = await modelsOf({
      'a/models.py': `${IMPORT}class A(B, models.Model):\n    class Meta(B.Meta):\n        pass\nclass B(A, models.Model):\n    class Meta(A.Meta):\n        abstract = True\n`,
    });
    assert.deepEqual(
      models.map(({ name, abstract }) => [name, abstract]),
      [
        ['A', false],
        ['B', true],
      ],
    );
  });
});
