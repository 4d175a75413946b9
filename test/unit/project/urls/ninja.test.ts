import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

const SETTINGS = { 'config/settings.py': 'ROOT_URLCONF = "config.urls"\nINSTALLED_APPS = ["shop"]\n' };

async function routesOf(files: Record<string, string>): Promise<unknown[][]> {
  const { routes } = await inventoryOf({ ...SETTINGS, 'shop/__init__.py': '', ...files });
  return routes.map(({ pattern, methods, view, name, open, file, line }) => [
    `${methods.join(' ')} ${pattern}`,
    view,
    name,
    open,
    `${file}:${line}`,
  ]);
}

suite('the URLs of django-ninja', () => {
  test('are those of its documentation, its operations, its routers and their routers, and its root', async () => {
    const files = {
      'config/urls.py':
        'from django.urls import path\nfrom ninja import NinjaAPI\nfrom shop.api import router\n' +
        'api = NinjaAPI(version="2")\napi.add_router("/shop/", router, tags=["shop"])\napi.add_router("/late/", "shop.late.router", url_name_prefix="late")\n' +
        '@api.get("/hello")\ndef hello(request): ...\nurlpatterns = [path("api/", api.urls)]\n',
      'shop/api.py':
        'from ninja import Router\nrouter = Router()\nsub = Router()\nrouter.add_router("/sub", sub)\n' +
        '@router.get("/books/{int:pk}", url_name="book-detail")\ndef book(request, pk: int): ...\n' +
        '@router.api_operation(["get", "PUT"], "/both")\ndef both(request): ...\n' +
        '@sub.delete(path="/x/{y}")\ndef drop(request, y): ...\n',
      'shop/late.py': 'from ninja import Router\nrouter = Router()\n@router.get("{UUID:pk}")\ndef late(request): ...\n',
    };
    assert.deepEqual(await routesOf(files), [
      ['GET /api/openapi.json', 'openapi_json', 'api-2:openapi-json', null, 'config/urls.py:4'],
      ['GET /api/docs', 'openapi_view', 'api-2:openapi-view', null, 'config/urls.py:4'],
      ['GET /api/hello', 'hello', 'api-2:hello', null, 'config/urls.py:7'],
      ['GET /api/shop/books/<int:pk>', 'book', 'api-2:book-detail', null, 'shop/api.py:5'],
      ['GET PUT /api/shop/both', 'both', 'api-2:both', null, 'shop/api.py:7'],
      ['DELETE /api/shop/sub/x/<y>', 'drop', 'api-2:drop', null, 'shop/api.py:9'],
      ['GET /api/late/<uuidstr:pk>', 'late', null, null, 'shop/late.py:3'],
      ['GET /api/', 'default_home', 'api-2:api-root', null, 'config/urls.py:4'],
    ]);
  });

  test('are told as far as the text goes', async () => {
    const files = {
      'config/urls.py':
        'from django.urls import path\nfrom ninja import NinjaAPI\nfrom shop.made import make_router\nfrom elsewhere import VERBS, PREFIX, other\n' +
        'api = NinjaAPI(urls_namespace="shop", docs_url=None, openapi_url="/schema.json")\n' +
        'api.add_router("/made", make_router())\napi.add_router("/other", other)\napi.add_router(PREFIX, "nowhere.router")\n' +
        '@api.api_operation(VERBS, "/any")\ndef any_of(request): ...\n@api.get(f"/{PREFIX}/x")\ndef x(request): ...\n' +
        'urlpatterns = [path("api/", api.urls)]\n',
      'shop/made.py': 'from ninja import Router\ndef make_router():\n    return Router()\n',
    };
    const unknown = 'text does not tell which router it is';
    assert.deepEqual(await routesOf(files), [
      ['GET /api/schema.json', 'openapi_json', 'shop:openapi-json', null, 'config/urls.py:5'],
      [' /api/any', 'any_of', 'shop:any_of', null, 'config/urls.py:9'],
      ['GET /api/…/x', 'x', 'shop:x', 'text does not tell the whole pattern', 'config/urls.py:11'],
      [' /api/made…', null, null, unknown, 'config/urls.py:6'],
      [' /api/other…', null, null, unknown, 'config/urls.py:7'],
      [' /api/…', null, null, unknown, 'config/urls.py:8'],
      ['GET /api/', 'default_home', 'shop:api-root', null, 'config/urls.py:5'],
    ]);
  });

  test('are those of controllers, and open where a package looks for these or makes more', async () => {
    const files = {
      'config/urls.py':
        'from django.urls import path\nfrom ninja_extra import NinjaExtraAPI\nfrom shop.controllers import Books, Authors\n' +
        'api = NinjaExtraAPI(openapi_url=None)\napi.register_controllers(Books, Authors)\napi.auto_discover_controllers()\n' +
        'urlpatterns = [path("api/", api.urls)]\n',
      'shop/controllers.py':
        'from ninja_extra import ModelControllerBase, api_controller, http_get, http_generic, route\n' +
        '@api_controller("/books", tags=["books"])\nclass Books:\n    @route.get("/{pk}")\n    def one(self, pk: int): ...\n' +
        '    @http_generic("/many", methods=["PUT", "PATCH"])\n    def many(self): ...\n' +
        '@api_controller("/authors")\nclass Authors(ModelControllerBase):\n    @http_get("")\n    def all(self): ...\n',
    };
    assert.deepEqual(await routesOf(files), [
      ['GET /api/books/<pk>', 'Books.one', 'api-1.0.0:one', null, 'shop/controllers.py:4'],
      ['PUT PATCH /api/books/many', 'Books.many', 'api-1.0.0:many', null, 'shop/controllers.py:6'],
      ['GET /api/authors', 'Authors.all', 'api-1.0.0:all', null, 'shop/controllers.py:10'],
      [' /api/authors…', null, null, 'the controller makes URLs of its model', 'config/urls.py:5'],
      [' /api/…', null, null, 'its controllers are looked for when it runs', 'config/urls.py:6'],
      ['GET /api/', 'default_home', 'api-1.0.0:api-root', null, 'config/urls.py:4'],
    ]);
  });
});
