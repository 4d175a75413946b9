from celery import shared_task

from .models import Issue


@shared_task
def tell_watchers(issue_id):
    Issue.objects.get(pk=issue_id)
