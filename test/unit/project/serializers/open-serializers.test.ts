import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';
import { serializersOf, told, SETTINGS } from './serializers-of';

suite('what serializers leave open', () => {
  test('leave open what code decides, what comes from elsewhere, and what depends on a condition', async () => {
    const serializers = await serializersOf(`from dynamic import DynamicSerializer
from django.contrib.auth import get_user_model
class Fewer(serializers.Serializer):
    name = serializers.CharField()
    if BIG:
        size = serializers.CharField()
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("name")
class Calm(serializers.Serializer):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
class More(Calm):
    def get_fields(self):
        return {}
    def to_representation(self, instance):
        return {}
class Other(DynamicSerializer):
    name = serializers.CharField()
class Users(serializers.ModelSerializer):
    class Meta:
        model = get_user_model()
        exclude = ["groups", "user_permissions", "is_staff"]
class Items(serializers.ListSerializer):
    pass
`);
    assert.deepEqual(
      serializers.map(({ name, known, fields, open }) => [
        name,
        known,
        fields.map((field) => field.name).join(' '),
        open.map(({ reason, path, line }) => `${path}:${line} ${reason}`),
      ]),
      [
        [
          'Fewer',
          false,
          'name size',
          [
            'a/serializers.py:9 __init__ of Fewer decides in code which fields there are.',
            'a/serializers.py:8 Whether size is there depends on: BIG',
          ],
        ],
        ['Calm', true, '', []],
        [
          'More',
          false,
          '',
          [
            'a/serializers.py:16 get_fields of More decides in code which fields there are.',
            'a/serializers.py:18 to_representation of More makes in code what is given.',
          ],
        ],
        [
          'Other',
          false,
          'name',
          ['a/serializers.py:20 What dynamic.DynamicSerializer adds to Other is not in this folder.'],
        ],
        [
          'Users',
          false,
          'id is_superuser password last_login username first_name last_name email is_active date_joined',
          ["a/models.py:11 AbstractUser is Django's: its fields are told as Django documents them."],
        ],
        ['Items', false, '', ['a/serializers.py:26 A ListSerializer says in code what it takes and gives.']],
      ],
    );
  });

  test('of models with fields under a condition, and lists that a condition chooses, are open', async () => {
    const { models, serializers } = await inventoryOf({
      ...SETTINGS,
      'a/models.py': `from django.db import models
class Room(models.Model):
    name = models.CharField(max_length=9)
    if PRICED:
        price = models.IntegerField()
    class Meta:
        if SORTED:
            ordering = ["name"]
`,
      'a/serializers.py': `from rest_framework import serializers
from .models import Room
class All(serializers.ModelSerializer):
    class Meta:
        model = Room
        fields = "__all__"
class Some(serializers.ModelSerializer):
    class Meta:
        model = Room
        fields = ["name"]
        if PRICED:
            fields += ["price"]
`,
    });
    assert.deepEqual(
      [
        ...models.map(({ meta, open }) => [meta?.ordering, open.map(({ reason, line }) => `${line}: ${reason}`)]),
        ...serializers.map(({ known, fields, open }) => [
          known,
          fields.map(({ name }) => name),
          open.map(({ reason, path, line }) => `${path}:${line}: ${reason}`),
        ]),
      ],
      [
        [['name'], ['8: Text does not tell the whole ordering: ["name"], if SORTED']],
        [false, ['id', 'name', 'price'], ['a/models.py:5: Whether price is there depends on: PRICED']],
        [false, ['name'], ['a/serializers.py:12: Text does not tell the whole fields: ["price"], if PRICED']],
      ],
    );
  });

  test('reads classes with parameters as the class, and says where a class may be a field', async () => {
    const serializers = await serializersOf(`from somewhere import Thing

class Pair(serializers.Field[int, str]):
    pass

class Odd(Thing):
    pass

class Plain:
    pass

class Trouble(ValueError):
    pass

class Some(serializers.Serializer[int]):
    pair = Pair()
    short = serializers.CharField[str](max_length=3)
    odd = Odd()
    plain = Plain()
    trouble = Trouble()
`);
    assert.deepEqual(serializers.map(told), [
      [
        'Some',
        false,
        ['pair: Pair, required', 'short: CharField, required, max 3, max_length=3'],
        ['a/serializers.py:20 Whether odd is a field is not told: Odd derives from somewhere.Thing.'],
      ],
    ]);
  });

  test('tell a model that a call finds from one that is not in the folder', async () => {
    const { serializers } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["a"]\nAUTH_USER_MODEL = "elsewhere.User"\n',
      'a/__init__.py': '',
      'a/serializers.py': `from django.contrib.auth import get_user_model
from elsewhere.models import Gone
from rest_framework import serializers
from swapper import load_model
Device = load_model("config", "Device")
Own = apps.get_model("auth.User")
Other = apps.get_model("crm.Group")
${['Device', 'get_user_model()', 'Gone', 'Own', 'Other']
  .map(
    (model, at) =>
      `class S${at}(serializers.ModelSerializer):\n    class Meta:\n        model = ${model}\n        fields = ["id"]\n`,
  )
  .join('')}`,
    });
    assert.deepEqual(
      serializers.map(({ open }) => open.map(({ reason }) => reason)),
      [
        ['Text does not tell which model Device is: load_model("config", "Device").'],
        ['Text does not tell which model get_user_model() is.'],
        ['The model Gone is not in this folder.'],
        [],
        ['Text does not tell which model Other is: apps.get_model("crm.Group").'],
      ],
    );
  });

  test('tell that a depth is none that text tells, and call the URL as the settings do', async () => {
    const told = async (settings: string): Promise<string[]> => {
      const { serializers } = await inventoryOf({
        'config/settings.py': `INSTALLED_APPS = ["a"]\n${settings}`,
        'a/__init__.py': '',
        'a/models.py': 'from django.db import models\nclass Book(models.Model):\n    x = models.IntegerField()\n',
        'a/serializers.py':
          'from rest_framework import serializers\nfrom .models import Book\nclass S(serializers.HyperlinkedModelSerializer):\n    class Meta:\n        model = Book\n        fields = "__all__"\n        depth = deep()\n',
      });
      return serializers.flatMap(({ fields, open }) => [
        fields.map(({ name }) => name).join(' '),
        ...open.map(({ reason }) => reason),
      ]);
    };
    const depth = 'Text does not tell the whole depth: deep()';
    assert.deepEqual(await told(''), ['url x', depth]);
    assert.deepEqual(await told('REST_FRAMEWORK = {"PAGE_SIZE": 3}\n'), ['url x', depth]);
    assert.deepEqual(await told('REST_FRAMEWORK = {"PAGE_SIZE": 3, "URL_FIELD_NAME": "href"}\n'), ['href x', depth]);
  });
});
