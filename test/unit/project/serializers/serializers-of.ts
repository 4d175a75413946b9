import type { Serializer, SerializerField } from '../../../../src/core/project/inventory-web';
import { inventoryOf } from '../inventory-of';

export const SETTINGS = {
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

export async function serializersOf(body: string): Promise<Serializer[]> {
  const text = `from rest_framework import serializers\nfrom .models import Bed, Room, User\n${body}`;
  return (await inventoryOf({ ...SETTINGS, 'a/models.py': MODELS, 'a/serializers.py': text })).serializers;
}

/** `name: CharField (CharField) required, null, max 9`. */
export function shown(field: SerializerField): string {
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

export function told({ name, known, fields, open }: Serializer): unknown[] {
  return [name, known, fields.map(shown), open.map(({ reason, path, line }) => `${path}:${line} ${reason}`)];
}
