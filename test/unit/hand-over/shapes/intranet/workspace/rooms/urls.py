from django.urls import path

from . import views

app_name = "rooms"
urlpatterns = [
    path("", views.RoomList.as_view(), name="list"),
    path("<int:pk>/book/", views.Book.as_view(), name="book"),
    path("free/", views.free_rooms, name="free"),
]
