import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

const VIEWS = `from elsewhere.viewsets import PackagedViewSet
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
class Books(viewsets.ReadOnlyModelViewSet):
    def empty(self, request):
        pass
class Packaged(PackagedViewSet):
    @action(["post"], detail=True, url_path=r"sell/(?P<many>[0-9]+)", url_name="sell")
    def sell_some(self, request, pk, many):
        pass
class Plain:
    pass
`;

/** `METHODS pattern → view.action [name] {why it is open} when :line` of the routes of `router` at `api/`. */
async function routesOf(lines: string): Promise<string[]> {
  const { routes } = await inventoryOf({
    'manage.py': '',
    'config/settings.py': 'ROOT_URLCONF = "config.urls"\n',
    'config/urls.py':
      'from django.urls import include, path\nfrom shop.api import router\nurlpatterns = [path("api/", include(router.urls))]\n',
    'shop/__init__.py': '',
    'shop/views.py': VIEWS,
    'shop/api.py': `from rest_framework.routers import DefaultRouter, DynamicRoute, Route, SimpleRouter\nfrom .views import Books, Packaged, Plain\n${lines}`,
  });
  return routes.map(({ methods, pattern, view, action, name, open, when, line }) =>
    [
      methods.length > 0 ? methods.join() : '?',
      pattern,
      action === null ? view : `${String(view)}.${action}`,
      name && `[${name}]`,
      open && `{${open}}`,
      when && `when ${when}`,
      `:${line}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

suite('the URLs of routers', () => {
  test('a router of one class or another has the URLs of both, and its root where the class that has one is meant', async () => {
    const books = (line: number): string[] => [
      `GET /api/books/ Books.list [book-list] :${line}`,
      `GET /api/books/<pk>/ Books.retrieve [book-detail] :${line}`,
    ];
    assert.deepEqual(
      await routesOf(`from django.conf import settings
router = DefaultRouter() if settings.DEBUG else SimpleRouter()
router.register("books", Books, basename="book")
`),
      ['GET /api/ APIRootView [api-root] when settings.DEBUG :4', ...books(5)],
    );
    assert.deepEqual(
      await routesOf(`PLAIN = chosen()
router = (SimpleRouter()
    if PLAIN else DefaultRouter())
router.register("books", Books, basename="book")
`),
      ['GET /api/ APIRootView [api-root] when not PLAIN :4', ...books(6)],
    );
  });

  test('what a base outside the folder adds to a viewset is open, and what is none is', async () => {
    assert.deepEqual(
      await routesOf(
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

  test('what the class of a router adds to a route is told, and other routes are open', async () => {
    const mapping = `class Bulk(SimpleRouter):
    def __init__(self):
        super().__init__()
        self.routes[0].mapping["delete"] = "empty"
        self.routes[2].mapping.update({"put": "nobody_has_it"})
router = Bulk()
router.register("books", Books, "book")
`;
    assert.deepEqual(await routesOf(mapping), [
      'GET /api/books/ Books.list [book-list] :9',
      'GET /api/books/<pk>/ Books.retrieve [book-detail] :9',
      'DELETE /api/books/ Books.empty [book-list] :9',
    ]);
    const shared = mapping.replace(
      '        super().__init__()\n',
      '        super().__init__()\n        if DEBUG:\n            pass\n        count = 1\n        del count\n',
    );
    assert.deepEqual((await routesOf(shared)).length, 3);
    assert.equal((await routesOf(shared)).filter((route) => route.startsWith('?')).length, 0);
    assert.deepEqual(
      await routesOf(
        'class Own(DefaultRouter):\n    include_root_view = False\n    routes = [Route(), DynamicRoute()]\nrouter = Own()\nrouter.register("books", Books, "book")\n',
      ),
      ['? /api/books/… Books {the class of the router makes URLs of its own} :7'],
    );
    assert.deepEqual(
      await routesOf('from bulk import BulkRouter\nrouter = BulkRouter()\nrouter.register("books", Books, "book")\n'),
      [
        'GET /api/books/ Books.list [book-list] :5',
        'GET /api/books/<pk>/ Books.retrieve [book-detail] :5',
        '? /api/books/… Books {the router may add more} :5',
      ],
    );
  });

  test('what the class of a router registers by itself, or makes URLs of, is open at its root', async () => {
    const own = `class RootView(APIRootView):
    pass
class Own(DefaultRouter):
    APIRootView = RootView
    routes = copy.deepcopy(SimpleRouter.routes)
    routes[0].mapping.update({"delete": "empty"})
    def __init__(self):
        super().__init__()
        for name, viewset in ALL:
            self.register(name, viewset)
    def get_lookup(self):
        return super().get_lookup()
router = Own()
`;
    assert.deepEqual(await routesOf(own), [
      'GET /api/ RootView [api-root] :15',
      '? /api/… {the class of the router registers more in a method} :12',
    ]);
    assert.deepEqual(await routesOf(`${own}router.register("books", Books, "book")\n`), [
      'GET /api/ RootView [api-root] :15',
      'GET /api/books/ Books.list [book-list] :16',
      'GET /api/books/<pk>/ Books.retrieve [book-detail] :16',
      'DELETE /api/books/ Books.empty [book-list] :16',
      '? /api/… {the class of the router registers more in a method} :12',
    ]);
    assert.deepEqual(
      await routesOf(
        'class Own(SimpleRouter):\n    def get_urls(self):\n        return super().get_urls() + [path("more/", more)]\nrouter = Own()\n',
      ),
      ['? /api/… {the class of the router makes URLs of its own} :4'],
    );
    const added = (line: string): Promise<string[]> =>
      routesOf(`class Own(SimpleRouter):\n    ${line}\nrouter = Own()\nrouter.register("books", Books, "book")\n`);
    const more = [
      'GET /api/books/ Books.list [book-list] :6',
      'GET /api/books/<pk>/ Books.retrieve [book-detail] :6',
      '? /api/books/… Books {the router may add more} :6',
    ];
    assert.deepEqual(await added('def __init__(self):\n        self.routes += [Route()]'), [
      ...more.map((route) => route.replace(':6', ':7')),
    ]);
    assert.deepEqual(await added('routes = list(SimpleRouter.routes); routes.append(Route())'), more);
    assert.deepEqual(await added('routes = make(SimpleRouter.routes)'), [
      '? /api/books/… Books {the class of the router makes URLs of its own} :6',
    ]);
  });

  test('a lookup that the class of a router makes more of is open, but where it goes by what a viewset has not', async () => {
    const router = (ask: string): string => `class Several(SimpleRouter):
    def get_lookup_regex(self, viewset, lookup_prefix=""):
        found = super().get_lookup_regex(viewset, lookup_prefix)
        return found + more(${ask})
class Two(Books):
    lookup_fields = ("pk", "part")
router = Several()
router.register("books", Books, "book")
router.register("two", Two, "two")
`;
    const open = 'text does not tell the name of the lookup';
    const told = async (ask: string): Promise<string[]> =>
      (await routesOf(router(ask))).filter((route) => /<pk>|…\//.test(route));
    assert.deepEqual(await told('getattr(viewset, "lookup_fields", None)'), [
      'GET /api/books/<pk>/ Books.retrieve [book-detail] :10',
      `GET /api/two/…/ Two.retrieve [two-detail] {${open}} :11`,
    ]);
    assert.deepEqual(await told('viewset'), [
      `GET /api/books/…/ Books.retrieve [book-detail] {${open}} :10`,
      `GET /api/two/…/ Two.retrieve [two-detail] {${open}} :11`,
    ]);
  });

  test('what is registered in a loop, under a condition, in a function, below another or nowhere', async () => {
    assert.deepEqual(
      await routesOf(`router = DefaultRouter()
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
        '? /api/… {the viewset is not found in this folder} :5',
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
        await routesOf(`router = SimpleRouter()
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
    assert.deepEqual(await routesOf('router = SimpleRouter()\n'), [
      '? /api/… {nothing that is registered is found} :3',
    ]);
  });

  test('what the router of a package is given otherwise is open at its address', async () => {
    assert.deepEqual(
      await routesOf(`from wagtail.api.v2.router import WagtailAPIRouter
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
});
