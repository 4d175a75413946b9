import assert from 'node:assert/strict';
import { queryOf } from '../../../../src/core/hand-over/gather/view-query';
import { namingProject } from './names/naming-project';

const SHOP = {
  'manage.py': '',
  'config/settings.py':
    'INSTALLED_APPS = ["shop"]\nREST_FRAMEWORK = {"DEFAULT_PAGINATION_CLASS": "rest_framework.pagination.PageNumberPagination", "PAGE_SIZE": 20}\n',
  'shop/__init__.py': '',
  'shop/filters.py':
    'class BookFilter(django_filters.FilterSet):\n    cheap = django_filters.BooleanFilter()\n    class Meta:\n        fields = {"genre": ["exact"], "author": ["exact"]}\n',
  'shop/views.py': [
    'from rest_framework import generics, viewsets',
    'from django.views.generic import ListView',
    'from .filters import BookFilter',
    'class Books(viewsets.ModelViewSet):',
    '    filterset_class = BookFilter',
    '    search_fields = ["title", "=isbn"]',
    '    ordering_fields = ("price",)',
    '    def list(self, request):',
    '        return request.query_params.get("sold") or self.request.GET["sold"]',
    'class One(generics.RetrieveAPIView):',
    '    pass',
    'class Few(generics.ListAPIView):',
    '    filterset_fields = ["genre"]',
    '    pagination_class = None',
    'def search(request):',
    '    return render(request, "x.html", {"q": request.GET.get("q", "")})',
    'class Page(ListView):',
    '    search_fields = ["title"]',
  ].join('\n'),
};

suite('What a client may ask of a view', () => {
  test('is its filters, search, order, pages, and what its code reads of the address', async () => {
    const { inventory, follower } = await namingProject(SHOP);
    const told: Record<string, readonly string[]> = {};
    for (const view of inventory.views) told[view.name] = await queryOf(view, inventory, follower);
    assert.deepEqual(told, {
      Books: [
        'filters by `BookFilter`: `cheap`, `genre`, `author`',
        'searches `title`, `=isbn`',
        'orders by `price`',
        'reads `sold` of the address',
      ],
      One: [],
      Few: ['filters by `genre`', 'pages: none'],
      search: ['reads `q` of the address'],
      Page: [],
    });
  });

  test('of an action is what its own code does, and of the list nothing of the actions', async () => {
    const { inventory, follower } = await namingProject({
      ...SHOP,
      'shop/views.py': [
        'from rest_framework import viewsets',
        'from rest_framework.decorators import action',
        'class Books(viewsets.ModelViewSet):',
        '    filterset_fields = ["genre"]',
        '    def get_queryset(self):',
        '        return self.request.query_params["shelf"]',
        '    def retrieve(self, request, pk):',
        '        return request.query_params["whole"]',
        '    @action(detail=False)',
        '    def sold(self, request):',
        '        return self.paginate_queryset(request.query_params.get("since"))',
        '    @action(detail=False)',
        '    def odd(self, request):',
        '        return self.filter_queryset(None)',
      ].join('\n'),
    });
    const told = await Promise.all(
      [undefined, 'sold', 'odd'].map((action) =>
        Promise.all(inventory.views.map((view) => queryOf(view, inventory, follower, action))),
      ),
    );
    assert.deepEqual(told.flat(), [
      ['filters by `genre`', 'pages by `PageNumberPagination` of 20 (default)', 'reads `shelf` of the address'],
      ['pages by `PageNumberPagination` of 20 (default)', 'reads `since` of the address'],
      ['filters by `genre`'],
    ]);
  });
});
