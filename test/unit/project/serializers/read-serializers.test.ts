import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';
import { serializersOf, told, SETTINGS, shown } from './serializers-of';

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
});
