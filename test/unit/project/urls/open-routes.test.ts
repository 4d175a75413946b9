import assert from 'node:assert/strict';
import { routesOf } from './routes-of';

suite('routes that are open', () => {
  test('the URLs of a value of the file are open below their prefix', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py': `from django.contrib.admin import AdminSite
from django.urls import include, path
from django_nyt.apis import NytAPI
from tastypie.api import Api
from shop.sites import make_site
office = AdminSite(name="office")
rest = NytAPI()
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

  test('a list that something is taken out of again is open', async () => {
    const after = (line: string): Promise<string[]> =>
      routesOf({
        'config/urls.py': `from django.urls import path\nfrom shop.views import index\nurlpatterns = [path("a/", index), path("b/", index)]\n${line}\n`,
        'shop/views.py': 'def index(request):\n    pass\n',
      });
    for (const line of ['urlpatterns.pop()', 'urlpatterns.remove(first)', 'urlpatterns.clear()', 'del urlpatterns[0]'])
      assert.deepEqual(await after(line), ['any /a/ index', 'any /b/ index', '? /… {its URLs are not told by text}']);
    for (const line of ['other.pop()', 'del other[0]', 'urlpatterns.sort()', 'urlpatterns.append()'])
      assert.deepEqual(await after(line), ['any /a/ index', 'any /b/ index']);
  });

  test('a pattern is told as far as it is text', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py': `from django.conf import settings
from django.urls import path, re_path
from shop.views import index
ROOT = "top/"
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
        'any /top/sum/ index',
        'any /top/f/…/ index {text does not tell the whole pattern}',
        'any /…/percent/ index {text does not tell the whole pattern}',
        'any /…/format/ index {text does not tell the whole pattern}',
        'any /… index {text does not tell the whole pattern}',
        'any /top/<pk>/ index',
        'any /one/ index when settings.ONE',
        'any /two/ index when not settings.ONE',
        '? /each/… {its URLs are not told by text}',
        '? /… {its URLs are not told by text}',
        'any /loop/…/ index {text does not tell the whole pattern}',
      ],
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

  test('files that the development server answers with are told below their setting, and none that another server has', async () => {
    const served = (setting: string): Promise<string[]> =>
      routesOf({
        'config/settings.py': `ROOT_URLCONF = "config.urls"\n${setting}\n`,
        'config/urls.py': `from django.conf import settings
from django.conf.urls.static import static
from django.contrib.staticfiles.urls import staticfiles_urlpatterns
urlpatterns = staticfiles_urlpatterns() + staticfiles_urlpatterns("own/")
urlpatterns += static(settings.MEDIA_URL)
`,
      });
    assert.deepEqual(await served('STATIC_URL = "files/"\nMEDIA_URL = "/media/"'), [
      'any /files/<path> serve when settings.DEBUG',
      'any /own/<path> serve when settings.DEBUG',
      'any /media/<path> serve when settings.DEBUG',
    ]);
    assert.deepEqual(await served('MEDIA_URL = "https://media.shop.org/"\nSTATIC_URL = "//cdn.shop.org/"'), [
      'any /own/<path> serve when settings.DEBUG',
    ]);
  });

  test('a site whose URL configuration is not found is open as a whole', async () => {
    const rooted = (setting: string): Promise<string[]> => routesOf({ 'config/settings.py': setting });
    assert.deepEqual(await rooted('ROOT_URLCONF = f"{NAME}.urls"\n'), ['? /… {ROOT_URLCONF is not told by text}']);
    assert.deepEqual(await rooted('ROOT_URLCONF = "elsewhere.urls"\n'), [
      '? /… {ROOT_URLCONF is a module outside this folder}',
    ]);
    assert.deepEqual(await rooted('DEBUG = True\n'), []);
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
