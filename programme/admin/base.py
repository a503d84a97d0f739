"""What the programme's tables share in the admin."""

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from members.admin.base import RegistryAdmin
from record.models import Publishable
from tenure.points import Dated

DAY = ("day", "day_precision")
PUBLICATION = (
    _("Publication"),
    {
        "fields": ("published_at",),
        "description": _("Saving never publishes: that is a task of the front page."),
    },
)


class ProgrammeAdmin(RegistryAdmin):
    """`permanent` fields are part of addresses: they are typed once."""

    permanent: tuple[str, ...] = ()

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple:
        readonly = tuple(super().get_readonly_fields(request, obj))
        return (*readonly, *self.permanent) if obj else readonly

    def get_prepopulated_fields(self, request: HttpRequest, obj: Model | None = None) -> dict:
        found = super().get_prepopulated_fields(request, obj)
        return {} if obj else found

    @admin.display(description=_("day"), ordering="day")
    def when(self, row: Dated) -> str:
        return row.day_in_words


class PublishableAdmin(ProgrammeAdmin):
    """Deleting, where it may be at all, is for rows that no reader can have seen."""

    readonly_fields: tuple[str, ...] = ("published_at",)

    @admin.display(description=_("published"), boolean=True, ordering="published_at")
    def is_public(self, row: Publishable) -> bool:
        return row.is_published

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        unpublished = obj is None or not obj.is_published
        return unpublished and super().has_delete_permission(request, obj)


class RowsBelow(admin.TabularInline):
    """Read on the page of what they belong to; written on their own pages and by tasks."""

    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def get_readonly_fields(self, request: HttpRequest, obj: object = None) -> tuple:
        return tuple(self.fields or ())

    @admin.display(description=_("day"))
    def when(self, row: Dated) -> str:
        return row.day_in_words
