import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** `pattern: guards, @what is not known` of the routes that the lines of urls.py make. */
async function guardsOf(lines: string): Promise<string[]> {
  const { routes } = await inventoryOf({
    'manage.py': '',
    'config/settings.py': 'ROOT_URLCONF = "config.urls"\n',
    'config/urls.py': `from django.contrib.auth import views as auth_views
from django.contrib.auth.decorators import login_required, permission_required
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt
from decorator_include import decorator_include
from elsewhere.guards import signed
from rest_framework.routers import SimpleRouter
from shop.guards import staff_only, timed
from shop.views import Books, Index, index
router = SimpleRouter()
router.register("books", Books, "book")
urlpatterns = [${lines}]
`,
    'shop/__init__.py': '',
    'shop/guards.py':
      'def staff_only(view):\n    def inner(request):\n        if not request.user.is_staff:\n            raise PermissionDenied\n        return view(request)\n    return inner\ndef timed(view):\n    return view\n',
    'shop/urls.py': 'from django.urls import path\nfrom shop.views import index\nurlpatterns = [path("a/", index)]\n',
    'shop/views.py':
      'from django.views.generic import View\nfrom rest_framework.viewsets import ReadOnlyModelViewSet\nclass Books(ReadOnlyModelViewSet):\n    pass\nclass Index(View):\n    def get(self, request):\n        pass\ndef index(request):\n    pass\n',
  });
  return routes.map(({ pattern, guards = [], unknownDecorators = [] }) =>
    [`${pattern}:`, ...guards, ...unknownDecorators.map((name) => `@${name}`)].join(' '),
  );
}

suite('What is put around a view where its URL is', () => {
  const rows: readonly [lines: string, guards: readonly string[]][] = [
    ['path("a/", index)', ['/a/:']],
    ['path("a/", login_required(index))', ['/a/: login_required']],
    ['path("a/", login_required(Index.as_view()))', ['/a/: login_required']],
    ['path("a/", permission_required("shop.add")(index))', ['/a/: permission_required']],
    ['path("a/", csrf_exempt(login_required(staff_only(index))))', ['/a/: login_required staff_only']],
    ['path("a/", timed(csrf_exempt(index)))', ['/a/:']],
    ['path("a/", signed(login_required(index)))', ['/a/: login_required @signed']],
    ['path("a/", include("shop.urls"))', ['/a/a/:']],
    ['path("a/", decorator_include(login_required, "shop.urls"))', ['/a/a/: login_required']],
    ['path("a/", decorator_include([login_required, staff_only], "shop.urls"))', ['/a/a/: login_required staff_only']],
    [
      'path("a/", decorator_include(staff_only, (router.urls, "api")))',
      ['/a/books/: staff_only', '/a/books/<pk>/: staff_only'],
    ],
    ['path("a/", decorator_include(staff_only, "other.urls"))', ['/a/…: staff_only']],
    ['path("a/", auth_views.PasswordChangeView.as_view())', ['/a/: login_required']],
    ['path("a/", auth_views.LoginView.as_view())', ['/a/:']],
  ];
  for (const [lines, guards] of rows)
    test(lines, async () => {
      assert.deepEqual(await guardsOf(lines), guards);
    });
});
