"""Editions for staff to look up: they are published by a task, and never changed."""

from django.contrib import admin
from django.http import HttpRequest

from opendata.models import Edition


@admin.register(Edition)
class EditionAdmin(admin.ModelAdmin):
    list_display = ("__str__", "published_at", "published_by", "content_hash")
    list_select_related = ("published_by",)
    fields = ("number", "on", "published_at", "published_by", "content_hash", "previous")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Edition | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Edition | None = None) -> bool:
        return False
