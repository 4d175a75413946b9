import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

const VIEWS = `from django.contrib.auth.models import User
from elsewhere.models import Thing
from django.views.generic import ListView, DetailView
from rest_framework import viewsets
from rest_framework.decorators import action, api_view
from .models import Book
class ByModel(ListView):
    model = Book
class ByQuery(ListView):
    queryset = Book.objects.filter(x=1)
    def get_template_names(self):
        return ["x.html"]
class ByCall(DetailView):
    queryset = books_of(1)
class OfDjango(ListView):
    model = User
class OfOthers(ListView):
    model = Thing
class ByModule(DetailView):
    queryset = models.Book.published.all()
class Books(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    def get_queryset(self):
        return Book.objects.none()
    def get_serializer_class(self):
        return None
    @action(detail=True, methods=["post", "delete"], url_path="on-loan", url_name="loan")
    def lend(self, request, pk=None):
        pass
    @lend.mapping.put
    def relend(self, request, pk=None):
        pass
    @action(detail=False)
    def old_ones(self, request):
        pass
    @detail_route(["patch"])
    def one(self, request):
        pass
    @list_route()
    def many(self, request):
        pass
@api_view()
def plain(request):
    pass
@api_view(["GET", "POST"])
def two(request):
    pass
@api_view(METHODS)
def some(request):
    pass
@api_view([])
def none(request):
    pass
def usual(request):
    pass
def _hidden(request):
    pass
def helper(other):
    pass
`;

suite('The views of a file', () => {
  test('tell their methods, what they show, and what they decide in code', async () => {
    const { views } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "config.urls"\n',
      'config/urls.py': 'from django.urls import path\nfrom shop.views import usual\nurlpatterns = [path("", usual)]\n',
      'shop/__init__.py': '',
      'shop/models.py': 'from django.db import models\nclass Book(models.Model):\n    x = models.IntegerField()\n',
      'shop/views.py': VIEWS,
    });
    assert.deepEqual(
      views.map(({ name, kind, methods, methodsKnown, model, template, dynamic }) =>
        [name, kind, ...methods, methodsKnown ? '' : '?', model, template, ...dynamic].filter(Boolean).join(' '),
      ),
      [
        'ByModel class GET Book shop/book_list.html',
        'ByQuery class GET Book get_template_names',
        'ByCall class GET',
        'OfDjango class GET User auth/user_list.html',
        'OfOthers class GET Thing',
        'ByModule class GET models.Book',
        'Books viewset GET POST PUT PATCH DELETE Book get_queryset get_serializer_class',
        'plain api-function GET',
        'two api-function GET POST',
        'some api-function ?',
        'none api-function ?',
        'usual function',
      ],
    );
    assert.deepEqual(
      views.flatMap(({ actions }) =>
        actions.map(({ name, methods, detail, path, urlName, line }) =>
          [line, name, ...methods, detail ? 'of one' : 'of all', path, urlName].join(' '),
        ),
      ),
      [
        '28 lend POST DELETE PUT of one on-loan loan',
        '34 old_ones GET of all old_ones old-ones',
        '37 one PATCH of one one one',
        '40 many GET of all many many',
      ],
    );
  });

  test('tell what a class assigns under a condition as that, and what a branch adds as not known', async () => {
    const { views } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      'shop/views.py': `from django.conf import settings
from rest_framework.generics import ListAPIView
from rest_framework.views import APIView
class Base(APIView):
    permission_classes = [IsStaff]
class Locked(Base):
    if settings.LOCKED:
        permission_classes = [IsOwner, IsAdmin]
    def get(self, request):
        pass
class Either(ListAPIView):
    if settings.LOCKED:
        permission_classes = [IsOwner]
        serializer_class = OwnSerializer
    else:
        permission_classes = []
        serializer_class = OpenSerializer
class Later(ListAPIView):
    if settings.LOCKED:
        permission_classes = [IsOwner]
    permission_classes = [IsStaff]
class Alone(ListAPIView):
    if settings.LOCKED:
        permission_classes = (IsOwner,)
        http_method_names = ["get"]
class Writing(APIView):
    def get(self, request):
        pass
    if settings.WRITABLE:
        def post(self, request):
            pass
`,
    });
    assert.deepEqual(
      views.map(({ name, permissions, serializer, methods, methodsKnown, dynamic }) => ({
        ...{ name, permissions, serializer, methods, methodsKnown, dynamic },
      })),
      [
        { name: 'Base', permissions: ['IsStaff'], serializer: null, methods: [], methodsKnown: true, dynamic: [] },
        {
          name: 'Locked',
          permissions: ['IsOwner when settings.LOCKED', 'IsAdmin when settings.LOCKED', 'IsStaff'],
          ...{ serializer: null, methods: ['GET'], methodsKnown: true, dynamic: [] },
        },
        {
          name: 'Either',
          permissions: ['[] when not settings.LOCKED', 'IsOwner when settings.LOCKED'],
          ...{ serializer: null, methods: ['GET'], methodsKnown: true, dynamic: ['serializer_class'] },
        },
        {
          name: 'Later',
          permissions: ['IsStaff'],
          serializer: null,
          methods: ['GET'],
          methodsKnown: true,
          dynamic: [],
        },
        {
          name: 'Alone',
          permissions: ['IsOwner when settings.LOCKED'],
          ...{ serializer: null, methods: ['GET'], methodsKnown: false, dynamic: [] },
        },
        { name: 'Writing', permissions: null, serializer: null, methods: ['GET'], methodsKnown: false, dynamic: [] },
      ],
    );
  });

  test('answer methods by whatever name they are given, and are limited by lists of any kind', async () => {
    const { views, routes } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "shop.urls"\n',
      'shop/__init__.py': '',
      'shop/urls.py': `from django.urls import path
from rest_framework.routers import SimpleRouter
from .views import C
router = SimpleRouter()
router.register("c", C, "c")
urlpatterns = router.urls
`,
      'shop/views.py': `from http import HTTPMethod
from django.views import View
from rest_framework.decorators import action, api_view
from rest_framework.viewsets import ViewSet
class A(View):
    async def get(self, request): pass
    put = patch = get
    delete = csrf_exempt(get)
    post = None
@api_view(http_method_names=[HTTPMethod.PUT])
def b(request): pass
class C(ViewSet):
    def list(self, request): pass
    create = list
    @action([HTTPMethod.POST], detail=True)
    def one(self, request, pk): pass
    @action(detail=False, methods=METHODS, url_path=PATH, url_name=NAME)
    def two(self, request): pass
`,
    });
    assert.deepEqual(
      views.map(({ name, methods }) => `${name} ${methods.join()}`),
      ['A GET,PUT,PATCH,DELETE', 'C GET,POST', 'b PUT'],
    );
    assert.deepEqual(
      routes.map(({ pattern, methods, methodsKnown, action, name, open }) =>
        [methods.join() || '?', methodsKnown, pattern, action, name, open].join(' '),
      ),
      [
        'GET true /c/ list c-list ',
        'POST true /c/ create c-list ',
        'POST true /c/<pk>/one/ one c-one ',
        '? false /c/…/ two  text does not tell the whole path of the action',
      ],
    );
  });
});
