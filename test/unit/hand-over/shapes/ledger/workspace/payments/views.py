import hashlib
import hmac
import json

from django.conf import settings
from django.http import HttpResponse, HttpResponseForbidden
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from rest_framework import generics, serializers

from .models import Payment


class PaymentSerializer(serializers.ModelSerializer):
    class Meta:
        model = Payment
        fields = ["id", "amount", "state"]


class PaymentView(generics.RetrieveAPIView):
    serializer_class = PaymentSerializer

    def get_queryset(self):
        return Payment.objects.filter(owner=self.request.user)


@csrf_exempt
@require_POST
def bank_event(request):
    expected = hmac.new(settings.BANK_WEBHOOK_SECRET.encode(), request.body, hashlib.sha256).hexdigest()
    if request.headers.get("X-Signature") != expected:
        return HttpResponseForbidden()
    event = json.loads(request.body)
    Payment.objects.filter(pk=event["payment"]).update(state=event["state"])
    return HttpResponse(status=204)
