import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** `METHODS pattern → view.action [name] (includes) when` */
async function routesOf(tree: Readonly<Record<string, string>>): Promise<string[]> {
  const { routes } = await inventoryOf({
    'manage.py': '',
    'config/settings.py': 'ROOT_URLCONF = "config.urls"\n',
    ...tree,
  });
  return routes.map(({ methods, pattern, view, action, name, includes, when, file, line }) =>
    [
      methods.join(','),
      pattern,
      view === null ? null : action === null ? view : `${view}.${action}`,
      name && `[${name}]`,
      includes && `(${includes})`,
      when && `when ${when}`,
      `${file}:${line}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

suite('readRoutes', () => {
  test('follows includes of modules, names, lists, tuples and conditions, and says what stays open', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py': `from django.conf import settings
from django.urls import include, path, re_path
from django.conf.urls.i18n import i18n_patterns
from shop import urls as shop_urls
from shop.views import index
from . import views

api = [path("ping/", views.ping, name="ping")]
api += [path("pong/", lambda r: None)]
urlpatterns = [
    path("a/", include(shop_urls)),
    path("b/", include(("shop.urls", "shop"), namespace="two")),
    path("c/", include(api)),
    path("d/", include((api, "d"))),
    path("e/", include("allauth.urls")),
    path("f/", include("config.urls")),
    *views.extra,
    path(PREFIX, index),
    re_path(r"^g/(?P<slug>[-\\w]+)/", login_required(cache_page(60)(index))),
    path("h/", "shop.views.index"),
] + i18n_patterns(path("i/", index))
if settings.DEBUG:
    import debug_toolbar
    urlpatterns = [path("__debug__/", include(debug_toolbar.urls))] + urlpatterns
urlpatterns.append(path("j/", index))
urlpatterns += [path(x, y) for x, y in PAGES]
`,
        'config/views.py':
          'from django.urls import path\ndef ping(request):\n    pass\nextra = [path("extra/", ping)]\nurlpatterns = None\n',
        'shop/__init__.py': '',
        'shop/urls.py':
          'from django.conf.urls import url\nfrom . import views\napp_name = "shop"\nurlpatterns = [url(r"^$", views.index, name="index")]\n',
        'shop/views.py': 'def index(request):\n    pass\n',
      }),
      [
        '/a/ index [shop:index] shop/urls.py:4',
        '/b/ index [two:index] shop/urls.py:4',
        '/c/ping/ ping [ping] config/urls.py:8',
        '/c/pong/ config/urls.py:9',
        '/d/ping/ ping [d:ping] config/urls.py:8',
        '/d/pong/ config/urls.py:9',
        '/e/… (allauth.urls) config/urls.py:15',
        '/f/… (config.urls) config/urls.py:16',
        '/extra/ ping config/views.py:4',
        '/… index config/urls.py:18',
        '/g/<slug>/ index config/urls.py:19',
        '/h/ index config/urls.py:20',
        '/…/i/ index config/urls.py:21',
        '/__debug__/… (debug_toolbar.urls) when settings.DEBUG config/urls.py:24',
        '/j/ index config/urls.py:25',
        '/… ([path(x, y) for x, y in PAGES]) config/urls.py:26',
      ],
    );
  });

  test('puts the URLs of a nested router behind those of its parents, as drf-nested-routers does', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py':
          'from django.urls import include, path\nfrom api import routers\n\nurlpatterns = [\n    path("shops/", include(routers.shop.urls)),\n    path("shops/", include(routers.book.urls)),\n    path("shops/", include(routers.page.urls)),\n    path("x/", include(routers.other.urls)),\n    path("y/", include(routers.unnamed.urls)),\n    path("z/", include(routers.hidden.urls)),\n]\n',
        'api/routers.py': `from elsewhere import far
from rest_framework import routers
from rest_framework_nested.routers import NestedSimpleRouter
from .views import Books, Pages, Shops

BOOKS = "books"
shop = routers.SimpleRouter()
shop.register("", Shops, basename="shop")
book = NestedSimpleRouter(shop, "", lookup="shop")
book.register(BOOKS, Books, basename="book")
page = NestedSimpleRouter(book, BOOKS, lookup="book", trailing_slash=False)
page.register("pages", Pages, basename="page")
other = NestedSimpleRouter(far, "far", lookup="far")
other.register("pages", Pages, basename="other")
unnamed = NestedSimpleRouter(book, BOOKS)
unnamed.register("pages", Pages, basename="unnamed")
hidden = NestedSimpleRouter(shop, "gone", lookup="gone")
hidden.register("pages", Pages, basename="hidden")
`,
        'api/views.py': `from rest_framework import viewsets

class Shops(viewsets.ViewSet):
    lookup_field = "api_key"
    def retrieve(self, request, api_key):
        pass

class Books(viewsets.ViewSet):
    lookup_field = "id"
    lookup_url_kwarg = "isbn"
    def retrieve(self, request, shop_api_key, isbn):
        pass

class Pages(viewsets.ViewSet):
    def list(self, request):
        pass
`,
      }),
      [
        'GET /shops/<api_key>/ Shops.retrieve [shop-detail] api/routers.py:8',
        'GET /shops/<shop_api_key>/books/<isbn>/ Books.retrieve [book-detail] api/routers.py:10',
        'GET /shops/<shop_api_key>/books/<book_isbn>/pages Pages.list [page-list] api/routers.py:12',
        'GET /x/…far/…/pages/ Pages.list [other-list] api/routers.py:14',
        'GET /y/<shop_api_key>/books/<nested_2_isbn>/pages/ Pages.list [unnamed-list] api/routers.py:16',
        'GET /z/gone/…/pages/ Pages.list [hidden-list] api/routers.py:18',
      ],
    );
  });

  test('expands routers, nested ones too, to the actions of their viewsets', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py':
          'from django.urls import include, path\nfrom api.routers import nested, router\nfrom api.views import Books, Plain, ping\n\nurlpatterns = [\n    path("api/", include((router.urls, "v1"))),\n    path("n/", include(nested.urls)),\n    path("x/", Books.as_view({"get": "list", "post": "create"})),\n    path("y/", Plain.as_view()),\n    path("z/", ping),\n]\n',
        'api/routers.py':
          'from rest_framework import routers\nfrom rest_framework_nested.routers import NestedSimpleRouter\nfrom .views import Books, Chapters\n\nrouter = routers.DefaultRouter(trailing_slash=False)\nrouter.register(r"books", Books)\nrouter.register("", Missing, basename="m")\nnested = NestedSimpleRouter(router, "books", lookup="book")\nnested.register("chapters", Chapters, basename="chapter")\n',
        'api/views.py': `from rest_framework import mixins, viewsets
from rest_framework.decorators import action, api_view
from rest_framework.views import APIView

class Base(viewsets.GenericViewSet):
    lookup_field = "slug"

class Books(mixins.ListModelMixin, mixins.DestroyModelMixin, Base):
    queryset = shop.Book.objects.all()
    http_method_names = ["get", "post"]

    @action(detail=True, methods=["post"], url_path="set-price")
    def set_price(self, request, slug):
        pass

    @action(detail=False)
    def newest_of_all(self, request):
        pass

class Chapters(viewsets.ViewSet):
    def retrieve(self, request, pk=None):
        pass

class Plain(APIView):
    def get(self, request):
        pass
    async def post(self, request):
        pass

@api_view(["POST"])
def ping(request):
    pass
`,
      }),
      [
        'GET /api/ APIRootView [v1:api-root] api/routers.py:5',
        'GET /api/books Books.list [v1:book-list] api/routers.py:6',
        'POST /api/books/<slug>/set-price Books.set_price [v1:book-set-price] api/routers.py:6',
        'GET /api/books/newest_of_all Books.newest_of_all [v1:book-newest-of-all] api/routers.py:6',
        '/api/… api/routers.py:7',
        'GET /n/books/<book_slug>/chapters/<pk> Chapters.retrieve [chapter-detail] api/routers.py:9',
        'GET,POST /x/ Books config/urls.py:8',
        'GET,POST /y/ Plain config/urls.py:9',
        'POST /z/ ping config/urls.py:10',
      ],
    );
  });

  test('takes the routes of a router that another is extended by, and the names of all that is registered', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py': `from django.urls import include, path
from rest_framework.routers import DefaultRouter, SimpleRouter
from rest_framework.viewsets import ReadOnlyModelViewSet
class Books(ReadOnlyModelViewSet):
    pass
inner = SimpleRouter(trailing_slash=False)
inner.register("books", Books, "tome")
inner.register(prefix="more", viewset=Books, base_name="other")
router = DefaultRouter()
router.registry.extend(inner.registry)
router.registry.extend(unknown)
urlpatterns = [path("api/", include(router.urls))]
`,
      }),
      [
        'GET /api/ APIRootView [api-root] config/urls.py:9',
        'GET /api/books/ Books.list [tome-list] config/urls.py:7',
        'GET /api/books/<pk>/ Books.retrieve [tome-detail] config/urls.py:7',
        'GET /api/more/ Books.list [other-list] config/urls.py:8',
        'GET /api/more/<pk>/ Books.retrieve [other-detail] config/urls.py:8',
        '/api/… (router.registry.extend(unknown)) config/urls.py:11',
      ],
    );
  });
});
