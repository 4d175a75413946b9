import assert from 'node:assert/strict';
import { findConcern } from '../../../../src/core/hand-over/gather/find-concern';
import { contractRows } from '../../../../src/core/hand-over/gather/contract-rows';
import type { NamedThing } from '../../../../src/core/hand-over/gather/names/named-thing';
import type { View } from '../../../../src/core/project/inventory-web';
import { inventoryOf } from '../../project/inventory-of';

/** A view as code names it. */
function toNamed({ name, file, line }: View): NamedThing {
  return { kind: 'view', name, place: { path: file, line } };
}

suite('contractRows', () => {
  test('says what lets not everybody in: a decorator, a mixin, the middleware of Django 5.1', async () => {
    const settings = (middleware: string): string =>
      `INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "shop.urls"\nMIDDLEWARE = [${middleware}]\n`;
    const permissions = async (middleware: string): Promise<unknown> => {
      const inventory = await inventoryOf({
        'config/settings.py': settings(middleware),
        'shop/urls.py':
          'from . import views\nurlpatterns = [path("a/", views.cart), path("b/", views.Orders.as_view()), path("c/", views.index)]\n',
        'shop/views.py':
          '@login_required\ndef cart(request):\n    pass\nclass Orders(LoginRequiredMixin, ListView):\n    pass\ndef index(request):\n    pass\n',
      });
      const concern = findConcern(
        inventory,
        { path: 'shop/views.py', named: inventory.views.map(toNamed), template: undefined },
        () => [],
      );
      return contractRows(inventory, concern, () => [], 'security').map((row) => [row.pattern, row.permissions]);
    };
    assert.deepEqual(await permissions(''), [
      ['/a/', ['login_required']],
      ['/b/', ['LoginRequiredMixin']],
      ['/c/', ['none stated']],
    ]);
    assert.deepEqual(await permissions('"django.contrib.auth.middleware.LoginRequiredMiddleware"'), [
      ['/a/', ['login_required']],
      ['/b/', ['LoginRequiredMixin']],
      ['/c/', ['login_required (middleware)']],
    ]);
  });

  test('knows classes of the project that ask who it is, and that a method may decide', async () => {
    const inventory = await inventoryOf({
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
    const named = inventory.views.map(toNamed);
    const concern = findConcern(inventory, { path: 'shop/views.py', named, template: undefined }, () => []);
    assert.deepEqual(
      contractRows(inventory, concern, () => [], 'security').map((row) => [row.pattern, row.permissions]),
      [
        ['/staff/', ['Guarded']],
        ['/tested/', ['UserPassesTestMixin', 'test_func']],
        ['/open/', ['none stated']],
        ['/decorated/', ['login_required']],
        ['/books/', ['none (default), unless get_permissions decides']],
      ],
    );
  });
});
