import assert from 'node:assert/strict';
import type { Serializer, SerializerField } from '../../../../src/core/project/inventory-web';
import { inventoryOf } from '../inventory-of';

const SETTINGS = {
  'manage.py': '',
  'config/settings.py':
    'INSTALLED_APPS = ["a"]\nDEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"\nAUTH_USER_MODEL = "a.User"\n',
  'a/__init__.py': '',
};
const MODELS = `from django.contrib.auth.models import AbstractUser
from django.contrib.contenttypes.fields import GenericForeignKey
from django.db import models

class Stamp(models.DateTimeField):
    def __init__(self, *args, **kwargs):
        kwargs["editable"] = False
        kwargs.setdefault("null", True)
        super().__init__(*args, **kwargs)

class User(AbstractUser):
    pass

class Room(models.Model):
    class Size(models.TextChoices):
        SMALL = "s", "Small"
        LARGE = "l", "Large"

    name = models.CharField(max_length=9)
    pin = models.CharField(max_length=4, blank=True)
    size = models.CharField(max_length=1, choices=Size.choices, default=Size.SMALL)
    floor = models.IntegerField(null=True)
    owner = models.ForeignKey(User, models.CASCADE, related_name="rooms")
    kind = models.ForeignKey("contenttypes.ContentType", models.CASCADE)
    about = GenericForeignKey("kind", "floor")
    guests = models.ManyToManyField(User, blank=True)
    made = models.DateTimeField(auto_now_add=True)
    seen = Stamp()
    hidden = models.BooleanField(editable=False)

    class Meta:
        unique_together = [["name", "pin"]]

    @property
    def title(self):
        return self.name

class Bed(models.Model):
    code = models.SlugField(primary_key=True)
    room = models.ForeignKey(Room, models.CASCADE)
`;

async function serializersOf(body: string): Promise<Serializer[]> {
  const text = `from rest_framework import serializers\nfrom .models import Bed, Room, User\n${body}`;
  return (await inventoryOf({ ...SETTINGS, 'a/models.py': MODELS, 'a/serializers.py': text })).serializers;
}

/** `name: CharField (CharField) required, null, max 9`. */
function shown(field: SerializerField): string {
  const { name, type, modelType, many, readOnly, writeOnly, required, nullable, maxLength, choices, options } = field;
  const facts = [
    readOnly && 'read-only',
    writeOnly && 'write-only',
    !readOnly && (required === null ? 'required?' : required && 'required'),
    nullable === null ? 'null?' : nullable && 'null',
    maxLength !== null && `max ${maxLength}`,
    choices && `one of ${choices.join('/')}`,
    options !== '' && options,
  ];
  const kind = `${many ? 'list of ' : ''}${type}${modelType === null ? '' : ` of ${modelType}`}`;
  return [`${name}: ${kind}`, ...facts.filter((fact) => fact !== false && fact !== null)].join(', ');
}

function told({ name, known, fields, open }: Serializer): unknown[] {
  return [name, known, fields.map(shown), open.map(({ reason, path, line }) => `${path}:${line} ${reason}`)];
}

suite('the serializers of a project', () => {
  test('build their fields from the model as REST framework does', async () => {
    const serializers = await serializersOf(`class All(serializers.ModelSerializer):
    note = serializers.CharField(required=False, max_length=3)
    class Meta:
        model = Room
        fields = "__all__"
class Linked(serializers.HyperlinkedModelSerializer):
    class Meta:
        model = Bed
        fields = "__all__"
class Deep(serializers.ModelSerializer):
    class Meta:
        model = Bed
        fields = ["pk", "code", "room", "room_id"]
        depth = 1
class Back(serializers.ModelSerializer):
    class Meta:
        model = Room
        fields = ("title", "bed_set", "get_size_display", "gone")
`);
    assert.deepEqual(serializers.map(told), [
      [
        'All',
        true,
        [
          'id: BigIntegerField of BigAutoField, read-only',
          'note: CharField, max 3, required=False, max_length=3',
          'name: CharField of CharField, required, max 9',
          'pin: CharField of CharField, required?, max 4',
          'size: ChoiceField of CharField, one of s/l',
          'floor: IntegerField of IntegerField, null',
          'made: DateTimeField of DateTimeField, read-only',
          'seen: DateTimeField of Stamp, read-only, null',
          'hidden: BooleanField of BooleanField, read-only',
          'owner: PrimaryKeyRelatedField of ForeignKey, required',
          'kind: PrimaryKeyRelatedField of ForeignKey, required',
          'guests: list of PrimaryKeyRelatedField of ManyToManyField',
        ],
        [],
      ],
      [
        'Linked',
        true,
        ['url: HyperlinkedIdentityField, read-only', 'room: HyperlinkedRelatedField of ForeignKey, required'],
        [],
      ],
      [
        'Deep',
        true,
        [
          'pk: SlugField of SlugField, required, max 50',
          'code: SlugField of SlugField, required, max 50',
          'room: NestedSerializer of ForeignKey, read-only',
          'room_id: ReadOnlyField, read-only',
        ],
        [],
      ],
      [
        'Back',
        true,
        [
          'title: ReadOnlyField, read-only',
          'bed_set: list of PrimaryKeyRelatedField, required',
          'get_size_display: ReadOnlyField, read-only',
          'gone: null, required?, null?',
        ],
        ['a/serializers.py:20 Text does not tell what gone is in the model.'],
      ],
    ]);
  });

  test('take what goes through another model as read only, and a relation by another field by its slug', async () => {
    const { serializers } = await inventoryOf({
      ...SETTINGS,
      'a/models.py': `from django.db import models
class Guest(models.Model):
    code = models.SlugField(unique=True)
class Room(models.Model):
    guests = models.ManyToManyField(Guest, through="Stay")
    visitors = models.ManyToManyField(Guest, related_name="visits")
    owner = models.ForeignKey(Guest, models.CASCADE, to_field="code", related_name="rooms")
class Stay(models.Model):
    room = models.ForeignKey(Room, models.CASCADE)
    guest = models.ForeignKey(Guest, models.CASCADE)
`,
      'a/serializers.py': `from rest_framework import serializers
from .models import Room
class RoomSerializer(serializers.ModelSerializer):
    class Meta:
        model = Room
        fields = ["guests", "visitors", "owner"]
`,
    });
    assert.deepEqual(
      serializers.flatMap(({ fields }) => fields.map(shown)),
      [
        'guests: list of PrimaryKeyRelatedField of ManyToManyField, read-only',
        'visitors: list of PrimaryKeyRelatedField of ManyToManyField, required',
        'owner: SlugRelatedField of ForeignKey, required',
      ],
    );
  });

  test('take extra_kwargs and read_only_fields, and say what is put together in code', async () => {
    const serializers = await serializersOf(`SHARED = {"pin": {"write_only": True}}
class Base(serializers.ModelSerializer):
    class Meta:
        model = Room
        fields = ["name", "pin", "owner"]
        extra_kwargs = {**SHARED, "owner": {"read_only": True}}
class Child(Base):
    class Meta(Base.Meta):
        fields = Base.Meta.fields + ["floor", "label"]
        read_only_fields = ["name"]
        extra_kwargs = dict(Base.Meta.extra_kwargs, floor={"required": True}, label={"source": "title"})
class Made(Base):
    class Meta(Base.Meta):
        fields = [f for f in Base.Meta.fields]
        extra_kwargs = make()
`);
    assert.deepEqual(serializers.map(told), [
      [
        'Base',
        true,
        [
          'name: CharField of CharField, required, max 9',
          'pin: CharField of CharField, write-only, required?, max 4, write_only=True',
          'owner: PrimaryKeyRelatedField of ForeignKey, read-only',
        ],
        [],
      ],
      [
        'Child',
        true,
        [
          'name: CharField of CharField, read-only',
          'pin: CharField of CharField, write-only, required?, max 4, write_only=True',
          'owner: PrimaryKeyRelatedField of ForeignKey, read-only',
          'floor: IntegerField of IntegerField, required, null, required=True',
          'label: ReadOnlyField, read-only, source="title"',
        ],
        [],
      ],
      [
        'Made',
        false,
        [],
        [
          'a/serializers.py:16 Text does not tell the whole fields: [f for f in Base.Meta.fields]',
          'a/serializers.py:17 Text does not tell the whole extra_kwargs: make()',
        ],
      ],
    ]);
  });

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
});
