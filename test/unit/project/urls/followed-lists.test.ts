import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';
import { routesOf } from './routes-of';

suite('lists of patterns that are followed', () => {
  test('what leads back to itself is open there', async () => {
    const urls = (lines: string): Promise<string[]> =>
      routesOf({ 'config/__init__.py': '', 'config/urls.py': `from django.urls import include, path\n${lines}\n` });
    assert.deepEqual(await urls('urlpatterns = [path("a/", include("config.urls"))]'), [
      '? /a/… {its URLs are not told by text}',
    ]);
    assert.deepEqual(await urls('urlpatterns = more\nmore = urlpatterns'), ['? /… {its URLs are not told by text}']);
    assert.deepEqual(await urls('urlpatterns = [path("a/", view)]\nurlpatterns += urlpatterns'), ['? /a/', '? /a/']);
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

  test('what is put into a part of a list is told beside what was there', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py': `from django.urls import path
urlpatterns = [path("a/", view)]
urlpatterns[0:0] = [path("b/", view), more()]
urlpatterns[1] = path("c/", view)
others[0:0] = [path("d/", view)]
`,
      }),
      ['? /a/', '? /b/', '? /… {its URLs are not told by text}', '? /c/'],
    );
  });

  test('what comes from elsewhere is open where it is imported', async () => {
    const { open } = await inventoryOf({
      'config/settings.py': 'ROOT_URLCONF = "config.urls"\n',
      'config/urls.py': 'import os\n\nfrom elsewhere.urls import urlpatterns\n',
    });
    assert.deepEqual(open, [
      {
        reason: 'What elsewhere.urls.urlpatterns adds at /… is not known: it comes from outside this folder.',
        path: 'config/urls.py',
        line: 3,
      },
    ]);
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

  test('a function around patterns leaves them what they are, or may, where text does not tell it', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py': `from django.urls import include, path
from django.views.decorators.cache import never_cache
from elsewhere import guarded, made
from rest_framework.urlpatterns import format_suffix_patterns
from wagtail.utils.urlpatterns import decorate_urlpatterns
from shop.views import index
private = [path("a/", index)]
private = decorate_urlpatterns(private, never_cache)
shown = [path("b/", index)]
urlpatterns = private + guarded(shown, by="b") + made("c", index) + format_suffix_patterns([path("d/", index)])
urlpatterns = guarded(urlpatterns)
`,
        'shop/views.py': 'def index(request):\n    pass\n',
      }),
      [
        'any /a/ index when guarded(urlpatterns) leaves them',
        'any /b/ index when guarded(urlpatterns) leaves them and guarded(shown, by="b") leaves them',
        '? /… {its URLs are not told by text} when guarded(urlpatterns) leaves them',
        '? /… {its URLs are not told by text} when guarded(urlpatterns) leaves them',
        'any /d/ index when guarded(urlpatterns) leaves them',
        '? /… {its URLs are not told by text}',
      ],
    );
  });
});
