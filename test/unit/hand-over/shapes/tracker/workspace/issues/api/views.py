from django.db.models import Count, OuterRef, Subquery
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response

from ..models import Comment, Issue
from ..tasks import tell_watchers
from .serializers import CommentSerializer, IssueSerializer


class IssueViewSet(viewsets.ModelViewSet):
    serializer_class = IssueSerializer
    filterset_fields = ["severity", "labels"]

    def get_queryset(self):
        latest = Comment.objects.filter(issue=OuterRef("pk")).order_by("-created_at")
        return (
            Issue.objects.open()
            .select_related("reporter")
            .annotate(
                comment_count=Count("comments", distinct=True),
                last_comment_at=Subquery(latest.values("created_at")[:1]),
            )
            .order_by("-last_comment_at")
        )

    def perform_create(self, serializer):
        issue = serializer.save(reporter=self.request.user)
        tell_watchers.delay(issue.pk)

    @action(detail=True, methods=["post"])
    def close(self, request, pk=None):
        issue = self.get_object()
        issue.close()
        return Response(status=204)


class CommentViewSet(mixins.CreateModelMixin, mixins.ListModelMixin, viewsets.GenericViewSet):
    queryset = Comment.objects.select_related("author")
    serializer_class = CommentSerializer
    filterset_fields = ["issue"]
