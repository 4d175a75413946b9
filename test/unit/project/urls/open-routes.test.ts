import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** `METHODS pattern → view [name] {why it is open} when`; `any` and `?` for the methods where there are none. */
async function routesOf(tree: Readonly<Record<string, string>>): Promise<string[]> {
  const { routes } = await inventoryOf({
    'manage.py': '',
    'config/settings.py': 'ROOT_URLCONF = "config.urls"\n',
    'shop/__init__.py': '',
    ...tree,
  });
  return routes.map(({ methods, methodsKnown, pattern, view, name, open, when }) =>
    [
      methods.length > 0 ? `${methods.join()}${methodsKnown ? '' : '?'}` : methodsKnown ? 'any' : '?',
      pattern,
      view,
      name && `[${name}]`,
      open && `{${open}}`,
      when && `when ${when}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

suite('routes that are open, and lists that are followed', () => {
  test('the URLs of a value of the file are open below their prefix', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py': `from django.contrib.admin import AdminSite
from django.urls import include, path
from ninja import NinjaAPI
from tastypie.api import Api
from shop.sites import make_site
office = AdminSite(name="office")
rest = NinjaAPI()
v1 = Api("v1")
urlpatterns = [
    path("office/", office.urls),
    path("rest/", rest.urls),
    path("old/", include(v1.urls)),
    path("made/", make_site().urls),
    path("got/", include(office.get_urls())),
]
`,
        'shop/sites.py': 'def make_site():\n    return None\n',
      }),
      ['office', 'rest', 'old', 'made', 'got'].map((prefix) => `? /${prefix}/… {its URLs are not told by text}`),
    );
  });

  test('a list is what its last assignment makes of it, and what stood before is wrapped', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py': `from django.conf import settings
from django.urls import include, path
from shop.views import index, other
urlpatterns = [path("gone/", other)]
urlpatterns = [path("a/", index)]
urlpatterns += [path("b/", index)]
urlpatterns = [path("v1/", include((urlpatterns, "v1")))]
if settings.PREFIX:
    urlpatterns = [path("p/", include(urlpatterns))]
`,
        'shop/views.py': 'def index(request):\n    pass\ndef other(request):\n    pass\n',
      }),
      [
        'any /v1/a/ index',
        'any /v1/b/ index',
        'any /p/v1/a/ index when settings.PREFIX',
        'any /p/v1/b/ index when settings.PREFIX',
      ],
    );
  });

  test('urlpatterns come by import of a name and of all names, from elsewhere too', async () => {
    const files = {
      'shop/views.py': 'def index(request):\n    pass\n',
      'shop/base.py': 'from django.urls import path\nfrom .views import index\nurlpatterns = [path("base/", index)]\n',
    };
    const urls = (text: string): Promise<string[]> => routesOf({ ...files, 'config/urls.py': text });
    assert.deepEqual(await urls('from shop.base import *\n'), ['any /base/ index']);
    assert.deepEqual(await urls('from shop.base import urlpatterns\n'), ['any /base/ index']);
    assert.deepEqual(
      await urls(
        'from django.urls import path\nfrom shop.base import *\nfrom shop.views import index\nurlpatterns = urlpatterns + [path("more/", index)]\n',
      ),
      ['any /base/ index', 'any /more/ index'],
    );
    assert.deepEqual(await urls('from elsewhere.urls import *\n'), [
      '? /… {all names of a module outside this folder are imported}',
    ]);
    assert.deepEqual(await urls('from elsewhere.urls import urlpatterns\n'), [
      '? /… {it comes from outside this folder}',
    ]);
    assert.deepEqual(await urls('x = 1\n'), ['? /… {no urlpatterns are found in it}']);
    assert.deepEqual(await urls('urlpatterns = []\n'), []);
  });

  test('a pattern is told as far as it is text', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py': `from django.conf import settings
from django.urls import path, re_path
from shop.views import index
ROOT = "root/"
home = path("home/", index)
urlpatterns = [
    home,
    path(ROOT + "sum/", index),
    path(f"{ROOT}f/{x}/", index),
    path("%s/percent/" % x, index),
    path("{}/format/".format(x), index),
    path(settings.PATH, index),
    re_path(r"^" + ROOT + r"(?P<pk>\\d+)/$", index),
    path("one/", index) if settings.ONE else path("two/", index),
]
urlpatterns += [path(f"each/{name}/", view) for name, view in PAGES]
urlpatterns += make_patterns()
for name in NAMES:
    urlpatterns.append(path(f"loop/{name}/", index))
`,
        'shop/views.py': 'def index(request):\n    pass\n',
      }),
      [
        'any /home/ index',
        'any /root/sum/ index',
        'any /…f/…/ index {text does not tell the whole pattern}',
        'any /…/percent/ index {text does not tell the whole pattern}',
        'any /…/format/ index {text does not tell the whole pattern}',
        'any /… index {text does not tell the whole pattern}',
        'any /root/<pk>/ index',
        'any /one/ index when settings.ONE',
        'any /two/ index when not settings.ONE',
        '? /each/… {its URLs are not told by text}',
        '? /… {its URLs are not told by text}',
        'any /loop/…/ index {text does not tell the whole pattern}',
      ],
    );
  });

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

  test('a setting in a pattern is told where the settings tell it without a condition', async () => {
    assert.deepEqual(
      await routesOf({
        'config/settings.py':
          'import os\nROOT_URLCONF = "config.urls"\nBACK = "back/"\nMEDIA_URL = "/media/"\nHERE = os.environ["HERE"]\nMAYBE = "a/"\nif DEBUG:\n    MAYBE = "b/"\n',
        'config/urls.py': `from django.conf import settings
from django.conf.urls.static import static
from django.urls import path
from shop.views import index
urlpatterns = [
    path(settings.BACK, index),
    path(settings.HERE, index),
    path(settings.MAYBE, index),
    path(settings.BACK + "more/", index),
] + static(settings.MEDIA_URL)
`,
        'shop/views.py': 'def index(request):\n    pass\n',
      }),
      [
        'any /back/ index',
        'any /… index {text does not tell the whole pattern}',
        'any /… index {text does not tell the whole pattern}',
        'any /back/more/ index',
        'any /media/<path> serve when settings.DEBUG',
      ],
    );
  });

  test('a site whose URL configuration is not found is open as a whole', async () => {
    const rooted = (setting: string): Promise<string[]> => routesOf({ 'config/settings.py': setting });
    assert.deepEqual(await rooted('ROOT_URLCONF = f"{NAME}.urls"\n'), ['? /… {ROOT_URLCONF is not told by text}']);
    assert.deepEqual(await rooted('ROOT_URLCONF = "elsewhere.urls"\n'), [
      '? /… {ROOT_URLCONF is a module outside this folder}',
    ]);
    assert.deepEqual(await rooted('DEBUG = True\n'), []);
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

  test('an include names its views by its own namespace, whatever the tuple in it says', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py': `from decorator_include import decorator_include
from django.contrib.auth.decorators import login_required
from django.urls import include, path
from shop.views import index
pair = ([path("x/", index, name="x")], "shop")
urlpatterns = [
    path("a/", include(pair)),
    path("b/", include(pair, namespace="two")),
    path("c/", include(pair, "three")),
    path("d/", decorator_include([login_required], "shop.urls")),
    path("e/", decorator_include(login_required, "elsewhere.urls")),
    path("f/", pair),
]
`,
        'shop/urls.py': 'from django.urls import path\nfrom .views import index\nurlpatterns = [path("y/", index)]\n',
        'shop/views.py': 'def index(request):\n    pass\n',
      }),
      [
        'any /a/x/ index [shop:x]',
        'any /b/x/ index [two:x]',
        'any /c/x/ index [three:x]',
        'any /d/y/ index',
        '? /e/… {its URLs are not told by text}',
        'any /f/x/ index [shop:x]',
      ],
    );
  });
});
