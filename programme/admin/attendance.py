"""Who was at which event."""

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from members.admin.base import SOURCES
from members.admin.filters import PublishedFilter
from members.models import Parliamentarian
from programme.admin.base import PUBLICATION, PublishableAdmin
from programme.models import Attendance
from record.folding import fold


@admin.register(Attendance)
class AttendanceAdmin(PublishableAdmin):
    list_display = ("who", "role", "event", "represented_by_staff", "flagged", "is_public")
    list_select_related = ("parliamentarian", "event")
    list_filter = ("role", "represented_by_staff", PublishedFilter)
    search_fields = ("parliamentarian__search_key", "guest_key")
    autocomplete_fields = ("event", "parliamentarian")
    may_be_deleted = True
    fieldsets = (
        (None, {"fields": ("event", "role")}),
        (
            _("A parliamentarian"),
            {
                "fields": ("parliamentarian", "represented_by_staff", "not_sitting_reason"),
                "description": _(
                    "Staff who came in somebody’s place make nobody participate. For a person who "
                    "did not sit that day, say why the attendance is recorded."
                ),
            },
        ),
        (
            _("Or a guest"),
            {
                "fields": (
                    "guest_name",
                    ("guest_capacity_en", "guest_capacity_fr"),
                    "agreed_to_be_named",
                )
            },
        ),
        SOURCES,
        PUBLICATION,
    )

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Attendance], search_term: str
    ) -> tuple[QuerySet[Attendance], bool]:
        words = fold(search_term).split()
        if not words:
            return queryset, False
        guests = Q()
        for word in words:
            guests &= Q(guest_key__contains=word)
        people = Q(parliamentarian__in=Parliamentarian.objects.search(search_term))
        return queryset.filter(people | guests), False

    @admin.display(description=_("who"), ordering="parliamentarian__sort_key")
    def who(self, row: Attendance) -> str:
        return str(row.parliamentarian or row.guest_name)

    @admin.display(description=_("did not sit"), boolean=True)
    def flagged(self, row: Attendance) -> bool | None:
        return bool(row.not_sitting_reason) or None
