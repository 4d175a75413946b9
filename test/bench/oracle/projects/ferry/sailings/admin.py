from django.contrib import admin

from .models import Port, Sailing, Ship


@admin.register(Sailing)
class SailingAdmin(admin.ModelAdmin):
    list_display = ["ship", "leaves"]


admin.site.register([Ship, Port])
