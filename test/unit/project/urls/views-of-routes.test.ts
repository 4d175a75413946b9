import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';
import { routesOf } from './routes-of';

suite('the views of routes', () => {
  test('views by a name of their own, of a function that makes them, and with limits around', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py': `from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST
from elsewhere import guard, Unknown
from shop import views
urlpatterns = [
    path("made/", views.page("about")),
    path("post/", require_POST(views.plain)),
    path("both/", require_http_methods(["GET", "PUT"])(guard(views.plain))),
    path("named/", views.edit),
    path("lambda/", lambda request: None),
    path("plain/", views.plain),
    path("posted/", views.posted),
    path("counted/", views.counted),
    path("looks/", views.looks),
    path("refuses/", views.refuses),
    path("feed/", views.Feed()),
    path("guarded/", views.guarded),
    path("remove/", views.Remove.as_view()),
    path("unknown/", Unknown.as_view()),
    path("loop/", view),
]
`,
        'shop/views.py': `from django.views.decorators.http import require_GET, require_POST
from django.views.generic import DeleteView, UpdateView
from elsewhere import guard

def only_post(view):
    return require_POST(view)

def count(view):
    def inner(request):
        return view(request)
    return inner

def page(name):
    @require_GET
    def show(request):
        pass
    return show

def plain(request):
    pass

class Edit(UpdateView):
    pass
edit = Edit.as_view()

class Remove(DeleteView):
    pass

@only_post
def posted(request):
    pass

@count
@require_GET
def counted(request):
    pass

def looks(request):
    if request.method == "POST":
        pass

def refuses(request):
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])

class Feed:
    def __call__(self, request):
        pass

@guard
def guarded(request):
    pass
`,
      }),
      [
        'GET /made/ show',
        'POST /post/ plain',
        'GET,PUT /both/ plain',
        'GET,POST,PUT /named/ Edit',
        'any /lambda/',
        'any /plain/ plain',
        'POST /posted/ posted',
        'GET /counted/ counted',
        'any /looks/ looks',
        '? /refuses/ refuses',
        '? /feed/ Feed',
        '? /guarded/ guarded',
        'GET,POST,DELETE /remove/ Remove',
        '? /unknown/ Unknown',
        '? /loop/',
      ],
    );
  });

  test('views are found in a file that has nothing of Django at first sight', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py':
          'from django.urls import path\nfrom shop import pages\nurlpatterns = [path("a/", pages.page("about"))]\n',
        'shop/pages.py': 'def page(name):\n    def show(request):\n        pass\n    return show\n',
      }),
      ['any /a/ show'],
    );
  });

  test('a GET logs people out where Django may be older than 5.0', async () => {
    const tree = {
      'config/settings.py': 'ROOT_URLCONF = "config.urls"\n',
      'config/urls.py':
        'from django.contrib.auth.views import LogoutView\nfrom django.urls import path\nurlpatterns = [path("out/", LogoutView.as_view())]\n',
    };
    const known = async (specifier: string | null, locked: string | null = null): Promise<boolean[]> => {
      const django = specifier === null ? null : { specifier, locked, file: 'requirements.txt', line: 1 };
      return (await inventoryOf(tree, { django })).routes.map(({ methodsKnown }) => methodsKnown);
    };
    assert.deepEqual(
      [
        await known('>=5.1'),
        await known('>=4.2'),
        await known('>=4.2', '5.2.8'),
        await known('', '4.2.1'),
        await known(null),
      ],
      [[true], [false], [true], [false], [false]],
    );
  });
});
