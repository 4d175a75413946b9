import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

suite('The directories of templates', () => {
  test('are those with a page in them, each with how many files it holds', async () => {
    const { templates } = await inventoryOf({
      'manage.py': '',
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      'shop/templates/shop/list.html': '',
      'shop/templates/shop/mail.txt': '',
      'shop/templates/tags.py': '',
      'shop/jinja2/shop/list.j2': '',
      'chart/templates/NOTES.txt': '',
      'templates/base.htm': '',
      'mails/templates/order.mjml': '',
      'old/templates': '',
    });
    assert.deepEqual(templates, [
      { path: 'mails/templates', app: null, engine: 'django', count: 1 },
      { path: 'shop/jinja2', app: 'shop', engine: 'jinja2', count: 1 },
      { path: 'shop/templates', app: 'shop', engine: 'django', count: 2 },
      { path: 'templates', app: null, engine: 'django', count: 1 },
    ]);
  });
});
