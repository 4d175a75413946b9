import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

const HEAD = `import other
from django.contrib.auth.decorators import login_required
from django.views import View
from rest_framework.views import APIView
`;

/** What the views of a file ask of who is there: their names, their guards, what they ask, decorators that may ask. */
async function askedBy(views: string): Promise<string[]> {
  const inventory = await inventoryOf({
    'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
    'shop/__init__.py': '',
    'shop/views.py': HEAD + views,
  });
  return inventory.views.map(({ name, permissions, asks = [], unknownDecorators = [] }) =>
    [
      name,
      ...(permissions ?? []).map((one) => `guard ${one}`),
      ...asks,
      ...unknownDecorators.map((one) => `@${one}`),
    ].join(', '),
  );
}

/** A view with these lines in its method. */
const view = (...lines: string[]): string =>
  `class A(APIView):\n    def get(self, request):\n${lines.map((line) => `        ${line}\n`).join('')}`;

suite('What views ask of who is there', () => {
  const rows: readonly [lines: readonly string[], asked: string][] = [
    [['if not request.user.is_staff: pass'], 'A, request.user.is_staff'],
    [['if get_user(request).is_authenticated: pass'], 'A, is_authenticated'],
    [['raise PermissionDenied("no")'], 'A, raise PermissionDenied'],
    [['raise exceptions.PermissionDenied'], 'A, raise PermissionDenied'],
    [['return Response(status=403)'], 'A, status=403'],
    [['return Response(status=401)'], 'A, status=401'],
    [['return Response(status=404)'], 'A'],
    [['return Response(status=status.HTTP_401_UNAUTHORIZED)'], 'A, status=HTTP_401_UNAUTHORIZED'],
    [['return HttpResponseForbidden()'], 'A, HttpResponseForbidden'],
    [['if self.request.user.has_perm("x"): pass'], 'A, self.request.user.has_perm'],
    [['def inner():', '    raise PermissionDenied()', 'return inner()'], 'A, raise PermissionDenied'],
    [['x = "request.user.is_staff"  # PermissionDenied'], 'A'],
    [
      ['if request.user.is_staff: pass', 'if request.user.is_staff: pass', 'raise PermissionDenied'],
      'A, request.user.is_staff, raise PermissionDenied',
    ],
  ];
  for (const [lines, asked] of rows) {
    test(lines.join(' · '), async () => assert.deepEqual(await askedBy(view(...lines)), [asked]));
  }

  test('in what they derive from, by their guards, and behind decorators that nobody knows', async () => {
    const views = `class B(View):
    def dispatch(self, request):
        if not request.user.is_authenticated:
            raise PermissionDenied
class C(B):
    pass
class D(View):
    @login_required
    def dispatch(self, request):
        pass
class E(View):
    def dispatch(self, request):
        pass
class F(E):
    pass
@other.only
@other.only
@login_required
def f(request):
    if request.user.is_superuser: pass
def g(request):
    pass
`;
    assert.deepEqual(await askedBy(views), [
      'B, guard dispatch',
      'C, guard B',
      'D, guard login_required',
      'E',
      'F',
      'f, guard login_required, request.user.is_superuser, @other.only',
      'g',
    ]);
  });

  test('behind decorators of a class that are given together, and those of its dispatch', async () => {
    const views = `from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
@method_decorator([never_cache, other.only], name="dispatch")
class A(View):
    pass
@method_decorator([login_required, other.only], name="dispatch")
class B(View):
    pass
class C(A):
    @method_decorator(other.seldom)
    def dispatch(self, request):
        pass
`;
    assert.deepEqual(await askedBy(views), [
      'A, @other.only',
      'B, guard login_required, @other.only',
      'C, @other.seldom, @other.only',
    ]);
  });

  test('by mixins of Django and of packages, their own and those of the classes they derive from', async () => {
    const views = `from django.contrib.auth.mixins import AccessMixin, LoginRequiredMixin as Login
from guardian.mixins import PermissionRequiredMixin as Guardian
from django.views.generic import ListView, TemplateView
class Custom(Guardian):
    pass
class OwnMixin(Login):
    pass
class A(Login, TemplateView):
    pass
class B(Custom, TemplateView):
    pass
class C(OwnMixin, ListView):
    pass
class D(C):
    pass
class E(AccessMixin, TemplateView):
    pass
class F(Login, APIView):
    pass
`;
    assert.deepEqual(await askedBy(views), [
      'A, guard LoginRequiredMixin',
      'B, guard Custom',
      'C, guard OwnMixin',
      'D, guard OwnMixin',
      'E',
      'F',
    ]);
  });
});
