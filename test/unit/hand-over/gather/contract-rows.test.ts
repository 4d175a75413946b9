import assert from 'node:assert/strict';
import { findConcern } from '../../../../src/core/hand-over/gather/find-concern';
import { contractRows } from '../../../../src/core/hand-over/gather/contract-rows';
import type { NamedThing } from '../../../../src/core/hand-over/gather/names/named-thing';
import type { View } from '../../../../src/core/project/inventory-web';
import { namingProject } from './names/naming-project';

/** A view as code names it. */
function toNamed({ name, file, line }: View): NamedThing {
  return { kind: 'view', name, place: { path: file, line } };
}

suite('contractRows', () => {
  test('says what lets not everybody in: a decorator, a mixin, the middleware of Django 5.1', async () => {
    const settings = (middleware: string): string =>
      `INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "shop.urls"\nMIDDLEWARE = [${middleware}]\n`;
    const permissions = async (middleware: string): Promise<unknown> => {
      const project = await namingProject({
        'config/settings.py': settings(middleware),
        'shop/urls.py':
          'from elsewhere import signed\nfrom . import views\nurlpatterns = [path("a/", views.cart), path("b/", views.Orders.as_view()), path("c/", views.index), path("d/", login_required(views.index)), path("e/", staff_member_required(views.Orders.as_view())), path("f/", signed(views.index))]\n',
        'shop/views.py':
          '@login_required\ndef cart(request):\n    pass\nclass Orders(LoginRequiredMixin, ListView):\n    pass\ndef index(request):\n    pass\n',
      });
      const concern = findConcern(
        project.inventory,
        { path: 'shop/views.py', named: project.inventory.views.map(toNamed), template: undefined },
        () => [],
      );
      return (await contractRows(project, concern, () => [], 'security')).map((row) => [row.pattern, row.permissions]);
    };
    assert.deepEqual(await permissions(''), [
      ['/a/', ['login_required']],
      ['/b/', ['LoginRequiredMixin']],
      ['/c/', ['none stated']],
      ['/d/', ['login_required (at the URL)']],
      ['/e/', ['staff_member_required (at the URL)', 'LoginRequiredMixin']],
      ['/f/', ['none stated, unless `@signed` asks']],
    ]);
    assert.deepEqual(await permissions('"django.contrib.auth.middleware.LoginRequiredMiddleware"'), [
      ['/a/', ['login_required']],
      ['/b/', ['LoginRequiredMixin']],
      ['/c/', ['login_required (middleware)']],
      ['/d/', ['login_required (at the URL)']],
      ['/e/', ['staff_member_required (at the URL)', 'LoginRequiredMixin']],
      ['/f/', ['login_required (middleware), unless `@signed` asks']],
    ]);
  });

  test('says of a view whose route is not told that of no other, and of one that others derive from theirs', async () => {
    const project = await namingProject({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "shop.urls"\n',
      'shop/urls.py':
        'from . import views\nurlpatterns = [path("add/", views.Add.as_view()), path("list/", views.Listed.as_view()), *elsewhere()]\n',
      'shop/models.py': 'from django.db import models\nclass Book(models.Model):\n    pass\n',
      'shop/views.py': `from .models import Book
class Edit(UpdateView):
    model = Book
class Add(CreateView):
    model = Book
class Shown(ListView):
    model = Book
class Listed(Shown):
    pass
`,
    });
    const patterns = async (name: string): Promise<string[]> => {
      const named = project.inventory.views.filter((view) => view.name === name).map(toNamed);
      const concern = findConcern(project.inventory, { path: 'shop/views.py', named, template: undefined }, () => []);
      return (await contractRows(project, concern, () => [], 'security')).map(({ pattern }) => pattern);
    };
    assert.deepEqual(await Promise.all(['Edit', 'Add', 'Shown'].map(patterns)), [[], ['/add/'], ['/list/']]);
  });

  test('says what the code of a view asks, and what a decorator from elsewhere may', async () => {
    const project = await namingProject({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "shop.urls"\n',
      'shop/urls.py': `from . import views
urlpatterns = [
    path("body/", views.body), path("raises/", views.Raises.as_view()), path("answers/", views.answers),
    path("elsewhere/", views.elsewhere), path("words/", views.words), path("both/", views.both), path("api/", views.Api.as_view()),
    path("applied/", views.applied), path("moved/", views.moved),
]
`,
      'shop/guards.py': 'def for_staff(view):\n    return staff_member_required(view)\n',
      'shop/views.py': `from django.core.exceptions import PermissionDenied
from company.guards import signed
from django.views.decorators.cache import never_cache
from .guards import for_staff

def body(request):
    if not request.user.is_authenticated:
        return redirect("login")

class Raises(ListView):
    def get_queryset(self):
        if not self.request.user.has_perm("shop.view"):
            raise PermissionDenied
        return Book.objects.all()

def answers(request):
    if request.session.get("wrong"):
        return JsonResponse({}, status=403)
    return HttpResponseForbidden()

@signed("orders")
@never_cache
def elsewhere(request):
    return render(request, "a.html")

@never_cache
def words(request):
    # request.user.is_staff, raise PermissionDenied
    return HttpResponse("request.user.is_authenticated")

@login_required
def both(request):
    if request.user.is_superuser: return render(request, "b.html")

class Api(APIView):
    permission_classes = [IsAuthenticated]
    def get(self, request):
        self.check_object_permissions(request, 1)

@for_staff
def applied(request):
    pass

def moved(request):
    return Response(status=status.HTTP_401_UNAUTHORIZED)
`,
    });
    const concern = findConcern(
      project.inventory,
      { path: 'shop/views.py', named: project.inventory.views.map(toNamed), template: undefined },
      () => [],
    );
    assert.deepEqual(
      (await contractRows(project, concern, () => [], 'security')).map((row) => [row.pattern, row.permissions]),
      [
        ['/body/', ['none stated, its code decides: `request.user.is_authenticated`']],
        ['/raises/', ['none stated, its code decides: `self.request.user.has_perm`, `raise PermissionDenied`']],
        ['/answers/', ['none stated, its code decides: `status=403`, `HttpResponseForbidden`']],
        ['/elsewhere/', ['none stated, unless `@signed` asks']],
        ['/words/', ['none stated']],
        ['/both/', ['login_required', 'its code decides: `request.user.is_superuser`']],
        ['/api/', ['IsAuthenticated', 'its code decides: `check_object_permissions`']],
        ['/applied/', ['for_staff']],
        ['/moved/', ['none stated, its code decides: `status=HTTP_401_UNAUTHORIZED`']],
      ],
    );
  });

  test('knows classes of the project that ask who it is, and that a method may decide', async () => {
    const project = await namingProject({
      'config/settings.py':
        'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "shop.urls"\nREST_FRAMEWORK = {"DEFAULT_PERMISSION_CLASSES": []}\n',
      'shop/urls.py': [
        'from . import views',
        'urlpatterns = [',
        ...['Staff', 'Tested', 'Open', 'Decorated', 'Books'].map(
          (name) => `    path("${name.toLowerCase()}/", views.${name}.as_view()),`,
        ),
        ']',
      ].join('\n'),
      'shop/views.py': [
        'from rest_framework.views import APIView',
        'from django.views.generic import ListView, TemplateView',
        'class Guarded:',
        '    def dispatch(self, request, *args):',
        '        if not request.user.is_staff:',
        '            raise Http404',
        '        return super().dispatch(request, *args)',
        'class Staff(Guarded, ListView):',
        '    pass',
        'class Tested(UserPassesTestMixin, TemplateView):',
        '    def test_func(self):',
        '        return True',
        'class Open(SuccessMessageMixin, ListView):',
        '    pass',
        'class Decorated(TemplateView):',
        '    @method_decorator(login_required)',
        '    def dispatch(self, request):',
        '        pass',
        'class Books(APIView):',
        '    def get_permissions(self):',
        '        return []',
      ].join('\n'),
    });
    const named = project.inventory.views.map(toNamed);
    const concern = findConcern(project.inventory, { path: 'shop/views.py', named, template: undefined }, () => []);
    assert.deepEqual(
      (await contractRows(project, concern, () => [], 'security')).map((row) => [row.pattern, row.permissions]),
      [
        ['/staff/', ['Guarded']],
        ['/tested/', ['test_func: `True`', 'UserPassesTestMixin']],
        ['/open/', ['none stated']],
        ['/decorated/', ['login_required']],
        ['/books/', ['none (default), unless get_permissions decides']],
      ],
    );
  });
});
