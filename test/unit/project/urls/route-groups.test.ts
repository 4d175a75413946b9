import assert from 'node:assert/strict';
import { routeGroups, routesTo } from '../../../../src/core/project/inventory-on-demand';
import { readProject } from '../../../../src/core/project/read-project';
import { memoryFiles } from '../../memory-files';
import { projectWith } from '../inventory-of';

const VIEWS = `from django.http import HttpResponse
from rest_framework import viewsets


class BookViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Book.objects.all()


class AuthorViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Author.objects.all()


def index(request):
    return HttpResponse()
`;

const TREE = {
  'manage.py': '',
  'config/settings.py': 'ROOT_URLCONF = "config.urls"\n',
  'config/urls.py': `from django.urls import include, path
from rest_framework.routers import SimpleRouter
from shop import views

router = SimpleRouter()
router.register("books", views.BookViewSet)
router.register("authors", views.AuthorViewSet)
urlpatterns = [path("", views.index, name="index"), path("api/", include(router.urls)), path("x/", include("x.urls"))]
`,
  'shop/__init__.py': '',
  'shop/views.py': VIEWS,
};

suite('Routes by what they lead to', () => {
  test('are found for one view without those of the others', async () => {
    const { inventory } = await readProject(memoryFiles(TREE), projectWith());
    assert.deepEqual(
      routeGroups(inventory).map(({ viewAt, includes, line }) => [viewAt?.line ?? null, includes, line]),
      [
        [13, null, 8],
        [5, null, 6],
        [9, null, 7],
        [null, 'x.urls', 8],
      ],
    );
    assert.deepEqual(
      routesTo(inventory, { file: 'shop/views.py', line: 5 }).map(({ pattern, action, methods }) => [
        pattern,
        action,
        methods,
      ]),
      [
        ['/api/books/', 'list', ['GET']],
        ['/api/books/<pk>/', 'retrieve', ['GET']],
      ],
    );
  });

  test('are the same of a project that is worked out as a whole', async () => {
    const reading = await readProject(memoryFiles(TREE), projectWith());
    const few = reading.inventory.routes;
    const whole = await reading.whole();
    assert.deepEqual(whole.routes, few);
    assert.deepEqual(
      routeGroups(whole).flatMap((group) => group.routes()),
      few,
    );
    assert.deepEqual(
      routesTo(whole, { file: 'shop/views.py', line: 9 }).map(({ pattern }) => pattern),
      ['/api/authors/', '/api/authors/<pk>/'],
    );
  });
});
