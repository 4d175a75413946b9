import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** What a route may lead to. */
const TARGETS = [
  'views.index',
  'index',
  'NAMED',
  'RENAMED',
  'views.Books',
  'views.Books.as_view()',
  'views.Books.as_view({"get": "list"})',
  'views.Books.as_view({"get": "list", "post": "create"})',
  'views.Books.as_view({METHOD: "list", "post": "create"})',
  'views.Books.as_view(ACTIONS)',
  'views.Books.as_view({})',
  'views.Books.as_view(actions={"get": "retrieve"})',
  'views.Books.as_view(LIST)',
  'views.Books.as_view(actions=ITEM)',
  'views.Books.as_view(actions=ELSEWHERE)',
  'views.Save.as_view(http_method_names=["get", "head"])',
  'views.Save.as_view(http_method_names=NAMES)',
  'views.Page.as_view(template_name="a.html")',
  'views.Save.as_view()',
  'require_POST(views.index)',
  'require_http_methods(["GET", "PUT"])(views.index)',
  'require_http_methods(METHODS)(views.index)',
  'require_safe(views.Save.as_view())',
  'login_required(cache_page(60)(views.index))',
  'login_required(require_GET(require_POST(index)))',
  'views.only_post',
  'views.refuses',
  'views.page("about")',
  'views.pages("about")',
  'views.Feed()',
  'Foreign()',
  'LogoutView.as_view()',
  'LoginView.as_view()',
  'TemplateView.as_view()',
  'foreign.view',
  'nowhere',
  'lambda request: None',
  '"shop.views.index"',
  '"gone.views.index"',
  'login_required("shop.views.index")',
  'make()',
  '[1]',
];
const VIEWS = [
  'from django.views.generic import CreateView, TemplateView',
  'from django.views.decorators.http import require_POST',
  'from rest_framework.viewsets import ModelViewSet',
  'def index(request):',
  '    return None',
  'class Books(ModelViewSet):',
  '    pass',
  'class Page(TemplateView):',
  '    pass',
  'class Save(CreateView):',
  '    pass',
  '@require_POST',
  'def only_post(request):',
  '    return None',
  'def refuses(request):',
  '    if request.method != "POST":',
  '        return HttpResponseNotAllowed(["POST"])',
  'def page(name):',
  '    def inner(request):',
  '        return None',
  '    return inner',
  'def pages(name):',
  '    def one(request):',
  '        return None',
  '    def two(request):',
  '        return None',
  '    if name:',
  '        return one',
  '    return two',
  'class Feed(Syndication):',
  '    pass',
].join('\n');

suite('What a route leads to', () => {
  test('is told with its methods, those that are not certain with a question mark', async () => {
    const told: Record<string, string> = {};
    for (const target of TARGETS) {
      const { routes } = await inventoryOf({
        'manage.py': '',
        'config/settings.py': 'ROOT_URLCONF = "config.urls"\nINSTALLED_APPS = ["shop"]\n',
        'config/urls.py': `from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path
from django.views.decorators.http import require_GET, require_http_methods, require_POST, require_safe
from django.views.generic import TemplateView
import foreign
from elsewhere import Foreign
from shop import views
from shop.views import index
NAMED = views.Page.as_view()
RENAMED = NAMED
LIST = {"get": "list", "post": "create"}
ITEM = {"delete": "destroy"}
urlpatterns = [path("", ${target})]
`,
        'shop/__init__.py': '',
        'shop/views.py': VIEWS,
      });
      const [{ view, viewAt, methods, methodsKnown, action } = assert.fail(target)] = routes;
      const at = viewAt === null ? '' : ` at ${viewAt.file}:${viewAt.line}`;
      told[target] =
        `${view}${action === null ? '' : `.${action}`}${at}: ${methods.join(' ')}${methodsKnown ? '' : '?'}`;
    }
    assert.deepEqual(told, {
      'views.index': 'index at shop/views.py:4: ',
      index: 'index at shop/views.py:4: ',
      NAMED: 'Page at shop/views.py:8: GET',
      RENAMED: 'Page at shop/views.py:8: GET',
      'views.Books': 'Books at shop/views.py:6: GET POST PUT PATCH DELETE',
      'views.Books.as_view()': 'Books at shop/views.py:6: GET POST PUT PATCH DELETE',
      'views.Books.as_view({"get": "list"})': 'Books.list at shop/views.py:6: GET',
      'views.Books.as_view({"get": "list", "post": "create"})': 'Books at shop/views.py:6: GET POST',
      'views.Books.as_view({METHOD: "list", "post": "create"})': 'Books at shop/views.py:6: POST?',
      'views.Books.as_view(ACTIONS)': 'Books at shop/views.py:6: ?',
      'views.Books.as_view({})': 'Books at shop/views.py:6: ?',
      'views.Books.as_view(actions={"get": "retrieve"})': 'Books.retrieve at shop/views.py:6: GET',
      'views.Books.as_view(LIST)': 'Books at shop/views.py:6: GET POST',
      'views.Books.as_view(actions=ITEM)': 'Books.destroy at shop/views.py:6: DELETE',
      'views.Books.as_view(actions=ELSEWHERE)': 'Books at shop/views.py:6: ?',
      'views.Save.as_view(http_method_names=["get", "head"])': 'Save at shop/views.py:10: GET',
      'views.Save.as_view(http_method_names=NAMES)': 'Save at shop/views.py:10: ?',
      'views.Page.as_view(template_name="a.html")': 'Page at shop/views.py:8: GET',
      'views.Save.as_view()': 'Save at shop/views.py:10: GET POST PUT',
      'require_POST(views.index)': 'index at shop/views.py:4: POST',
      'require_http_methods(["GET", "PUT"])(views.index)': 'index at shop/views.py:4: GET PUT',
      'require_http_methods(METHODS)(views.index)': 'index at shop/views.py:4: ?',
      'require_safe(views.Save.as_view())': 'Save at shop/views.py:10: GET',
      'login_required(cache_page(60)(views.index))': 'index at shop/views.py:4: ?',
      'login_required(require_GET(require_POST(index)))': 'index at shop/views.py:4: ?',
      'views.only_post': 'only_post at shop/views.py:13: POST',
      'views.refuses': 'refuses at shop/views.py:15: ?',
      'views.page("about")': 'inner at shop/views.py:19: ',
      'views.pages("about")': 'null: ?',
      'views.Feed()': 'Feed at shop/views.py:30: ?',
      'Foreign()': 'null: ?',
      'LogoutView.as_view()': 'LogoutView: POST?',
      'LoginView.as_view()': 'LoginView: GET POST PUT',
      'TemplateView.as_view()': 'TemplateView: GET',
      'foreign.view': 'view: ?',
      nowhere: 'null: ?',
      'lambda request: None': 'null: ',
      '"shop.views.index"': 'index at shop/views.py:4: ',
      '"gone.views.index"': 'index: ?',
      'login_required("shop.views.index")': 'null: ?',
      'make()': 'null: ?',
      '[1]': 'null: ?',
    });
  });
});
