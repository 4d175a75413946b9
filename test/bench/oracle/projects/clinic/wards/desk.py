from django.contrib.admin import AdminSite

from .models import Ward


class Desk(AdminSite):
    site_header = "Front desk"


desk = Desk(name="desk")
desk.register(Ward)
