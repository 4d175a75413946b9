import type { NamingProject } from '../../../../src/core/hand-over/gather/names/named-thing';
import { namingProject } from './names/naming-project';

const IMPORTS = [
  'from django.contrib.auth.mixins import LoginRequiredMixin, PermissionRequiredMixin, UserPassesTestMixin',
  'from django.views.generic import ListView, View',
  'from rest_framework import viewsets, generics, permissions',
  'from rest_framework.decorators import action',
  'from wagtail.api.v2.views import PagesAPIViewSet',
  'from django.views.decorators.cache import never_cache',
  'from django_otp.decorators import otp_required',
  'from .mixins import Friendly, Asking, Own, Scoped, Tested',
  '',
].join('\n');

const MIXINS = `from django.contrib.auth.mixins import PermissionRequiredMixin
class Friendly(PermissionRequiredMixin):
    def handle_no_permission(self):
        if self.request.user.is_authenticated:
            raise PermissionDenied
class Asking:
    def get_queryset(self):
        if not self.request.user.is_staff:
            raise PermissionDenied
    def get_context_data(self):
        return {"name": self.request.user.is_authenticated}
class Own(PermissionRequiredMixin):
    permission_required = "shop.own"
class Scoped:
    permission_classes = [TokenHasScope]
    required_scopes = ["read"]
    throttle_scope = "slow"
    filterset_fields = ["genre"]
    pagination_class = None
class Tested(UserPassesTestMixin):
    def test_func(self):
        return self.request.user.is_staff
`;

/** A shop with views of these lines, of which `Books` has a URL, beside mixins of its own and of packages. */
export function shopOf(views: string, settings = ''): Promise<NamingProject> {
  return namingProject({
    'manage.py': '',
    'config/settings.py': `INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "shop.urls"\n${settings}`,
    'shop/__init__.py': '',
    'shop/urls.py': `from . import views\nurlpatterns = [path("books/", views.Books.as_view())]\n`,
    'shop/mixins.py': MIXINS,
    'shop/views.py': IMPORTS + views,
  });
}
