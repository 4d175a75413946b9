import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** Statements of an admin.py. */
const STATEMENTS = [
  '@admin.register(Book)\nclass A(admin.ModelAdmin):\n    pass',
  '@admin.register(Book, models.Author)\nclass A(admin.ModelAdmin):\n    pass',
  '@register(Book)\nclass A(admin.ModelAdmin):\n    pass',
  '@admin.register\nclass A(admin.ModelAdmin):\n    pass',
  '@library.register(Book)\nclass A(admin.ModelAdmin):\n    pass',
  '@admin.register(get_user_model())\nclass A(admin.ModelAdmin):\n    pass',
  '@admin.register(User)\nclass A(admin.ModelAdmin):\n    pass',
  '@admin.register(ALIAS)\nclass A(admin.ModelAdmin):\n    pass',
  'admin.register(Book)()',
  'admin.register()(BookAdmin)',
  'admin.register(Book)(BookAdmin)',
  'admin.site.register(Book)',
  'admin.site.register(Book, BookAdmin)',
  'admin.site.register([Book, Author], BookAdmin)',
  'admin.site.register((Book,))',
  'site.register(Book)',
  'admin_site.register(Book)',
  'shop_admin_site.register(Book)',
  'sites.register(Book)',
  'admin.site.unregister(Book)',
  'admin.site.register()',
  'admin.site.register(BOOKS)',
  'admin.site.register(Book, make_admin())',
  'if DEBUG:\n    admin.site.register(Book)',
];

suite('Registrations with the admin', () => {
  test('are those of decorators and calls', async () => {
    const told: Record<string, unknown> = {};
    for (const statement of STATEMENTS) {
      const { admin } = await inventoryOf({
        'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
        'shop/__init__.py': '',
        'shop/admin.py': `from django.contrib import admin\nfrom django.contrib.admin import register\nUser = get_user_model()\nALIAS = Book\nBOOKS = [Book]\n${statement}\n`,
      });
      told[statement] = admin.map(({ name, models, line, known, when }) =>
        [
          `${name}:${line} of`,
          ...models,
          ...(known === false ? ['perhaps'] : []),
          ...(when ? [`when ${when}`] : []),
        ].join(' '),
      );
    }
    assert.deepEqual(told, {
      '@admin.register(Book)\nclass A(admin.ModelAdmin):\n    pass': ['A:7 of Book'],
      '@admin.register(Book, models.Author)\nclass A(admin.ModelAdmin):\n    pass': ['A:7 of Book models.Author'],
      '@register(Book)\nclass A(admin.ModelAdmin):\n    pass': ['A:7 of Book'],
      '@admin.register\nclass A(admin.ModelAdmin):\n    pass': [],
      '@library.register(Book)\nclass A(admin.ModelAdmin):\n    pass': [],
      '@admin.register(get_user_model())\nclass A(admin.ModelAdmin):\n    pass': ['A:7 of get_user_model() perhaps'],
      '@admin.register(User)\nclass A(admin.ModelAdmin):\n    pass': ['A:7 of User perhaps'],
      '@admin.register(ALIAS)\nclass A(admin.ModelAdmin):\n    pass': ['A:7 of ALIAS'],
      'admin.register(Book)()': [],
      'admin.register()(BookAdmin)': [],
      'admin.register(Book)(BookAdmin)': ['BookAdmin:6 of Book'],
      'admin.site.register(Book)': ['ModelAdmin:6 of Book'],
      'admin.site.register(Book, BookAdmin)': ['BookAdmin:6 of Book'],
      'admin.site.register([Book, Author], BookAdmin)': ['BookAdmin:6 of Book Author'],
      'admin.site.register((Book,))': ['ModelAdmin:6 of Book'],
      'site.register(Book)': ['ModelAdmin:6 of Book'],
      'admin_site.register(Book)': ['ModelAdmin:6 of Book'],
      'shop_admin_site.register(Book)': ['ModelAdmin:6 of Book'],
      'sites.register(Book)': [],
      'admin.site.unregister(Book)': [],
      'admin.site.register()': [],
      'admin.site.register(BOOKS)': ['ModelAdmin:6 of Book'],
      'admin.site.register(Book, make_admin())': ['make_admin():6 of Book'],
      'if DEBUG:\n    admin.site.register(Book)': ['ModelAdmin:7 of Book when DEBUG'],
    });
  });

  test('are those with sites of the project, by decorators that are called, and in loops', async () => {
    const { admin } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      'shop/sites.py':
        'from django.contrib.admin import AdminSite\nclass Desk(AdminSite):\n    pass\ndesk = Desk()\nplain = AdminSite(name="plain")\n',
      'shop/admin.py': `from django.contrib import admin
from .sites import desk, plain
from .elsewhere import library
desk.register(Book)
plain.register([Book, Author], BookAdmin)
library.register(Book)
admin.register(Genre)(GenreAdmin)
register = admin.site.register
register(Order, OrderAdmin)
for model in (Book, Author):
    admin.site.register(model)
for model in apps.get_models():
    admin.site.register(model)
if DEBUG:
    for model in (Genre,):
        desk.register(model)
`,
    });
    assert.deepEqual(
      admin.map(({ name, models, line, known = true, when = null }) => [line, name, models.join(' '), known, when]),
      [
        [4, 'ModelAdmin', 'Book', true, null],
        [5, 'BookAdmin', 'Book Author', true, null],
        [7, 'GenreAdmin', 'Genre', true, null],
        [9, 'OrderAdmin', 'Order', true, null],
        [11, 'ModelAdmin', 'Book', true, null],
        [11, 'ModelAdmin', 'Author', true, null],
        [13, 'ModelAdmin', 'model', false, 'for each model in apps.get_models()'],
        [16, 'ModelAdmin', 'Genre', true, 'DEBUG'],
      ],
    );
  });
});
