from rest_framework.response import Response
from rest_framework.routers import DefaultRouter, DynamicRoute, Route, SimpleRouter
from trees.api import KindViewSet, TreeViewSet, WeatherViewSet


class BulkRouter(SimpleRouter):
    """Takes many at once: DELETE of a list."""

    routes = [
        Route(
            url=r"^{prefix}{trailing_slash}$",
            mapping={"get": "list", "post": "create", "delete": "empty"},
            name="{basename}-list",
            detail=False,
            initkwargs={"suffix": "List"},
        ),
        DynamicRoute(url=r"^{prefix}/{url_path}/$", name="{basename}-{url_name}", detail=False, initkwargs={}),
    ]


class Baskets(TreeViewSet):
    def empty(self, request):
        return Response()


class ChainedRouter(SimpleRouter):
    """register() gives a router for what belongs to one of these."""

    def register(self, prefix, viewset, basename=None):
        super().register(prefix, viewset, basename)
        parent = self

        class Below:
            def register(self, inner, inner_viewset, inner_basename):
                parent.register(f"{prefix}/(?P<above>[^/.]+)/{inner}", inner_viewset, inner_basename)

        return Below()


bulk = BulkRouter()
bulk.register("baskets", Baskets)
looped = SimpleRouter()
for prefix, viewset in [("trees", TreeViewSet), ("kinds", KindViewSet)]:
    looped.register(prefix, viewset, basename=prefix)

chained = ChainedRouter()
chained.register("trees", TreeViewSet, "tree").register("weather", WeatherViewSet, "tree-weather")


def hidden():
    router = SimpleRouter()
    router.register("weather", WeatherViewSet, basename="hidden")
    return router
