import assert from 'node:assert/strict';
import { routesOfRouter } from './routes-of-router';

suite('the class of a router', () => {
  test('what the class of a router adds to a route is told, and other routes are open', async () => {
    const mapping = `class Bulk(SimpleRouter):
    def __init__(self):
        super().__init__()
        self.routes[0].mapping["delete"] = "empty"
        self.routes[2].mapping.update({"put": "nobody_has_it"})
router = Bulk()
router.register("books", Books, "book")
`;
    assert.deepEqual(await routesOfRouter(mapping), [
      'GET /api/books/ Books.list [book-list] :9',
      'GET /api/books/<pk>/ Books.retrieve [book-detail] :9',
      'DELETE /api/books/ Books.empty [book-list] :9',
    ]);
    const shared = mapping.replace(
      '        super().__init__()\n',
      '        super().__init__()\n        if DEBUG:\n            pass\n        count = 1\n        del count\n',
    );
    assert.deepEqual((await routesOfRouter(shared)).length, 3);
    assert.equal((await routesOfRouter(shared)).filter((route) => route.startsWith('?')).length, 0);
    assert.deepEqual(
      await routesOfRouter(
        'class Own(DefaultRouter):\n    include_root_view = False\n    routes = [Route(), DynamicRoute()]\nrouter = Own()\nrouter.register("books", Books, "book")\n',
      ),
      ['? /api/books/… Books {the class of the router makes URLs of its own} :7'],
    );
    assert.deepEqual(
      await routesOfRouter(
        'from bulk import BulkRouter\nrouter = BulkRouter()\nrouter.register("books", Books, "book")\n',
      ),
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
    assert.deepEqual(await routesOfRouter(own), [
      'GET /api/ RootView [api-root] :15',
      '? /api/… {the class of the router registers more in a method} :12',
    ]);
    assert.deepEqual(await routesOfRouter(`${own}router.register("books", Books, "book")\n`), [
      'GET /api/ RootView [api-root] :15',
      'GET /api/books/ Books.list [book-list] :16',
      'GET /api/books/<pk>/ Books.retrieve [book-detail] :16',
      'DELETE /api/books/ Books.empty [book-list] :16',
      '? /api/… {the class of the router registers more in a method} :12',
    ]);
    assert.deepEqual(
      await routesOfRouter(
        'class Own(SimpleRouter):\n    def get_urls(self):\n        return super().get_urls() + [path("more/", more)]\nrouter = Own()\n',
      ),
      ['? /api/… {the class of the router makes URLs of its own} :4'],
    );
    const added = (line: string): Promise<string[]> =>
      routesOfRouter(
        `class Own(SimpleRouter):\n    ${line}\nrouter = Own()\nrouter.register("books", Books, "book")\n`,
      );
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

  test('URLs that stand beside those of what is registered leave them as they are', async () => {
    const beside = (maker: string): Promise<string[]> =>
      routesOfRouter(`class Own(SimpleRouter):
    extra = []
${maker}
    def get_api_root_view(self, api_urls=None):
        return [prefix for prefix, viewset, name in self.registry]
router = Own()
router.register("books", Books, "book")
`);
    const known = (line: number): string[] => [
      `GET /api/books/ Books.list [book-list] :${line}`,
      `GET /api/books/<pk>/ Books.retrieve [book-detail] :${line}`,
    ];
    const own = '? /api/… {the class of the router makes URLs of its own}';
    assert.deepEqual(await beside('    @property\n    def urls(self):\n        return super().urls + self.extra'), [
      ...known(11),
      `${own} :6`,
    ]);
    assert.deepEqual(
      await beside('    def get_urls(self):\n        return super().get_urls() + [path("more/", more)]'),
      [...known(10), `${own} :5`],
    );
    assert.deepEqual(await beside('    def get_urls(self):\n        return only(super().get_urls()) + self.extra'), [
      ...known(10),
      '? /api/books/… Books {the router may add more} :10',
      `${own} :5`,
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
      (await routesOfRouter(router(ask))).filter((route) => /<pk>|…\//.test(route));
    assert.deepEqual(await told('getattr(viewset, "lookup_fields", None)'), [
      'GET /api/books/<pk>/ Books.retrieve [book-detail] :10',
      `GET /api/two/…/ Two.retrieve [two-detail] {${open}} :11`,
    ]);
    assert.deepEqual(await told('viewset'), [
      `GET /api/books/…/ Books.retrieve [book-detail] {${open}} :10`,
      `GET /api/two/…/ Two.retrieve [two-detail] {${open}} :11`,
    ]);
  });
});
