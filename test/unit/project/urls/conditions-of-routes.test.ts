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
});
