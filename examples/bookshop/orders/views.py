from django.contrib.auth.mixins import LoginRequiredMixin
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import DetailView, FormView, ListView

from catalog.models import Book

from .forms import BuyForm
from .models import Order
from .services import OutOfStock, place_order


class CustomerOrdersMixin(LoginRequiredMixin):
    """A customer sees their own orders and no others."""

    def get_queryset(self):
        return Order.objects.for_customer(self.request.user).with_lines()


class OrderListView(CustomerOrdersMixin, ListView):
    template_name = "orders/order_list.html"
    context_object_name = "orders"
    paginate_by = 20


class OrderDetailView(CustomerOrdersMixin, DetailView):
    template_name = "orders/order_detail.html"
    context_object_name = "order"


class BuyView(LoginRequiredMixin, FormView):
    form_class = BuyForm
    template_name = "orders/buy.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.book = get_object_or_404(Book.objects.published(), slug=kwargs["slug"])

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "book": self.book}

    def get_context_data(self, **kwargs):
        return super().get_context_data(book=self.book, **kwargs)

    def form_valid(self, form):
        try:
            order = place_order(self.request.user, [(self.book, form.cleaned_data["quantity"])])
        except OutOfStock as error:
            form.add_error("quantity", str(error))
            return self.form_invalid(form)
        return redirect(order)
