from django.conf import settings
from django.db import models


class Timed(models.Model):
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


class Label(models.Model):
    name = models.CharField(max_length=40, unique=True)
    colour = models.CharField(max_length=7, default="#888888")

    def __str__(self):
        return self.name


class IssueQuerySet(models.QuerySet):
    def open(self):
        return self.filter(closed_at__isnull=True)


class Issue(Timed):
    class Severity(models.TextChoices):
        LOW = "low"
        HIGH = "high"

    title = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    severity = models.CharField(max_length=8, choices=Severity, default=Severity.LOW)
    reporter = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="reported")
    labels = models.ManyToManyField(Label, blank=True, related_name="issues")
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = IssueQuerySet.as_manager()

    class Meta(Timed.Meta):
        abstract = False
        ordering = ["-created_at"]


class Comment(Timed):
    issue = models.ForeignKey(Issue, on_delete=models.CASCADE, related_name="comments")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    text = models.TextField()
