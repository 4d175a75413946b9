from functools import wraps

from django.contrib.admin.views.decorators import staff_member_required
from django.urls import URLPattern, include
from django.views.decorators.http import require_POST


def staff_include(module):
    """include() of views that are for the staff alone."""
    patterns, app_name, namespace = include(module)
    for pattern in patterns.urlpatterns:
        if isinstance(pattern, URLPattern):
            pattern.callback = staff_member_required(pattern.callback)
    return patterns, app_name, namespace


def posted(view):
    return require_POST(view)


def counted(view):
    @wraps(view)
    def inner(request, *args, **kwargs):
        inner.count += 1
        return view(request, *args, **kwargs)

    inner.count = 0
    return inner
