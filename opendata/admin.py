"""Editions for staff to look up: they are published and withdrawn by tasks, and never changed."""

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from opendata.models import Edition, EditionWithdrawal


class NeverChanged(admin.ModelAdmin):
    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(Edition)
class EditionAdmin(NeverChanged):
    list_display = ("__str__", "published_at", "published_by", "content_hash")
    list_select_related = ("published_by",)
    fields = ("number", "on", "published_at", "published_by", "content_hash", "previous")


@admin.register(EditionWithdrawal)
class EditionWithdrawalAdmin(NeverChanged):
    list_display = ("edition", "asked_by", "asked_at", "confirmed_by", "confirmed_at")
    list_select_related = ("edition", "asked_by", "confirmed_by")
