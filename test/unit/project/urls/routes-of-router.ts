import { inventoryOf } from '../inventory-of';

const VIEWS = `from elsewhere.viewsets import PackagedViewSet
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
class Books(viewsets.ReadOnlyModelViewSet):
    def empty(self, request):
        pass
class Packaged(PackagedViewSet):
    @action(["post"], detail=True, url_path=r"sell/(?P<many>[0-9]+)", url_name="sell")
    def sell_some(self, request, pk, many):
        pass
class Plain:
    pass
`;

/** `METHODS pattern → view.action [name] {why it is open} when :line` of the routes of `router` at `api/`. */
export async function routesOfRouter(lines: string): Promise<string[]> {
  const { routes } = await inventoryOf({
    'manage.py': '',
    'config/settings.py': 'ROOT_URLCONF = "config.urls"\n',
    'config/urls.py':
      'from django.urls import include, path\nfrom shop.api import router\nurlpatterns = [path("api/", include(router.urls))]\n',
    'shop/__init__.py': '',
    'shop/views.py': VIEWS,
    'shop/api.py': `from rest_framework.routers import DefaultRouter, DynamicRoute, Route, SimpleRouter\nfrom .views import Books, Packaged, Plain\n${lines}`,
  });
  return routes.map(({ methods, pattern, view, action, name, open, when, line }) =>
    [
      methods.length > 0 ? methods.join() : '?',
      pattern,
      action === null ? view : `${String(view)}.${action}`,
      name && `[${name}]`,
      open && `{${open}}`,
      when && `when ${when}`,
      `:${line}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
}
