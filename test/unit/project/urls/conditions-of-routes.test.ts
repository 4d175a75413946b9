import assert from 'node:assert/strict';
import { routesOf } from './routes-of';

suite('Conditions of routes', () => {
  test('are told in words that say when a branch runs', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py': `from django.urls import path
from django.conf import settings
from typing import TYPE_CHECKING
from shop import views
urlpatterns = [
    *([] if not settings.A else [path("a/", views.x)]),
    path("b/", views.x) if settings.B else path("c/", views.x),
]
if settings.D:
    urlpatterns += [path("d/", views.x)]
elif not settings.E:
    urlpatterns += [path("e/", views.x)]
else:
    urlpatterns += [path("f/", views.x)]
if TYPE_CHECKING:
    urlpatterns += [path("g/", views.x)]
for name in names():
    urlpatterns += [path("h/", views.x)]
`,
        'shop/views.py': 'def x(request):\n    pass\n',
      }),
      [
        'any /a/ x when settings.A',
        'any /b/ x when settings.B',
        'any /c/ x when not settings.B',
        'any /d/ x when settings.D',
        'any /e/ x when not settings.D and not settings.E',
        'any /f/ x when not settings.D and settings.E',
        'any /h/ x',
      ],
    );
  });

  test('of a branch that runs where an import succeeds, and of tests of one thing', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py': `from django.urls import path
from shop import views
urlpatterns = []
try:
    import fast
except ImportError:
    urlpatterns += [path("a/", views.x)]
else:
    urlpatterns += [path("b/", views.x)]
try:
    start()
except ValueError:
    pass
else:
    urlpatterns += [path("c/", views.x)]
if STAGE == "live":
    urlpatterns += [path("d/", views.x)]
elif STAGE == "test":
    urlpatterns += [path("e/", views.x)]
`,
        'shop/views.py': 'def x(request):\n    pass\n',
      }),
      [
        'any /a/ x when fast cannot be imported',
        'any /b/ x when fast can be imported',
        'any /c/ x',
        'any /d/ x when STAGE is "live"',
        'any /e/ x when STAGE is "test"',
      ],
    );
  });

  test('do not repeat that what is out of sight may set the URL configuration', async () => {
    const files = { 'config/urls.py': 'from django.urls import path\nurlpatterns = [path("a/", x)]\n' };
    const settings = (condition: string): string =>
      `${condition}ROOT_URLCONF = "config.urls"\nfrom company.settings import *\n`;
    assert.deepEqual(await routesOf({ ...files, 'config/settings.py': settings('') }), [
      '? /a/',
      '? /… {ROOT_URLCONF is not told by text}',
    ]);
    assert.deepEqual(await routesOf({ ...files, 'config/settings.py': settings('if LIVE:\n    ') }), [
      '? /a/ when LIVE',
      '? /… {ROOT_URLCONF is not told by text}',
    ]);
  });

  test('stand in brackets where one of several suffices and more is asked', async () => {
    const files = {
      'config/urls.py':
        'from django.conf import settings\nfrom django.urls import path\nurlpatterns = []\n' +
        'if settings.DEV or settings.TEST:\n    urlpatterns += [path("a/", x)]\n    if settings.TOOLS:\n        urlpatterns += [path("b/", x)]\n',
    };
    assert.deepEqual(await routesOf(files), [
      '? /a/ when settings.DEV or settings.TEST',
      '? /b/ when (settings.DEV or settings.TEST) and settings.TOOLS',
    ]);
  });

  test('leave it open which view a name stands for', async () => {
    const files = {
      'shop/views.py': 'def feed(request): ...\ndef gone(request): ...\n',
      'config/urls.py':
        'from django.conf import settings\nfrom django.urls import path\nfrom shop import views\n' +
        'if settings.OFF:\n    feed = views.gone\nelse:\n    feed = views.feed\n' +
        'one = views.gone\none = views.feed\nurlpatterns = [path("feed/", feed), path("one/", one)]\n',
    };
    assert.deepEqual(await routesOf(files), [
      '? /feed/ {it depends on a condition which view it is}',
      'any /one/ feed',
    ]);
  });
});
