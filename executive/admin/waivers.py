"""Recorded decisions to accept a finding."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from executive.admin.forms import WaiverForm
from executive.models import Waiver
from members.admin.base import DATES, SOURCES, DatedAdmin
from members.admin.filters import HoldsFilter, PublishedFilter
from members.models import Parliamentarian


@admin.register(Waiver)
class WaiverAdmin(DatedAdmin):
    form = WaiverForm
    list_display = ("appointment", "code", "days", "decided_on", "is_public")
    list_select_related = ("appointment__parliamentarian", "appointment__office")
    list_filter = (HoldsFilter, "code", PublishedFilter)
    autocomplete_fields = ("appointment",)
    readonly_fields = ("published_at",)
    search_fields = ("appointment__parliamentarian__search_key",)
    fieldsets = (
        (
            None,
            {
                "fields": ("appointment", "code", "reason"),
                "description": _(
                    "Accepts this finding about this appointment and no other. The reason is for "
                    "staff unless it is published, which is a task of the front page."
                ),
            },
        ),
        DATES,
        (_("Decision"), {"fields": ("decided_on", "decided_by")}),
        SOURCES,
        (_("Publication"), {"fields": ("published_at",)}),
    )

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Waiver], search_term: str
    ) -> tuple[QuerySet[Waiver], bool]:
        if not search_term.strip():
            return queryset, False
        people = Parliamentarian.objects.search(search_term)
        return queryset.filter(appointment__parliamentarian__in=people), False

    @admin.display(description=_("published"), boolean=True)
    def is_public(self, waiver: Waiver) -> bool:
        return waiver.is_published
