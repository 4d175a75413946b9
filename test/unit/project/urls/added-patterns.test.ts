import assert from 'node:assert/strict';
import { routesOf } from './routes-of';

suite('Patterns that other files add', () => {
  test('are told wherever the list is included, with what must be called for it', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py':
          'from django.urls import include, path\nfrom shop import views\nurlpatterns = [path("a/", views.x), path("api/", include("shop.urls"))]\n',
        'shop/urls.py': 'urlpatterns = []\n',
        'shop/never.py': 'urlpatterns = []\n',
        'shop/views.py': 'import shop.signals\ndef x(request):\n    pass\n',
        'shop/apps.py': `from django.apps import AppConfig
from django.urls import path
class ShopConfig(AppConfig):
    name = "shop"
    def ready(self):
        from config.urls import urlpatterns as root
        from shop import views
        root.append(path("b/", views.x, name="b"))
        if settings.MORE:
            root += [path("c/", views.x)]
        import shop.urls
        shop.urls.urlpatterns.extend([path("d/", views.x)])
`,
        'shop/signals.py':
          'from django.urls import path\nfrom config import urls\nfrom shop import views\nurls.urlpatterns += [path("k/", views.x)]\n',
        'shop/plugins.py': `from django.urls import path
from config import urls
from shop import never, views
never.urlpatterns += [path("h/", views.x)]
urls.urlpatterns.insert(0, path("e/", views.x))
def attach():
    urls.urlpatterns += [path("f/", views.x)]
def own():
    urlpatterns = []
    urlpatterns += [path("g/", views.x)]
`,
      }),
      [
        'any /a/ x',
        'any /b/ x [b]',
        'any /c/ x when settings.MORE',
        'any /api/d/ x',
        'any /e/ x when shop/plugins.py is imported',
        'any /f/ x when attach() is called',
        'any /k/ x',
      ],
    );
  });
});
