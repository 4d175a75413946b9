from celery import shared_task


@shared_task
def read_arrivals():
    pass
