import assert from 'node:assert/strict';
import { contractRows } from '../../../../src/core/hand-over/gather/contract-rows';
import { findConcern } from '../../../../src/core/hand-over/gather/find-concern';
import { shopOf } from './shop-of';

const CASES: readonly [what: string, views: string, expected: readonly string[]][] = [
  [
    'of a page that Django has for coming in, that it asks nobody',
    'from django.contrib.auth.views import LoginView\nclass Books(LoginView):\n    pass\n',
    ['none stated'],
  ],
  [
    'a mixin of a package by its name',
    'from elsewhere.views import SuperuserRequiredMixin\nclass Books(SuperuserRequiredMixin, ListView):\n    pass\n',
    ['SuperuserRequiredMixin'],
  ],
  [
    'of a class of a package that is no mixin that it may ask',
    'from elsewhere.views import SSLRequiredMixin, StaffView\nclass Books(SSLRequiredMixin, StaffView):\n    pass\n',
    ['none stated, unless `SSLRequiredMixin`, `StaffView` asks'],
  ],
  [
    'classes that it names under a condition, and what holds otherwise',
    'class Books(viewsets.ModelViewSet):\n    if settings.LOCKED:\n        permission_classes = [IsOwner]\n',
    ['IsOwner when `settings.LOCKED`', 'IsAuthenticated (default)'],
  ],
  [
    'none under one condition, and no default where its opposite has some',
    'class Books(viewsets.ModelViewSet):\n    if settings.LOCKED:\n        permission_classes = [IsOwner]\n    else:\n        permission_classes = []\n',
    ['none when `not settings.LOCKED`', 'IsOwner when `settings.LOCKED`'],
  ],
  [
    'classes under a condition, and those of its base otherwise',
    'class Base(viewsets.ModelViewSet):\n    permission_classes = [IsStaff]\nclass Books(Base):\n    if settings.LOCKED:\n        permission_classes = [IsOwner]\n',
    ['IsOwner when `settings.LOCKED`', 'IsStaff'],
  ],
  [
    'a decorator among several that may ask, for all that the folder tells',
    '@method_decorator([never_cache, otp_required], name="dispatch")\nclass Books(ListView):\n    pass\n',
    ['none stated, unless `@otp_required` asks'],
  ],
  [
    'its own permission first, then the mixin, whose answer to the refused is no permission',
    'class Books(Friendly, ListView):\n    permission_required = "shop.add"\n',
    ['permission_required `"shop.add"`', 'Friendly', 'PermissionRequiredMixin'],
  ],
  [
    'the permission that it inherits, and from whom',
    'class Books(Own, ListView):\n    pass\n',
    ['permission_required `"shop.own"` of Own', 'PermissionRequiredMixin'],
  ],
  [
    'of two the one that Python finds first',
    'class Books(Own, ListView):\n    permission_required = ("shop.a", "shop.b")\n',
    ['permission_required `("shop.a", "shop.b")`', 'PermissionRequiredMixin'],
  ],
  [
    'no permission that nothing looks at',
    'class Books(LoginRequiredMixin, ListView):\n    permission_required = "shop.add"\n',
    ['LoginRequiredMixin'],
  ],
  [
    'what its test asks',
    'class Books(UserPassesTestMixin, ListView):\n    def test_func(self):\n        return self.request.user == self.get_object().owner\n',
    ['test_func: `self.request.user == self.get_object().owner`', 'UserPassesTestMixin'],
  ],
  [
    'what the test of a mixin asks',
    'class Books(Tested, ListView):\n    pass\n',
    ['test_func of Tested: `self.request.user.is_staff`', 'UserPassesTestMixin'],
  ],
  [
    'its own code before that of a mixin',
    'class Books(Asking, LoginRequiredMixin, ListView):\n    def get(self, request):\n        if not request.user.is_superuser: raise PermissionDenied\n',
    [
      'its code decides: `request.user.is_superuser`, `raise PermissionDenied`',
      'Asking decides: `self.request.user.is_staff`, `raise PermissionDenied`',
      'LoginRequiredMixin',
    ],
  ],
  [
    'a decorator',
    '@method_decorator(staff_member_required, name="dispatch")\nclass Books(LoginRequiredMixin, ListView):\n    pass\n',
    ['staff_member_required', 'LoginRequiredMixin'],
  ],
  [
    'what a decorator asks for',
    '@method_decorator(permission_required("shop.see", raise_exception=True), name="dispatch")\nclass Books(ListView):\n    pass\n',
    ['permission_required `"shop.see"`'],
  ],
  [
    'decorators that a name stands for',
    'for_staff = [login_required, user_passes_test(is_staff)]\n@method_decorator(for_staff, "dispatch")\nclass Books(ListView):\n    pass\n',
    ['for_staff'],
  ],
  [
    'what a function is decorated with by its name later',
    'def Books(request):\n    pass\nBooks = permission_required("shop.see")(Books)\nif LOCKED:\n    Books = login_required(Books)\n',
    ['permission_required `"shop.see"`', 'login_required when `LOCKED`'],
  ],
  [
    'what a function is decorated with, and the class that it hands on to',
    'class Shown(LoginRequiredMixin, View):\n    pass\n@permission_required("shop.see")\ndef Books(request):\n    return Shown.as_view()(request)\n',
    ['permission_required `"shop.see"`', 'LoginRequiredMixin'],
  ],
  [
    'that a class may ask to which a function hands on, with more around it',
    'class Shown(LoginRequiredMixin, View):\n    pass\ndef Books(request):\n    log()\n    return Shown.as_view()(request)\n',
    ['none stated, unless `Shown.as_view` asks'],
  ],
  [
    'what a class is decorated with as a view',
    'class Books(ListView):\n    pass\nBooks = login_required(Books.as_view())\n',
    ['login_required'],
  ],
  [
    'that it asks before it answers',
    'class Books(ListView):\n    def dispatch(self, request):\n        if not has_permission("see", request.user): return None\n',
    ['dispatch'],
  ],
  [
    'no mixin of the project that asks nothing',
    'class PlainMixin:\n    pass\nclass Books(PlainMixin, ListView):\n    pass\n',
    ['none stated'],
  ],
  [
    'that a class of elsewhere may ask',
    'from company.views import Guarded\nclass Books(Guarded, ListView):\n    pass\n',
    ['none stated, unless `Guarded` asks'],
  ],
  [
    'of an API the defaults of the settings',
    'class Books(generics.ListAPIView):\n    pass\n',
    ['IsAuthenticated (default)'],
  ],
  [
    'of an API what it inherits, with its scopes',
    'class Books(Scoped, generics.ListAPIView):\n    pass\n',
    ['TokenHasScope', 'scopes `["read"]`'],
  ],
  [
    'of an API its own before what it inherits',
    'class Books(Scoped, generics.ListAPIView):\n    permission_classes = [permissions.IsAdminUser]\n    required_scopes = []\n',
    ['IsAdminUser', 'scopes `[]`'],
  ],
  [
    'of an API what joins several, as the code has it',
    'class Books(generics.ListAPIView):\n    permission_classes = [permissions.IsAdminUser | Own & ~Tested]\n',
    ['`permissions.IsAdminUser | Own & ~Tested`'],
  ],
  [
    'of an API among which a method decides',
    'class Books(generics.ListAPIView):\n    permission_classes = [permissions.IsAdminUser]\n    def get_permissions(self):\n        return [permissions.AllowAny()] if self.request.method == "GET" else super().get_permissions()\n',
    ['IsAdminUser, unless get_permissions decides: `AllowAny`'],
  ],
  [
    'of an API that a class of elsewhere may say otherwise',
    'class Books(PagesAPIViewSet):\n    pass\n',
    ['IsAuthenticated (default), unless `PagesAPIViewSet` says otherwise'],
  ],
];

async function permissionsOf(views: string, settings = ''): Promise<readonly string[] | undefined> {
  const project = await shopOf(views, settings);
  const named = project.inventory.views
    .filter(({ name }) => name === 'Books')
    .map(({ name, file, line }) => ({ kind: 'view', name, place: { path: file, line } }));
  const concern = findConcern(project.inventory, { path: 'shop/views.py', named, template: undefined }, () => []);
  const [row] = await contractRows(project, concern, () => [], 'security');
  return row?.permissions;
}

const AUTHENTICATED =
  'REST_FRAMEWORK = {"DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"]}\n';

suite('Of who may, a hand-over tells', () => {
  for (const [what, views, expected] of CASES) {
    test(what, async () => {
      assert.deepEqual(await permissionsOf(views, AUTHENTICATED), expected);
    });
  }

  const API = 'class Books(generics.ListAPIView):\n    pass\n';
  const DEFAULTS: readonly [what: string, settings: string, expected: string][] = [
    ['that all may where the settings say nothing', '', 'AllowAny (default)'],
    [
      'what the settings leave open',
      'from .local import *\n',
      'AllowAny (default), unless settings say otherwise: .local is not in the folder',
    ],
    ['that text does not tell it', 'REST_FRAMEWORK = framework()\n', 'as REST_FRAMEWORK has it (default)'],
  ];
  for (const [what, settings, expected] of DEFAULTS) {
    test(what, async () => {
      assert.deepEqual(await permissionsOf(API, settings), [expected]);
    });
  }
});
