"""Private calendar addresses, to be read: they are made and revoked at the desk."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from programme.models import CalendarToken


@admin.register(CalendarToken)
class CalendarTokenAdmin(admin.ModelAdmin):
    list_display = ("user", "language", "created_at", "revoked_at")
    list_select_related = ("user",)
    fields = ("user", "language", "created_at", "revoked_at")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
