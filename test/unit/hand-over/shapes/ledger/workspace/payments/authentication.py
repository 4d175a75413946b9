import hashlib

from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed

from .models import ApiKey


class KeyAuthentication(BaseAuthentication):
    def authenticate(self, request):
        given = request.headers.get("X-Api-Key")
        if given is None:
            return None
        digest = hashlib.sha256(given.encode()).hexdigest()
        key = ApiKey.objects.select_related("user").filter(digest=digest).first()
        if key is None:
            raise AuthenticationFailed()
        return key.user, key
