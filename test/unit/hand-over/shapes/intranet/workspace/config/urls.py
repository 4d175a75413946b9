from django.urls import include, path

urlpatterns = [path("rooms/", include("rooms.urls", namespace="rooms"))]
