from rest_framework.pagination import CursorPagination


class CursorByCreation(CursorPagination):
    ordering = "-created_at"
    page_size = 50
