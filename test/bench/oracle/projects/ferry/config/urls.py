from django.contrib import admin
from django.urls import path
from sailings import views

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", views.Timetable.as_view(), name="timetable"),
    path("<int:pk>/", views.SailingDetail.as_view(), name="sailing"),
    path("book/", views.Book.as_view(), name="book"),
    path("gate/<slug:port>/", views.Gate.as_view(), name="gate"),
]
