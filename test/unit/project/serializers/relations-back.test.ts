import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

const MODELS = `from django.db import models
class Shelf(models.Model):
    rooms = models.ManyToManyField("Room", related_name="%(app_label)s_%(class)s_all")
    parent = models.ForeignKey("self", models.CASCADE)
    hidden = models.ForeignKey("Room", models.CASCADE, related_name="+")
    ghost = models.ForeignKey("Room", models.CASCADE, related_name="g+")
    called = models.ForeignKey("Room", models.CASCADE, related_name=NAME)
    one = models.OneToOneField("Room", models.CASCADE)
class Abstract(models.Model):
    room = models.ForeignKey("Room", models.CASCADE, related_name="%(class)s_of")
    class Meta:
        abstract = True
class Desk(Abstract):
    pass
class Lamp(Abstract):
    size = models.CharField(max_length=1, choices=[("s", "Small"), ("l", "Large")])
class Wire(models.Model):
    room = models.ForeignKey("Room", models.CASCADE)
    lamp = models.ForeignKey(Lamp, models.CASCADE)
class Chair(models.Model):
    rooms = models.ManyToManyField("Room", through=Wire)
class Room(models.Model):
    code = models.CharField(max_length=9, primary_key=True)
`;

/** The fields of each serializer, and what text does not tell of them. */
async function fieldsOf(serializers: string): Promise<string[]> {
  const inventory = await inventoryOf({
    'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
    'shop/__init__.py': '',
    'shop/models.py': MODELS,
    'shop/serializers.py': `from rest_framework import serializers\nfrom .models import *\n${serializers}`,
  });
  return inventory.serializers.flatMap(({ known, fields }) => [
    ...fields.map(({ name, type, readOnly, required, many, options }) =>
      [name, type, readOnly && 'read-only', required && 'required', many && 'many', options].filter(Boolean).join(' '),
    ),
    ...(known ? [] : ['…']),
  ]);
}

suite('The relations that lead back to a model', () => {
  test('go by their names there, unless these are hidden or not told', async () => {
    const names = [
      ...['code', 'pk', 'shop_shelf_all', 'shelf', 'hidden', 'g', 'wire_set', 'desk_of', 'lamp_of', 'abstract_of'],
      ...['chair_set', 'gone', 'url'],
    ];
    assert.deepEqual(
      await fieldsOf(`class A(serializers.ModelSerializer):
    class Meta:
        model = Room
        fields = ${JSON.stringify(names)}
`),
      [
        'code CharField required',
        'pk CharField required',
        'shop_shelf_all PrimaryKeyRelatedField required many',
        'shelf PrimaryKeyRelatedField required',
        'hidden',
        'g',
        'wire_set PrimaryKeyRelatedField required many',
        'desk_of PrimaryKeyRelatedField required many',
        'lamp_of PrimaryKeyRelatedField required many',
        'abstract_of',
        'chair_set PrimaryKeyRelatedField read-only many',
        'gone',
        'url HyperlinkedIdentityField read-only',
      ],
    );
  });

  test('are nested as deep as is asked for, and links where the serializer has links', async () => {
    const fields = (base: string, depth: number): Promise<string[]> =>
      fieldsOf(`BASE = ["shelf"]
class A(serializers.${base}):
    class Meta:
        model = Room
        depth = ${depth}
        fields = list(BASE) + ["wire_set"]
`);
    assert.deepEqual(await fields('ModelSerializer', 1), [
      'shelf NestedSerializer read-only',
      'wire_set NestedSerializer read-only many',
    ]);
    assert.deepEqual(await fields('HyperlinkedModelSerializer', 0), [
      'shelf HyperlinkedRelatedField required',
      'wire_set HyperlinkedRelatedField required many',
    ]);
  });
});

suite('Lists and mappings of a Meta', () => {
  test('are followed through names, stars and what makes the same list', async () => {
    const fields = (written: string): Promise<string[]> =>
      fieldsOf(`FIRST = ("size",)
SECOND = FIRST
class A(serializers.ModelSerializer):
    class Meta:
        model = Lamp
        fields = ${written}
`);
    const size = 'size ChoiceField required';
    for (const written of ['FIRST', 'SECOND', '[*SECOND]', 'tuple(FIRST)', 'sorted(list(FIRST))', '{"size"}'])
      assert.deepEqual(await fields(written), [size], written);
    assert.deepEqual(await fields('FIRST + ["room", "get_size_display"]'), [
      size,
      'room PrimaryKeyRelatedField required',
      'get_size_display ReadOnlyField read-only',
    ]);
    assert.deepEqual(await fields('FIRST + more()'), [size, '…']);
    assert.deepEqual(await fields('list(FIRST, 1)'), ['…']);
    assert.deepEqual(await fields('FIRST * 2'), ['…']);
    assert.deepEqual(await fields('SECOND[:1]'), ['…']);
  });

  test('say more of a field by names, stars, dict() and a union', async () => {
    const fields = (written: string): Promise<string[]> =>
      fieldsOf(`READ = {"size": {"read_only": True}}
class A(serializers.ModelSerializer):
    class Meta:
        model = Lamp
        fields = ["size"]
        extra_kwargs = ${written}
`);
    const readOnly = ['size ChoiceField read-only'];
    for (const written of [
      'READ',
      '{**READ}',
      'dict(READ)',
      'dict(**READ)',
      'dict(size={"read_only": True})',
      '{} | READ',
    ])
      assert.deepEqual(await fields(written), readOnly, written);
    assert.deepEqual(await fields('{"room": {"read_only": True}}'), ['size ChoiceField required']);
  });
});
