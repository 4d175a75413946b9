import assert from 'node:assert/strict';
import { routesOfRouter } from './routes-of-router';

suite('the URLs of routers', () => {
  test('a router of one class or another has the URLs of both, and its root where the class that has one is meant', async () => {
    const books = (line: number): string[] => [
      `GET /api/books/ Books.list [book-list] :${line}`,
      `GET /api/books/<pk>/ Books.retrieve [book-detail] :${line}`,
    ];
    assert.deepEqual(
      await routesOfRouter(`from django.conf import settings
router = DefaultRouter() if settings.DEBUG else SimpleRouter()
router.register("books", Books, basename="book")
`),
      ['GET /api/ APIRootView [api-root] when settings.DEBUG :4', ...books(5)],
    );
    assert.deepEqual(
      await routesOfRouter(`PLAIN = chosen()
router = (SimpleRouter()
    if PLAIN else DefaultRouter())
router.register("books", Books, basename="book")
`),
      ['GET /api/ APIRootView [api-root] when not PLAIN :4', ...books(6)],
    );
  });

  test('what a base outside the folder adds to a viewset is open, and what is none is', async () => {
    assert.deepEqual(
      await routesOfRouter(
        'router = SimpleRouter()\nrouter.register("packs", Packaged, "pack")\nrouter.register("plain", Plain)\nrouter.register("gone", Missing)\n',
      ),
      [
        'POST /api/packs/<pk>/sell/<many>/ Packaged.sell_some [pack-sell] :4',
        '? /api/packs/… Packaged {what PackagedViewSet adds is not in this folder} :4',
        '? /api/plain/… Plain {the viewset is not found in this folder} :5',
        '? /api/gone/… {the viewset is not found in this folder} :6',
      ],
    );
  });

  test('what is registered in loops that are written out, and in those that are not', async () => {
    assert.deepEqual(
      await routesOfRouter(`router = SimpleRouter()
for prefix, viewset, name in (("a", Books, "x"), ("b", Packaged, "y")):
    if prefix:
        router.register(f"{prefix}s", viewset, basename=name)
VIEWSETS = {"c": Books}
for prefix, viewset in VIEWSETS.items():
    router.register(prefix, viewset, prefix)
for prefix, viewset in {"d": Books}.items():
    router.register(prefix, viewset, prefix)
for prefix, viewset in found():
    router.register(prefix, viewset, "e")
`),
      [
        'GET /api/as/ Books.list [x-list] when prefix :6',
        'GET /api/as/<pk>/ Books.retrieve [x-detail] when prefix :6',
        'POST /api/bs/<pk>/sell/<many>/ Packaged.sell_some [y-sell] when prefix :6',
        '? /api/bs/… Packaged {what PackagedViewSet adds is not in this folder} when prefix :6',
        'GET /api/c/ Books.list [c-list] :9',
        'GET /api/c/<pk>/ Books.retrieve [c-detail] :9',
        'GET /api/d/ Books.list [d-list] :11',
        'GET /api/d/<pk>/ Books.retrieve [d-detail] :11',
        '? /api/… {the viewset is not found in this folder} :13',
      ],
    );
  });

  test('what is registered where a block opens, beside another, one way or the other, as a decorator or in another call', async () => {
    const below = 'Books {what is registered below another viewset has URLs that its package makes}';
    const books = (prefix: string, line: number, end = ''): string[] => [
      `GET /api/${prefix}/ Books.list [${prefix}-list]${end} :${line}`,
      `GET /api/${prefix}/<pk>/ Books.retrieve [${prefix}-detail]${end} :${line}`,
    ];
    assert.deepEqual(
      await routesOfRouter(`router = SimpleRouter()
with router.register("a", Books, "a") as a, router.register("b", Books, "b") as b:
    a.register("in-a", Books)
    with b.register("in-b", Books) as below:
        below.register("deep", Books)
c, d = router.register("c", Books, "c"), router.register("d", Books, "d")
router.register("e", Books, "e") if WITH_E else router.register("f", Books, "f")
all = [router.register(name, Books, "g") for name in NAMES]
@router.register("h")
class More(Books):
    """router.register("words", Books)"""
keep(router.register("i", Books))  # router.register("comment", Books)
`),
      [
        ...books('a', 4),
        ...books('b', 4),
        ...books('c', 8),
        ...books('d', 8),
        ...books('e', 9, ' when WITH_E'),
        ...books('f', 9, ' when not WITH_E'),
        'GET /api/…/ Books.list [g-list] {text does not tell the whole prefix} :10',
        'GET /api/…/<pk>/ Books.retrieve [g-detail] {text does not tell the whole prefix} :10',
        `? /api/a/…/in-a/… ${below} :5`,
        `? /api/b/…/in-b/… ${below} :6`,
        `? /api/b/…/in-b/…/deep/… ${below} :7`,
        '? /api/… {more is registered in a way that is not told by text} :11',
        '? /api/… {more is registered in a way that is not told by text} :14',
      ],
    );
  });

  test('what is registered in a loop, under a condition, in a function, below another or nowhere', async () => {
    assert.deepEqual(
      await routesOfRouter(`router = DefaultRouter()
for prefix, viewset in [("books", Books)]:
    router.register(prefix, viewset)
if DEBUG:
    router.register("books", Books, "book")
def ready():
    router.register("late", Books)
add_more(router)
router.register("chained", Books, "chained").register("below", Books, "below")
books = router.register("kept", Plain)
books.register("under", Books)
`),
      [
        'GET /api/ APIRootView [api-root] :3',
        'GET /api/books/ Books.list :5',
        'GET /api/books/<pk>/ Books.retrieve :5',
        'GET /api/books/ Books.list [book-list] when DEBUG :7',
        'GET /api/books/<pk>/ Books.retrieve [book-detail] when DEBUG :7',
        'GET /api/chained/ Books.list [chained-list] :11',
        'GET /api/chained/<pk>/ Books.retrieve [chained-detail] :11',
        '? /api/kept/… Plain {the viewset is not found in this folder} :12',
        '? /api/… {a function that is given the router may register more} :10',
        '? /api/chained/…/below/… Books {what is registered below another viewset has URLs that its package makes} :11',
        '? /api/kept/…/under/… Books {what is registered below another viewset has URLs that its package makes} :13',
        '? /api/… {a function registers more, and whether it is called is not told by text} :9',
      ],
    );
    const below = 'Books {what is registered below another viewset has URLs that its package makes}';
    assert.deepEqual(
      (
        await routesOfRouter(`router = SimpleRouter()
router.register("a", Books, "a").register("b", Books, "b").register("c", Books, "c")
x = router.register("d", Books, "d")
y = x.register("e", Books)
y.register("f", Books)
y.register("g", Books).register("h", Books)
y.register(NAME, Books).register("i", Books)
loop = loop.register("j", Books)
`)
      ).filter((route) => route.startsWith('?')),
      [
        `? /api/a/…/b/… ${below} :4`,
        `? /api/a/…/b/…/c/… ${below} :4`,
        `? /api/d/…/e/… ${below} :6`,
        `? /api/d/…/e/…/f/… ${below} :7`,
        `? /api/d/…/e/…/g/… ${below} :8`,
        `? /api/d/…/e/…/g/…/h/… ${below} :8`,
        `? /api/d/…/e/… ${below} :9`,
        `? /api/d/…/e/… ${below} :9`,
      ],
    );
    assert.deepEqual(await routesOfRouter('router = SimpleRouter()\n'), [
      '? /api/… {nothing that is registered is found} :3',
    ]);
  });

  test('what the router of a package is given otherwise is open at its address', async () => {
    assert.deepEqual(
      await routesOfRouter(`from wagtail.api.v2.router import WagtailAPIRouter
router = WagtailAPIRouter("api")
router.register_endpoint("books", Books)
router.register_endpoint("plain/all/", Plain)
router.register_endpoint(NAME, Plain)
`),
      [
        '? /api/books/… Books {its package makes the URLs of what is registered so} :5',
        '? /api/plain/all/… Plain {its package makes the URLs of what is registered so} :6',
        '? /api/… Plain {its package makes the URLs of what is registered so} :7',
      ],
    );
  });

  test('an endpoint of Wagtail has the URLs that Wagtail makes, unless its class says which there are', async () => {
    assert.deepEqual(
      await routesOfRouter(`from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet
class Images(ImagesAPIViewSet):
    body_fields = []
class Own(PagesAPIViewSet):
    @classmethod
    def get_urlpatterns(cls):
        return super().get_urlpatterns() + more()
router = WagtailAPIRouter("wagtailapi")
router.register_endpoint("pages", PagesAPIViewSet)
router.register_endpoint("images", Images)
router.register_endpoint("own", Own)
`),
      [
        'GET /api/pages/ PagesAPIViewSet.listing_view [wagtailapi:pages:listing] :13',
        'GET /api/pages/<int:pk>/ PagesAPIViewSet.detail_view [wagtailapi:pages:detail] :13',
        'GET /api/pages/find/ PagesAPIViewSet.find_view [wagtailapi:pages:find] :13',
        'GET /api/images/ Images.listing_view [wagtailapi:images:listing] :14',
        'GET /api/images/<int:pk>/ Images.detail_view [wagtailapi:images:detail] :14',
        'GET /api/images/find/ Images.find_view [wagtailapi:images:find] :14',
        '? /api/own/… Own {its package makes the URLs of what is registered so} :15',
      ],
    );
  });
});
