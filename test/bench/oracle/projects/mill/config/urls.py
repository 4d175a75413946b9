from django.urls import include, path
from flow import views

sacks = [path("sacks/", views.AddSack.as_view(), name="sacks"), path("sacks/<int:pk>/gone/", views.DropSack.as_view())]
urlpatterns = [path("weigh/", views.weigher("grams"), name="weigh")]
urlpatterns = [path("v2/", include(urlpatterns + sacks))]
