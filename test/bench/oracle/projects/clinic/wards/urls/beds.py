from django.urls import path

from .. import views

bed_patterns = [path("", views.beds), path("<int:number>/", views.beds)]
ward_patterns = [path("", views.WardList.as_view(), name="list")]
