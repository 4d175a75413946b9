from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.shortcuts import render
from django.views.generic import CreateView, ListView

from .forms import BookingForm
from .models import Booking, Room


class RoomList(LoginRequiredMixin, ListView):
    model = Room
    paginate_by = 20


class Book(LoginRequiredMixin, CreateView):
    model = Booking
    form_class = BookingForm
    template_name = "rooms/book.html"
    success_url = "/rooms/"


@login_required
def free_rooms(request):
    taken = Booking.objects.filter(begins__lte=request.GET["at"], ends__gte=request.GET["at"])
    rooms = Room.objects.exclude(pk__in=taken.values("room"))
    return render(request, "rooms/_free.html", {"rooms": rooms})
