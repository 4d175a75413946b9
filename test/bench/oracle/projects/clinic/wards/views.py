from clinic_tools.guards import counted, posted
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_GET, require_safe
from django.views.generic import DeleteView, DetailView, ListView, UpdateView

from .models import Ward


class WardList(ListView):
    model = Ward


class WardDetail(DetailView):
    model = Ward


class WardEdit(UpdateView):
    model = Ward
    fields = ["name"]


class WardClose(DeleteView):
    model = Ward
    success_url = "/"


def notice(text):
    def show(request):
        return HttpResponse(text)

    return show


def discharge(request):
    return HttpResponse()


def transfer(request):
    return HttpResponse()


@login_required
@require_GET
def report(request, year=None):
    return HttpResponse(year)


def patients(request):
    return HttpResponse()


def visitors(request):
    return HttpResponse()


def floor(request, floor):
    return HttpResponse(floor)


@require_safe
def home(request):
    return HttpResponse()


@counted
@require_GET
def helping(request):
    return HttpResponse()


def beds(request, number=None):
    return HttpResponse(number)


@posted
def rota(request):
    return HttpResponse()


@counted
def keys(request):
    return HttpResponse()
