import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

suite('What is registered with the admin', () => {
  test('is found by the decorator and by the call, and by no other thing of that name', async () => {
    const { admin } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      'shop/admin.py': `from django.contrib import admin
from django.contrib.admin import register
from django.contrib.admin.decorators import register as of_admin
import functools, other
@register(Book)
class ByName(admin.ModelAdmin):
    pass
@admin.register(Book, Author)
class ByModule(admin.ModelAdmin):
    pass
@other.register(Book)
class Other(admin.ModelAdmin):
    pass
@other.thing(Book)
class Thing(admin.ModelAdmin):
    pass
@makers["a"](Book)
class Made(admin.ModelAdmin):
    pass
@register
class Bare(admin.ModelAdmin):
    pass
admin.site.register(Shelf)
admin.site.register([Shelf, MODELS["Room"]], ShelfAdmin)
admin_site.register(Shelf, ShelfAdmin)
admin.site.register()
signals.register(Shelf)
`,
    });
    assert.deepEqual(
      admin.map(({ name, line, models }) => `${line} ${name}: ${models.join(', ')}`),
      [
        '6 ByName: Book',
        '9 ByModule: Book, Author',
        '23 ModelAdmin: Shelf',
        '24 ShelfAdmin: Shelf, MODELS["Room"]',
        '25 ShelfAdmin: Shelf',
      ],
    );
  });

  test('says under which condition, and where a model is what a call gives', async () => {
    const { admin } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      'shop/admin.py': `from django.conf import settings
from django.contrib import admin
from .models import Book, Shelf
User = get_user_model()
Same = Book
admin.site.register(User)
admin.site.register([Same, Book])
admin.site.register(swapped("shop.Shelf"))
admin.site.register([apps.get_model("shop", "Shelf"), get_model("shop.Room"), get_model("Room")])
admin.site.register(get_model("shop.Room"))
if settings.DEBUG:
    admin.site.register(Shelf)
`,
    });
    assert.deepEqual(
      admin.map(({ line, models, when, known }) => [line, models, when, known]),
      [
        [6, ['User'], undefined, false],
        [7, ['Same', 'Book'], undefined, undefined],
        [8, ['swapped("shop.Shelf")'], undefined, false],
        [9, ['Shelf', 'Room', 'get_model("Room")'], undefined, false],
        [10, ['Room'], undefined, undefined],
        [12, ['Shelf'], 'settings.DEBUG', undefined],
      ],
    );
  });

  test('in a loop is told one by one, where the loop goes through what is written out', async () => {
    const { admin, open } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      'shop/admin.py': `from django.contrib import admin
from .models import Book, Room, Shelf
PAIRS = {Book: BookAdmin, Room: RoomAdmin}
for model in (Book, Room):
    admin.site.register(model)
for model, by in PAIRS.items():
    admin.site.register(model, by)
for model in apps.get_models():
    admin.site.register(model, ModelAdmin)
`,
    });
    assert.deepEqual(
      admin.map(({ name, line, models, known = true }) => [line, models.join(), name, known]),
      [
        [5, 'Book', 'ModelAdmin', true],
        [5, 'Room', 'ModelAdmin', true],
        [7, 'Book', 'BookAdmin', true],
        [7, 'Room', 'RoomAdmin', true],
        [9, 'model', 'ModelAdmin', false],
      ],
    );
    const reason = 'Which models are registered with ModelAdmin is not told: model.';
    assert.deepEqual(open, [{ reason, path: 'shop/admin.py', line: 9 }]);
  });
});
