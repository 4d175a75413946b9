import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

const SHOP = {
  'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
  'shop/__init__.py': '',
  'shop/decorators.py': [
    'def organiser_only(function):',
    '    def wrapper(request, *args):',
    '        if request.user.is_superuser:',
    '            return function(request, *args)',
    '        raise Http404',
    '    return wrapper',
    'def timed(function):',
    '    return function',
  ].join('\n'),
  'shop/views.py': [
    'from django.shortcuts import render',
    'from .decorators import organiser_only, timed',
    '@timed',
    '@organiser_only',
    'def orders(request):',
    '    return render(request, "shop/orders.html", {})',
    '@timed',
    'def index(request):',
    '    if request.user:',
    '        return render(request, "shop/a.html")',
    '    return render(request, "shop/b.html")',
  ].join('\n'),
};

suite('Views that are functions', () => {
  test('show the template that their text names, where it names one', async () => {
    const { views } = await inventoryOf(SHOP);
    assert.deepEqual(
      views.map(({ name, template }) => [name, template]),
      [
        ['orders', 'shop/orders.html'],
        ['index', null],
      ],
    );
  });

  test('are guarded by a decorator of the project that asks who it is, and by no other', async () => {
    const { views } = await inventoryOf(SHOP);
    assert.deepEqual(
      views.map(({ name, permissions }) => [name, permissions]),
      [
        ['orders', ['organiser_only']],
        ['index', null],
      ],
    );
  });

  test('are decorated by what the file calls around their name later, under its condition where there is one', async () => {
    const source = [
      'from django.conf import settings',
      'from django.contrib.auth.decorators import login_required, permission_required',
      'from django.utils.decorators import method_decorator',
      'from django.views import View',
      'from django.views.decorators.csrf import csrf_exempt',
      'from django.views.decorators.http import require_http_methods, require_POST',
      'from rest_framework.decorators import api_view, permission_classes',
      'from elsewhere import signed',
      'from .decorators import organiser_only, timed',
      ...['plain', 'once', 'nested', 'made', 'posts', 'own', 'given', 'maybe', 'maybe_posts', 'far', 'api'].flatMap(
        (name) => [`def ${name}(request):`, '    pass'],
      ),
      'class Orders(View):',
      '    def get(self, request):',
      '        pass',
      '    def post(self, request):',
      '        pass',
      'class Ours(Orders):',
      '    pass',
      'class Guarded(View):',
      '    def get(self, request):',
      '        pass',
      'once = login_required(once)',
      'nested = login_required(csrf_exempt(organiser_only(nested)))',
      'made = permission_required("shop.add")(made)',
      'made = require_http_methods(["GET", "POST"])(made)',
      'posts = require_POST(posts)',
      'own = timed(own)',
      'given = login_required(once)',
      'if settings.LOCKED:',
      '    maybe = login_required(maybe)',
      '    maybe_posts = require_POST(maybe_posts)',
      'far = signed(far)',
      'api = api_view(["GET", "PUT"])(permission_classes([IsAdmin])(api))',
      'Orders = require_POST(login_required(Orders.as_view()))',
      'Guarded = method_decorator(login_required, name="dispatch")(Guarded)',
    ].join('\n');
    const { views } = await inventoryOf({ ...SHOP, 'shop/views.py': source });
    assert.deepEqual(
      views.map(({ name, kind, methods, methodsKnown, permissions, unknownDecorators: unknown = [] }) =>
        [name, kind, methods.join() + (methodsKnown ? '' : '?'), permissions?.join() ?? null, ...unknown].join(' '),
      ),
      [
        'Orders class POST login_required',
        'Ours class GET,POST ',
        'Guarded class GET login_required',
        'plain function  ',
        'once function  login_required',
        'nested function  organiser_only,login_required',
        'made function GET,POST permission_required',
        'posts function POST ',
        'own function  ',
        'given function  ',
        'maybe function  login_required when settings.LOCKED',
        'maybe_posts function ? ',
        'far function ?  signed',
        'api api-function GET,PUT IsAdmin',
      ],
    );
  });

  test('that do nothing but hand on to a class are as that is, and open where they do more', async () => {
    const source = [
      'from django.contrib.auth.decorators import login_required',
      'from django.contrib.auth.mixins import LoginRequiredMixin',
      'from django.views import View',
      'from django.views.decorators.http import require_POST',
      'from rest_framework.views import APIView',
      'from rest_framework.viewsets import ModelViewSet',
      'from elsewhere.views import FarView',
      'class Orders(LoginRequiredMixin, View):',
      '    def get(self, request):',
      '        if not request.user.is_staff:',
      '            return None',
      '    def post(self, request):',
      '        pass',
      'class Api(APIView):',
      '    permission_classes = [IsAdmin]',
      '    def put(self, request):',
      '        pass',
      'class Items(ModelViewSet):',
      '    permission_classes = [IsAdmin]',
      'def plain(request, *args):',
      '    """Shows orders."""',
      '    return Orders.as_view()(request, *args)',
      '@login_required',
      '@require_POST',
      'def guarded(request):',
      '    return Orders.as_view(template_name="a.html")(request)',
      'def api(request):',
      '    return Api.as_view()(request)',
      'def given(request):',
      '    return Orders.as_view(http_method_names=["get"])(request)',
      'def items(request):',
      '    return Items.as_view({"get": "list"})(request)',
      'def far(request):',
      '    return FarView.as_view()(request)',
      'def more(request):',
      '    if request.GET:',
      '        return redirect("/")',
      '    return Orders.as_view()(request)',
      '@login_required',
      '@require_POST',
      'def wrapped(request):',
      '    return timed(Orders.as_view())(request)',
      'def other(request):',
      '    return Orders.as_view()(changed(request))',
    ].join('\n');
    const { views } = await inventoryOf({ ...SHOP, 'shop/views.py': source });
    assert.deepEqual(
      views
        .filter(({ kind }) => kind.endsWith('function'))
        .map(({ name, kind, methods, methodsKnown, permissions, asks = [], dynamic }) =>
          [
            name,
            kind,
            methods.join() + (methodsKnown ? '' : '?'),
            permissions?.join() ?? null,
            ...asks,
            ...dynamic,
          ].join(' '),
        ),
      [
        'plain function GET,POST LoginRequiredMixin request.user.is_staff',
        'guarded function POST login_required,LoginRequiredMixin request.user.is_staff',
        'api api-function PUT IsAdmin',
        'given function ?  Orders.as_view',
        'items function ?  Items.as_view',
        'far function ?  FarView.as_view',
        'more function ?  Orders.as_view',
        'wrapped function POST? login_required Orders.as_view',
        'other function ?  Orders.as_view',
      ],
    );
  });
});
