from django.db import models
from nanodjango import Django

app = Django()


@app.admin
class Visit(models.Model):
    pass
