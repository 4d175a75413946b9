from django.urls import path

from payments import views

urlpatterns = [
    path("hooks/bank/", views.bank_event, name="bank-event"),
    path("payments/<uuid:pk>/", views.PaymentView.as_view()),
]
