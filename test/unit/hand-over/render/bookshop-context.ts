import type { HandOverContext } from '../../../../src/core/hand-over/render/hand-over-context';

/** What is known when the sales view of the bookshop is handed over. The passwords must not come through. */
export const BOOKSHOP: HandOverContext = {
  project: { root: '.', settingsModule: 'bookshop.settings.production' },
  django: { text: '>=5.2,<5.3, locked at 5.2.11', place: { path: 'pyproject.toml', line: 8 } },
  python: { text: '>=3.12' },
  app: 'orders',
  thing: { kind: 'migration', name: '0003_book_sales' },
  place: { path: 'orders/migrations/0003_book_sales.py', line: 4, endLine: 13 },
  selection: {
    language: 'python',
    text: [
      'CREATE_VIEW = """',
      'CREATE VIEW orders_book_sales AS',
      'SELECT line.book_id, SUM(line.quantity) AS copies_sold',
      'FROM orders_orderline AS line',
      'GROUP BY line.book_id',
      '"""',
      'SECRET_KEY = "not-for-others"',
    ].join('\n'),
  },
  diagnostics: [{ message: 'Seq Scan on orders_orderline', source: 'pg', line: 7 }],
  git: { branch: 'sales-report', commit: '385f7b4a1c0e5d2b9f8e7d6c5b4a39281706f5e4' },
  evidence: [{ file: 'orders/migrations/0003_book_sales.py', line: 26, text: 'RunSQL in a migration' }],
  settings: [
    { name: 'SECRET_KEY', value: '"not-for-others"', place: { path: 'bookshop/settings/production.py', line: 9 } },
    {
      name: 'REDIS_URL',
      value: '"redis://:not-for-others@redis:6379/0"',
      place: { path: 'bookshop/settings/production.py', line: 26 },
    },
  ],
  databases: [{ alias: 'default', engine: 'PostgreSQL', place: { path: 'bookshop/settings/production.py', line: 15 } }],
  contract: [
    {
      pattern: '/api/v1/books/',
      methods: ['GET', 'POST'],
      view: 'BookViewSet',
      serializers: ['BookSerializer', 'BookWriteSerializer'],
      permissions: ['IsStaffOrReadOnly'],
      place: { path: 'catalog/viewsets.py', line: 12 },
    },
    { pattern: '/api/v1/reports/sales/', methods: [], view: 'SalesReportView' },
  ],
  serializers: [
    {
      name: 'BookSerializer',
      model: 'Book',
      place: { path: 'catalog/serializers.py', line: 12 },
      fields: [
        { name: 'slug', type: 'SlugField', access: 'read and write', values: ['required', 'at most 50 characters'] },
        { name: 'average_rating', type: 'FloatField', access: 'read only', options: 'min_value=0' },
      ],
      known: false,
      open: [
        {
          reason: 'get_fields of BookSerializer decides in code which fields there are.',
          place: { path: 'catalog/serializers.py', line: 30 },
        },
      ],
    },
  ],
  openApi: [{ path: 'openapi.yaml' }],
  models: [
    {
      name: 'orders.OrderLine',
      place: { path: 'orders/models.py', line: 41 },
      fields: [
        { name: 'order', type: 'ForeignKey', options: 'on_delete=models.CASCADE' },
        { name: 'quantity', type: 'PositiveSmallIntegerField', options: 'default=1' },
      ],
      relations: ['order → orders.Order', 'book → catalog.Book'],
      indexes: ['UniqueConstraint(fields=["order", "book"])'],
    },
    { name: 'orders.BookSales', fields: [{ name: 'copies_sold', type: 'PositiveIntegerField' }] },
  ],
  migrations: [
    { app: 'orders', name: '0003_book_sales', note: 'RunSQL', place: { path: 'orders/migrations/0003_book_sales.py' } },
    { app: 'catalog', name: '0004_book_slug_unique' },
  ],
  entryPoints: [
    { kind: 'WSGI', value: 'bookshop.wsgi:application', place: { path: 'bookshop/wsgi.py', line: 7 } },
    { kind: 'Worker', value: 'celery --app bookshop worker', place: { path: 'compose.yaml', line: 26 } },
    { kind: 'Scheduler', value: 'celery --app bookshop beat', place: { path: 'compose.yaml', line: 30 } },
  ],
  environment: [
    { name: 'DJANGO_SECRET_KEY', hasDefault: false, place: { path: 'bookshop/settings/production.py', line: 9 } },
    { name: 'POSTGRES_HOST', hasDefault: true },
  ],
  staticFiles: [
    { name: 'STATIC_ROOT', value: 'BASE_DIR / "staticfiles"', place: { path: 'bookshop/settings/base.py', line: 72 } },
  ],
  ports: [{ port: '8000', place: { path: 'Dockerfile', line: 21 } }],
  suites: [
    { name: 'orders', framework: 'pytest', count: 13, place: { path: 'orders/tests' } },
    { name: 'frontend/e2e', framework: 'Playwright', count: 1, place: { path: 'frontend/e2e/search.spec.ts' } },
  ],
  journey: ['Search for an author', 'Open the book', 'Buy it'],
  deploySettings: [
    {
      name: 'SECURE_HSTS_SECONDS',
      value: '3600',
      question: 'An hour is short',
      place: { path: 'bookshop/settings/production.py', line: 51 },
    },
    { name: 'CSRF_COOKIE_SECURE', value: '', question: 'The cookie also travels without HTTPS' },
  ],
  templates: [{ place: { path: 'orders/templates/orders/order list (old).html', line: 3 }, note: 'extends base.html' }],
};
