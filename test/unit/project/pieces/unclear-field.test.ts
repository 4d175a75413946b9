import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

const SETTINGS = { 'config/settings.py': 'INSTALLED_APPS = ["shop"]\n', 'shop/__init__.py': '' };

suite('What may be a field', () => {
  const SHARED = `from functools import partial
from django.db import models
from rest_framework import serializers
from somewhere import Thing
SHORT = serializers.CharField(max_length=3)
Alias = Thing
Narrow = partial(serializers.CharField, max_length=9)
Other = build(Plain)
class Odd(Thing):
    pass
class Plain:
    pass
def made_here():
    return serializers.CharField()
def number():
    return 3
`;

  test('of a serializer is open where its class is not in the folder, or code makes it', async () => {
    const { serializers, open } = await inventoryOf({
      ...SETTINGS,
      'shop/shared.py': SHARED,
      'shop/serializers.py': `import logging
from rest_framework import serializers
from phones.rest import Phone, phone_field, plan
from .shared import SHORT, Alias, Narrow, Odd, Other, Plain, made_here, number
class Guest(serializers.Serializer):
    name = serializers.CharField()
    phone = Phone(region="CH")
    mobile = phone_field()
    plan = plan()
    alias = Alias()
    narrow = Narrow()
    odd = Odd()
    plain = Plain()
    made = made_here()
    number = number()
    short = SHORT
    logger = logging.Logger()
    rooms = serializers.RoomManager()
    other = Other()
`,
    });
    const place = 'shop/serializers.py';
    const rows = [
      [7, 'phone', 'phones.rest.Phone is not in this folder'],
      [8, 'mobile', 'phones.rest.phone_field is not in this folder'],
      [10, 'alias', 'somewhere.Thing is not in this folder'],
      [11, 'narrow', 'Narrow is made in code'],
      [12, 'odd', 'Odd derives from somewhere.Thing'],
      [14, 'made', 'made_here makes it in code'],
      [16, 'short', 'SHORT is what shop/shared.py makes of serializers.CharField'],
    ].map(([line, name, why]) => ({ reason: `Whether ${name} is a field is not told: ${why}.`, path: place, line }));
    assert.deepEqual(
      serializers.map(({ name, fields, known, open: own }) => [name, fields.map((field) => field.name), known, own]),
      [['Guest', ['name'], false, rows]],
    );
    assert.deepEqual(
      open,
      rows.map((row) => ({ ...row, reason: `Guest: ${row.reason}` })),
    );
  });

  test('of a model likewise', async () => {
    const { models } = await inventoryOf({
      ...SETTINGS,
      'shop/shared.py': SHARED,
      'shop/models.py': `from django.db import models
from phones.db import Phone, PhoneManager
from .shared import Alias, Odd, Plain, made_here, number
class Guest(models.Model):
    name = models.CharField()
    phone = Phone()
    alias = Alias()
    odd = Odd()
    plain = Plain()
    made = made_here()
    number = number()
    objects = PhoneManager()
`,
    });
    assert.deepEqual(
      models.map(({ fields, open }) => [
        fields.map(({ name }) => name),
        open.map(({ reason, path, line }) => `${path}:${line} ${reason}`),
      ]),
      [
        [
          ['name'],
          [
            'shop/models.py:6 Whether phone is a field is not told: phones.db.Phone is not in this folder.',
            'shop/models.py:7 Whether alias is a field is not told: somewhere.Thing is not in this folder.',
            'shop/models.py:8 Whether odd is a field is not told: Odd derives from somewhere.Thing.',
            'shop/models.py:10 Whether made is a field is not told: made_here makes it in code.',
          ],
        ],
      ],
    );
  });
});

suite('A class whose base is not in the folder', () => {
  test('may be a model, a serializer, or registered with the admin, and is open', async () => {
    const { models, serializers, admin, open } = await inventoryOf({
      ...SETTINGS,
      'shop/models.py': `from base.things import Thing, ThingManager
from pydantic import BaseModel
from enum import Enum
class Room(Thing):
    pass
class Rooms(ThingManager):
    pass
class Level(Enum):
    pass
class Data(BaseModel):
    size: int = 3
`,
      'shop/serializers.py': `from rest.things import Shape, RoomSerializer
from .models import Room
class RoomShape(Shape):
    class Meta:
        model = Room
        fields = ["name"]
class Told(RoomSerializer):
    pass
`,
      'shop/admin.py': `from django.contrib import admin
from other import register
@register(Room)
class RoomAdmin(admin.ModelAdmin):
    pass
@admin.register(Room)
class Told(admin.ModelAdmin):
    pass
@register(Room)
class Signal:
    pass
`,
    });
    assert.deepEqual(
      [models.map(({ name }) => name), serializers.map(({ name }) => name), admin.map(({ name }) => name)],
      [[], ['Told'], ['Told']],
    );
    assert.deepEqual(
      open.map(({ reason, path, line }) => `${path}:${line} ${reason}`),
      [
        'shop/admin.py:4 Whether RoomAdmin is registered with the admin is not told: register decides it.',
        'shop/models.py:4 Whether Room is a model is not told: base.things.Thing is not in this folder.',
        'shop/serializers.py:3 Whether RoomShape is a serializer is not told: rest.things.Shape is not in this folder.',
        'shop/serializers.py:7 What rest.things.RoomSerializer adds to Told is not in this folder.',
      ],
    );
  });

  test('of a library that knows nothing of Django, and of tasks, is no model and nothing that is not told', async () => {
    const { models, open } = await inventoryOf({
      ...SETTINGS,
      'shop/models/__init__.py': '',
      'shop/models/tasks.py': `import boto3
from celery import Task
from config.celery import app
from somelib import Base
class Send(app.Task):
    pass
class Own(Task):
    pass
class Store(boto3.Session):
    pass
class Unclear(Base):
    pass
`,
    });
    assert.deepEqual(
      [models, open.map(({ reason, line }) => `${line} ${reason}`)],
      [[], ['11 Whether Unclear is a model is not told: somelib.Base is not in this folder.']],
    );
  });

  test('of a model is open where a field is wrapped, unpacked or put under a name in code', async () => {
    const { models } = await inventoryOf({
      ...SETTINGS,
      'shop/models.py': `from typing import cast
from django.db import models
class Book(models.Model):
    title = models.CharField(max_length=9)
    size = cast(int, models.IntegerField())
    first, second = models.CharField(), models.CharField()
    a, b = 1, 2
    for name in NAMES:
        locals()[f"{name}_at"] = models.DateField()
    sizes = ArrayField(models.IntegerField())
    number = len([models.CharField])
`,
    });
    assert.deepEqual(
      models.map(({ fields, open }) => [
        fields.map(({ name }) => name),
        open.map(({ line, reason }) => `:${line} ${reason}`),
      ]),
      [
        [
          ['title', 'sizes'],
          [
            ':5 Whether size is a field is not told: cast makes something of a field.',
            ':6 Fields are assigned to first, second here: which ones is not told.',
            ':9 Fields are assigned to locals()[f"{name}_at"] here: which ones is not told.',
          ],
        ],
      ],
    );
  });

  test('or a model is not what packages call blocks, panels and documents', async () => {
    const { models, serializers, open } = await inventoryOf({
      ...SETTINGS,
      'shop/models.py': `from django.db import models
from opensearch_dsl import Document, InnerDoc
from wagtail.admin.panels import ObjectList, TabbedInterface
from wagtail.blocks import CharBlock, StructBlock
class Line(StructBlock):
    text = CharBlock()
class Found(Document):
    inner = InnerDoc()
class Page(models.Model):
    title = models.CharField(max_length=9)
    edit_handler = TabbedInterface([ObjectList([])])
`,
    });
    assert.deepEqual(
      [models.map(({ name, fields }) => [name, fields.map((field) => field.name)]), serializers, open],
      [[['Page', ['title']]], [], []],
    );
  });
});
