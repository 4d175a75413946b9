import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';
import { SETTINGS, IMPORT, modelsOf, fieldsOf } from './models-of';

suite('which classes are models', () => {
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
        ['Spot', 'gis cannot be imported', [], []],
      ],
    );
  });

  test('a mixin of a well-known package that adds no fields leaves nothing open, be it made by a call', async () => {
    const models = await modelsOf({
      'a/models.py': `${IMPORT}from dirtyfields import DirtyFieldsMixin
from django_prometheus.models import ExportModelOperationsMixin
from elsewhere.models import OtherMixin, other
class Counted(ExportModelOperationsMixin("counted"), models.Model):
    pass
class Dirty(DirtyFieldsMixin, models.Model):
    pass
class Made(other("made"), models.Model):
    pass
class Mixed(OtherMixin, models.Model):
    pass
`,
    });
    assert.deepEqual(
      models.map(({ name, open }) => [name, open.map(({ reason }) => reason)]),
      [
        ['Counted', []],
        ['Dirty', []],
        ['Made', ['What elsewhere.models.other(…) adds to Made is made in code.']],
        ['Mixed', ['What elsewhere.models.OtherMixin adds to Mixed is not in this folder.']],
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
