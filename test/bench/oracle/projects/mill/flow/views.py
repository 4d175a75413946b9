from django.http import HttpResponse
from django.views.decorators.http import require_POST
from django.views.generic.edit import CreateView, DeleteView
from grain.models import Sack


class AddSack(CreateView):
    model = Sack
    fields = ["number"]


class DropSack(DeleteView):
    model = Sack
    success_url = "/v2/sacks/"


def weigher(unit):
    @require_POST
    def weigh(request):
        return HttpResponse(unit)

    return weigh
