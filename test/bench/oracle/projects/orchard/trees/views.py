from rest_framework.decorators import api_view
from rest_framework.generics import ListCreateAPIView
from rest_framework.response import Response

from .models import Tree
from .serializers import TreeSerializer


class TreeCount(ListCreateAPIView):
    queryset = Tree.objects.all()
    serializer_class = TreeSerializer


@api_view(["GET", "PUT"])
def weather(request):
    return Response()
