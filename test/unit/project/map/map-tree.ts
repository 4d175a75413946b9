/** A small shop: models of three apps, one of them not in the folder, and a viewset behind a router. */
export const MAP_TREE: Readonly<Record<string, string>> = {
  'manage.py': '',
  'config/settings.py':
    'INSTALLED_APPS = ["shop", "people", "rest_framework"]\nAUTH_USER_MODEL = "people.User"\nROOT_URLCONF = "config.urls"\n',
  'config/urls.py':
    'from django.urls import include, path\nfrom rest_framework.routers import DefaultRouter\n\nfrom shop.views import BookViewSet, shelf\n\nrouter = DefaultRouter()\nrouter.register("books", BookViewSet)\n\nurlpatterns = [\n    path("api/", include(router.urls)),\n    path("shelves/<int:pk>/", shelf),\n]\n',
  'people/__init__.py': '',
  'people/models.py':
    'from django.db import models\n\nclass User(models.Model):\n    email = models.EmailField(unique=True)\n',
  'shop/__init__.py': '',
  'shop/models.py':
    'from django.conf import settings\nfrom django.db import models\n\nclass Owned(models.Model):\n    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)\n\n    class Meta:\n        abstract = True\n\nclass Shelf(models.Model):\n    within = models.ForeignKey("self", null=True, on_delete=models.CASCADE)\n\nclass Book(Owned):\n    title = models.CharField(max_length=9)\n    shelves = models.ManyToManyField(Shelf)\n    cover = models.OneToOneField("media.Image", null=True, on_delete=models.SET_NULL)\n    rest = models.ForeignKey(made_here(), on_delete=models.CASCADE)\n\nclass Comic(Book):\n    colours = models.IntegerField()\n\nclass Rate(models.Model):\n    percent = models.IntegerField()\n',
  'shop/serializers.py':
    'from rest_framework import serializers\n\nfrom .models import Book, Shelf\n\nclass ShelfSerializer(serializers.ModelSerializer):\n    class Meta:\n        model = Shelf\n        fields = ["id"]\n\nclass BookSerializer(serializers.ModelSerializer):\n    shelves = ShelfSerializer(many=True)\n\n    class Meta:\n        model = Book\n        fields = ["title", "shelves"]\n',
  'shop/views.py':
    'from django.shortcuts import render\nfrom rest_framework.viewsets import ModelViewSet\n\nfrom .models import Book\nfrom .serializers import BookSerializer\n\nclass BookViewSet(ModelViewSet):\n    queryset = Book.objects.all()\n    serializer_class = BookSerializer\n\ndef shelf(request, pk):\n    return render(request, "shop/shelf.html")\n',
};
