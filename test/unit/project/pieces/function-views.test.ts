import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

const SHOP = {
  'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
  'shop/__init__.py': '',
  'shop/decorators.py': [
    'def organiser_only(function):',
    '    def wrapper(request, *args):',
    '        if request.user.is_superuser:',
    '            return function(request, *args)',
    '        raise Http404',
    '    return wrapper',
    'def timed(function):',
    '    return function',
  ].join('\n'),
  'shop/views.py': [
    'from django.shortcuts import render',
    'from .decorators import organiser_only, timed',
    '@timed',
    '@organiser_only',
    'def orders(request):',
    '    return render(request, "shop/orders.html", {})',
    '@timed',
    'def index(request):',
    '    if request.user:',
    '        return render(request, "shop/a.html")',
    '    return render(request, "shop/b.html")',
  ].join('\n'),
};

suite('Views that are functions', () => {
  test('show the template that their text names, where it names one', async () => {
    const { views } = await inventoryOf(SHOP);
    assert.deepEqual(
      views.map(({ name, template }) => [name, template]),
      [
        ['orders', 'shop/orders.html'],
        ['index', null],
      ],
    );
  });

  test('are guarded by a decorator of the project that asks who it is, and by no other', async () => {
    const { views } = await inventoryOf(SHOP);
    assert.deepEqual(
      views.map(({ name, permissions }) => [name, permissions]),
      [
        ['orders', ['organiser_only']],
        ['index', null],
      ],
    );
  });
});
