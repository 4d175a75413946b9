from django.http import HttpResponse
from django.views import View
from django.views.generic import CreateView, DetailView, TemplateView

from .models import Sailing


class Timetable(TemplateView):
    template_name = "timetable.html"


class SailingDetail(DetailView):
    model = Sailing
    http_method_names = ["get", "head"]


class Book(CreateView):
    model = Sailing
    fields = ["ship", "leaves"]


class Gate(View):
    def get(self, request, port):
        return HttpResponse(port)

    def patch(self, request, port):
        return HttpResponse(port)
