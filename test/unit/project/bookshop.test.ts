import assert from 'node:assert/strict';
import { join } from 'node:path';
import { detectDjango } from '../../../src/core/django/detect-django';
import type { Inventory } from '../../../src/core/project/inventory';
import { takeInventory } from '../../../src/core/project/take-inventory';
import { createNodeFiles } from '../../../src/node/reading/node-files';

suite('the inventory of the bookshop', () => {
  let inventory: Inventory;

  suiteSetup(async () => {
    const files = createNodeFiles(join(__dirname, '../../../examples/bookshop'));
    const [project] = (await detectDjango(files)).projects;
    assert.ok(project);
    inventory = await takeInventory(files, project);
  });

  test('tells its apps, models and serializers', () => {
    assert.deepEqual(
      {
        apps: inventory.apps.filter((app) => app.own).map(({ label }) => label),
        models: inventory.models.map(
          ({ app, name, fields, meta }) =>
            `${app}.${name} ${fields.length} fields, ${meta?.indexes.length ?? 0} indexes, ${meta?.constraints.length ?? 0} constraints`,
        ),
        serializers: inventory.serializers.map(({ name, model, fields, known }) => [name, model, fields.length, known]),
      },
      {
        apps: ['accounts', 'catalog', 'orders'],
        models: [
          'accounts.User 1 fields, 0 indexes, 0 constraints',
          'accounts.Address 6 fields, 0 indexes, 1 constraints',
          'catalog.Publisher 2 fields, 0 indexes, 0 constraints',
          'catalog.Author 3 fields, 1 indexes, 0 constraints',
          'catalog.Genre 2 fields, 0 indexes, 0 constraints',
          'catalog.Book 12 fields, 1 indexes, 1 constraints',
          'catalog.Review 5 fields, 0 indexes, 2 constraints',
          'orders.Order 3 fields, 2 indexes, 0 constraints',
          'orders.OrderLine 4 fields, 0 indexes, 2 constraints',
          'orders.BookSales 3 fields, 0 indexes, 0 constraints',
        ],
        serializers: [
          ['AuthorSerializer', 'Author', 4, true],
          ['BookSerializer', 'Book', 11, true],
          ['BookWriteSerializer', 'Book', 10, true],
          ['ReviewSerializer', 'Review', 5, true],
          ['OrderLineSerializer', 'OrderLine', 4, true],
          ['OrderSerializer', 'Order', 5, true],
          ['BookSalesSerializer', 'BookSales', 4, true],
        ],
      },
    );
  });

  test('tells its routes with their methods', () => {
    assert.deepEqual(
      inventory.routes.map(({ methods, pattern, view, action }) =>
        [methods.join(','), pattern, view, action].filter(Boolean).join(' '),
      ),
      [
        'GET / BookListView',
        'GET /books/<slug:slug>/ BookDetailView',
        'GET,POST,PUT /books/<slug:slug>/review/ ReviewCreateView',
        'GET /orders/ OrderListView',
        'GET /orders/<int:pk>/ OrderDetailView',
        'GET,POST,PUT /orders/buy/<slug:slug>/ BuyView',
        'GET,POST,PUT /accounts/login/ LoginView',
        'POST /accounts/logout/ LogoutView',
        'GET,POST,PUT /accounts/sign-up/ SignUpView',
        'GET,POST,PUT /accounts/profile/ ProfileView',
        'GET /api/v1/ APIRootView',
        'GET /api/v1/books/ BookViewSet list',
        'POST /api/v1/books/ BookViewSet create',
        'GET /api/v1/books/<slug>/ BookViewSet retrieve',
        'PUT /api/v1/books/<slug>/ BookViewSet update',
        'PATCH /api/v1/books/<slug>/ BookViewSet partial_update',
        'DELETE /api/v1/books/<slug>/ BookViewSet destroy',
        'GET,POST /api/v1/books/<slug>/reviews/ BookViewSet reviews',
        'GET /api/v1/authors/ AuthorViewSet list',
        'GET /api/v1/authors/<pk>/ AuthorViewSet retrieve',
        'GET /api/v1/orders/ OrderViewSet list',
        'POST /api/v1/orders/ OrderViewSet create',
        'GET /api/v1/orders/<pk>/ OrderViewSet retrieve',
        'POST /api/v1/orders/<pk>/cancel/ OrderViewSet cancel',
        'GET /api/v1/reports/sales/ SalesReportView',
        '/admin/…',
      ],
    );
  });

  test('tells its settings, migrations, tasks and tests', () => {
    const { settings, migrations, background, commands, tests, problems } = inventory;
    const production = settings.variants.find(({ file }) => file.endsWith('production.py'));
    assert.deepEqual(
      {
        databases: settings.databases.map(({ kind }) => kind),
        productionDatabases: production?.databases.map(({ kind }) => kind),
        productionCaches: production?.caches.map(({ backend }) => backend),
        user: settings.authUserModel?.value,
        migrations: migrations.map(({ app, count, latest, operations }) => [
          app,
          count,
          latest,
          operations.map(({ kind }) => kind),
        ]),
        background: background.map(({ library, kind, name }) => `${library} ${kind} ${name}`),
        commands: commands.map(({ name }) => name),
        tests: tests.map(({ app, framework }) => [app, framework]),
        problems,
      },
      {
        databases: ['sqlite'],
        productionDatabases: ['postgresql'],
        productionCaches: ['django.core.cache.backends.redis.RedisCache'],
        user: 'accounts.User',
        migrations: [
          ['accounts', 1, '0001_initial', []],
          ['catalog', 4, '0004_book_slug_unique', ['RunPython']],
          ['orders', 3, '0003_book_sales', ['RunSQL']],
        ],
        background: [
          'celery app app',
          'celery task report_low_stock',
          'celery task send_order_confirmation',
          'celery task cancel_unpaid_orders',
        ],
        commands: ['import_books'],
        tests: [
          ['accounts', 'unittest'],
          ['catalog', 'mixed'],
          ['orders', 'pytest'],
        ],
        problems: [],
      },
    );
  });
});
