import assert from 'node:assert/strict';
import { mayMention } from '../../../src/core/project/on-demand';
import { readProject } from '../../../src/core/project/read-project';
import { takeInventory } from '../../../src/core/project/take-inventory';
import { memoryFiles } from '../memory-files';
import { projectWith } from './inventory-of';

const TREE = {
  'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "config.urls"\n',
  'config/urls.py':
    'from django.urls import path\nfrom shop.views import BookList\nurlpatterns = [path("books/", BookList.as_view(), name="books")]\n',
  'shop/__init__.py': '',
  'shop/models.py': [
    'from django.db import models',
    '',
    'class Labelled(models.Model):',
    '    class Meta:',
    '        abstract = True',
    '        app_label = "store"',
    '',
    'class Book(Labelled):',
    '    class Meta(Labelled.Meta):',
    '        abstract = False',
    '    title = models.CharField(max_length=200)',
    '',
    'class Copy(models.Model):',
    '    book = models.ForeignKey("Book", models.CASCADE, related_name="held_%(class)s")',
    '    token = models.CharField(default="ghp_0123456789abcdefghijABCDEFGHIJ012345", max_length=40)',
    '',
  ].join('\n'),
  'shop/serializers.py': [
    'from rest_framework import serializers',
    'from .models import Book, Copy',
    '',
    'class BookSerializer(serializers.ModelSerializer):',
    '    class Meta:',
    '        model = Book',
    '        fields = ["title", "held_copy", "gone"]',
    '',
    'class CopySerializer(serializers.ModelSerializer):',
    '    class Meta:',
    '        model = Copy',
    '        fields = "__all__"',
    '',
  ].join('\n'),
  'shop/views.py': [
    'from django.views.generic import ListView',
    'from .models import Book',
    '',
    'class BookList(ListView):',
    '    model = Book',
    '',
    'def about(request):',
    '    return render(request, "about.html")',
    '',
  ].join('\n'),
  'shop/management/commands/tidy.py': 'class Command:\n    help = "Tidies"\n',
  'shop/migrations/0001_initial.py': 'class Migration:\n    operations = [migrations.RunSQL("x")]\n',
  'shop/receivers.py':
    'from django.db.models.signals import post_save\n\ndef on_save():\n    pass\n\npost_save.connect(on_save)\n',
};

suite('An inventory on demand', () => {
  test('has in each of its lists what the whole has, whichever is asked first', async () => {
    const whole = await takeInventory(memoryFiles(TREE), projectWith());
    assert.deepEqual(
      whole.models.map(({ app, name }) => `${app}.${name}`),
      ['store.Labelled', 'store.Book', 'shop.Copy'],
    );
    for (const key of Object.keys(whole) as (keyof typeof whole)[]) {
      if (key === 'open' || key === 'problems' || key === 'read' || key === 'parsed') continue;
      const { inventory } = await readProject(memoryFiles(TREE), projectWith());
      assert.deepEqual(plain(inventory[key]), whole[key], key);
    }
  });

  test('is the whole, as plain data, once that was worked out', async () => {
    const reading = await readProject(memoryFiles(TREE), projectWith());
    const asked = plain(reading.inventory.views);
    const whole = await reading.whole();
    assert.deepEqual(structuredClone(whole), await takeInventory(memoryFiles(TREE), projectWith()));
    assert.deepEqual(whole.views, asked);
    assert.equal(reading.inventory, whole);
    assert.equal(reading.parsed('shop/views.py'), undefined);
  });

  test('can be worked out for another one after the first has given up', async () => {
    const reading = await readProject(memoryFiles(TREE), projectWith());
    await assert.rejects(reading.whole(AbortSignal.abort(new Error('given up'))), /given up/);
    assert.equal((await reading.whole()).models.length, 3);
  });

  test('knows of what a thing may name by its text, and that of its bases', async () => {
    const { inventory } = await readProject(memoryFiles(TREE), projectWith());
    const naming = (word: string): string[] =>
      [...inventory.models, ...inventory.serializers, ...inventory.views].flatMap((one) =>
        mayMention(one, word) ? [one.name] : [],
      );
    assert.deepEqual(naming('Copy'), ['Copy', 'CopySerializer']);
    assert.deepEqual(naming('abstract'), ['Labelled', 'Book']);
    assert.deepEqual(naming('about.html'), ['about']);
    assert.equal(mayMention({ ...inventory.models[0]! }, 'nothing'), true);
  });
});

/** Data without the getters of its rows. */
function plain(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(plain);
  if (typeof data !== 'object' || data === null) return data;
  const keys: string[] = [];
  for (const key in data) keys.push(key);
  return Object.fromEntries(keys.flatMap((key) => toEntry(data, key)));
}

function toEntry(data: object, key: string): [string, unknown][] {
  const value = (data as Record<string, unknown>)[key];
  return value === undefined ? [] : [[key, plain(value)]];
}
