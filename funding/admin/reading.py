"""Tables that only verbs write."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from exports.money import money


class ReadOnlyAdmin(admin.ModelAdmin):
    """Nobody adds, changes or deletes here, a superuser neither: anything but reading is 403."""

    list_per_page = 50

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def changelist_view(
        self, request: HttpRequest, extra_context: dict | None = None
    ) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            raise PermissionDenied
        return super().changelist_view(request, extra_context)


def debit(cents: int) -> str:
    return money(cents) if cents > 0 else ""


def credit(cents: int) -> str:
    return money(-cents) if cents < 0 else ""


def linked(row: Any) -> SafeString | str:
    """The row's name, leading to its page in the admin; a dash for none."""
    if row is None:
        return "–"
    name = f"admin:{row._meta.app_label}_{row._meta.model_name}_change"
    return format_html('<a href="{}">{}</a>', reverse(name, args=[row.pk]), row)
