from django.urls import include, path
from harvest.api import bulk, chained, hidden, looped
from rest_framework.urlpatterns import format_suffix_patterns
from trees.api import router
from trees.views import TreeCount, weather

urlpatterns = [
    path("api/", include(router.urls)),
    path("bulk/", include(bulk.urls)),
    path("looped/", include((looped.urls, "looped"))),
    path("hidden/", include(hidden().urls)),
    path("chained/", include(chained.urls)),
    *format_suffix_patterns([path("count/", TreeCount.as_view(), name="count"), path("weather/", weather)]),
]
