from rest_framework.permissions import SAFE_METHODS, BasePermission


class IsStaffOrReadOnly(BasePermission):
    """Everyone may look; members of staff may change."""

    def has_permission(self, request, view):
        return request.method in SAFE_METHODS or request.user.is_staff
