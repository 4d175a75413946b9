import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

suite('the middleware of a project', () => {
  test('is what the settings list and the folder defines, classes and functions, and classes that derive from middleware', async () => {
    const { middleware } = await inventoryOf({
      'config/settings.py':
        'INSTALLED_APPS = ["shop"]\nMIDDLEWARE = ["shop.mid.Known", "shop.mid.plain", "shop.mid.VALUE", "shop.mid.gone", "elsewhere.Mid", NAME]\n',
      'shop/__init__.py': '',
      'shop/mid.py':
        'from django.utils.deprecation import MiddlewareMixin\n\nclass Known:\n    pass\n\ndef plain(get_response):\n    return get_response\n\nVALUE = 1\n\nclass UnusedMiddleware(MiddlewareMixin):\n    pass\n\nclass Helper(MiddlewareMixin):\n    pass\n\nclass OtherMiddleware:\n    pass\n',
    });
    assert.deepEqual(middleware, [
      { name: 'Known', app: 'shop', file: 'shop/mid.py', line: 3 },
      { name: 'plain', app: 'shop', file: 'shop/mid.py', line: 6 },
      { name: 'UnusedMiddleware', app: 'shop', file: 'shop/mid.py', line: 11 },
    ]);
  });
});
