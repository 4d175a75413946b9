from rest_framework import mixins, routers, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response

from .models import Tree
from .serializers import TreeSerializer


class TreeViewSet(viewsets.ModelViewSet):
    queryset = Tree.objects.all()
    serializer_class = TreeSerializer

    @action(detail=True, methods=["post"], url_path="cut-back", url_name="cut")
    def cut_back(self, request, pk=None):
        return Response()

    @cut_back.mapping.delete
    def grow_again(self, request, pk=None):
        return Response()

    @action(detail=False)
    def oldest(self, request):
        return Response()


class KindViewSet(mixins.ListModelMixin, viewsets.GenericViewSet):
    queryset = Tree.objects.all()
    serializer_class = TreeSerializer
    lookup_field = "kind"
    lookup_value_regex = "[a-z]+"


class WeatherViewSet(viewsets.ViewSet):
    def list(self, request):
        return Response()

    def retrieve(self, request, pk=None):
        return Response()


router = routers.DefaultRouter()
router.register("trees", TreeViewSet)
router.register("kinds", KindViewSet, basename="kind")
router.register(r"weather/(?P<station>\w+)", WeatherViewSet, basename="weather")
