from clinic_tools.guards import staff_include
from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.auth import views as auth_views
from django.contrib.auth.decorators import login_required
from django.urls import include, path, re_path
from django.views.decorators.http import require_http_methods, require_POST
from django.views.generic import RedirectView
from wards import views
from wards.desk import desk
from wards.urls import bed_urls

MORE = {"patients": views.patients, "visitors": views.visitors}

urlpatterns = [
    path("admin/", admin.site.urls),
    path("desk/", desk.urls),
    path("wards/", include("wards.urls")),
    path("beds/", include((bed_urls, "beds"))),
    path("staff/", staff_include("wards.urls.staff")),
    path("notice/", views.notice("welcome"), name="notice"),
    path("discharge/", require_POST(login_required(views.discharge)), name="discharge"),
    path("transfer/", require_http_methods(["POST", "PUT"])(views.transfer)),
    path("old/", RedirectView.as_view(url="/wards/")),
    path("login/", auth_views.LoginView.as_view(), name="login"),
    re_path(r"^report/(?P<year>[0-9]{4})/$", views.report, name="report"),
]
urlpatterns += [path(f"{name}/", view, name=name) for name, view in MORE.items()]

for floor in ("ground", "first"):
    urlpatterns.append(path(f"floor/{floor}/", views.floor, {"floor": floor}, name=f"floor-{floor}"))

if settings.DEBUG:
    urlpatterns += [path("debug/", views.report)]

urlpatterns = [path("v1/", include(urlpatterns)), path("", views.home, name="home")]
urlpatterns += i18n_patterns(path("help/", views.helping, name="help"))
