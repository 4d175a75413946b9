from rest_framework import serializers

from ..models import Comment, Issue


class IssueSerializer(serializers.ModelSerializer):
    comment_count = serializers.IntegerField(read_only=True)
    last_comment_at = serializers.DateTimeField(read_only=True)

    class Meta:
        model = Issue
        fields = ["id", "title", "severity", "reporter", "closed_at", "comment_count", "last_comment_at"]
        read_only_fields = ["reporter"]


class CommentSerializer(serializers.ModelSerializer):
    class Meta:
        model = Comment
        fields = ["id", "issue", "text", "created_at"]
