import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';
import { serializersOf, told, SETTINGS, shown } from './serializers-of';

suite('what fields of serializers are declared to be', () => {
  test('without a model have what they declare, whatever their Meta says', async () => {
    const serializers = await serializersOf(`from phone import PhoneField
class Upper(serializers.CharField):
    def __init__(self, **kwargs):
        kwargs["read_only"] = True
        super().__init__(**kwargs)
class Mixin:
    lost = serializers.CharField()
class Plain(Mixin, serializers.Serializer):
    q = serializers.CharField(allow_null=True)
    size = serializers.ChoiceField([("s", "Small")], default="s")
    phone = PhoneField()
    beds = "list"
    class Meta:
        fields = ["q"]
class Longer(Plain):
    size = None
    q = Upper()
    rooms = Plain(many=True)
    secret = serializers.CharField(write_only=True, **OPTIONS)
class Never(serializers.ModelSerializer):
    name = serializers.ReadOnlyField()
`);
    assert.deepEqual(serializers.map(told), [
      [
        'Plain',
        true,
        [
          'q: CharField, required, null, allow_null=True',
          'size: ChoiceField, one of s, default="s"',
          'phone: PhoneField, required?, null?',
        ],
        [],
      ],
      [
        'Longer',
        true,
        [
          'phone: PhoneField, required?, null?',
          'q: Upper, read-only',
          'rooms: list of Plain, required, many=True',
          'secret: CharField, write-only, required?, null?, write_only=True, **=OPTIONS',
        ],
        [],
      ],
      [
        'Never',
        false,
        ['name: ReadOnlyField, read-only'],
        ['a/serializers.py:22 Never has no Meta.model in this folder.'],
      ],
    ]);
  });

  test('the choices of a class are known by what it derives from, and by its other names', async () => {
    const { serializers } = await inventoryOf({
      ...SETTINGS,
      'a/base.py':
        'from django.db import models\nclass Named(models.TextChoices):\n    @classmethod\n    def named(cls):\n        return {}\nclass Made(models.TextChoices):\n    @classmethod\n    def choices(cls):\n        return []\n',
      'a/models.py': `from enum import Enum
from django.db import models
from .base import Made, Named
class Size(Named):
    SMALL = "s", "Small"
    LARGE = "l", "Large"
class Letter(str, Enum):
    A = "a"
class Room(models.Model):
    Kind = Size
    class Floor(models.IntegerChoices):
        LOW = 1
    Level = Floor
    class Door(Made):
        OPEN = "o"
    size = models.CharField(max_length=1, choices=Size.choices)
    kind = models.CharField(max_length=1, choices=Kind.choices)
    level = models.IntegerField(choices=Level)
    door = models.CharField(max_length=1, choices=Door.choices)
class Hall(models.Model):
    size = models.CharField(max_length=1, choices=Room.Kind.choices)
    letter = models.CharField(max_length=1, choices=Letter)
`,
      'a/serializers.py': `from rest_framework import serializers
from .models import Hall, Room
class Rooms(serializers.ModelSerializer):
    class Meta:
        model = Room
        fields = ["size", "kind", "level", "door"]
class Halls(serializers.ModelSerializer):
    class Meta:
        model = Hall
        fields = ["size", "letter"]
`,
    });
    assert.deepEqual(
      serializers.map(({ name, fields }) => [name, fields.map((field) => [field.name, field.choices])]),
      [
        [
          'Rooms',
          [
            ['size', ['s', 'l']],
            ['kind', ['s', 'l']],
            ['level', ['1']],
            ['door', []],
          ],
        ],
        [
          'Halls',
          [
            ['size', ['s', 'l']],
            ['letter', ['a']],
          ],
        ],
      ],
    );
  });

  test('several related things are written unless the field says otherwise', async () => {
    const [one] = await serializersOf(`class Rooms(serializers.Serializer):
    owner = serializers.StringRelatedField()
    guests = serializers.StringRelatedField(many=True)
    beds = serializers.StringRelatedField(many=True, read_only=True)
    urls = serializers.HyperlinkedIdentityField("room", many=True, required=False)
`);
    assert.deepEqual(one && one.fields.map(shown), [
      'owner: StringRelatedField, read-only',
      'guests: list of StringRelatedField, required, many=True',
      'beds: list of StringRelatedField, read-only, many=True',
      'urls: list of HyperlinkedIdentityField, many=True, required=False',
    ]);
  });

  test('what a constructor sets of a field that is told by none of it leaves the fields known', async () => {
    const serializers = await serializersOf(`class Rooms(serializers.ModelSerializer):
    owner = serializers.PrimaryKeyRelatedField(queryset=User.objects.all())
    class Meta:
        model = Room
        fields = ["name", "owner"]
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = User.objects.none()
        self.fields["owner"].help_text = "Who"
class Others(Rooms):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = User.objects.none()
        self.fields["owner"].required = False
`);
    assert.deepEqual(serializers.map(told), [
      [
        'Rooms',
        true,
        [
          'name: CharField of CharField, required, max 9',
          'owner: PrimaryKeyRelatedField, required, queryset=User.objects.all()',
        ],
        [],
      ],
      [
        'Others',
        false,
        [
          'name: CharField of CharField, required, max 9',
          'owner: PrimaryKeyRelatedField, required, queryset=User.objects.all()',
        ],
        ['a/serializers.py:13 __init__ of Others decides in code which fields there are.'],
      ],
    ]);
  });
});
