"""Events and their motions."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from members.admin.base import SOURCES, AdminForm
from members.admin.filters import PublishedFilter
from members.admin.french import FrenchColumn, FrenchFilter
from members.admin.searching import NameSearch
from programme.actions import revise_for_calendars
from programme.admin.base import DAY, PUBLICATION, ProgrammeAdmin, PublishableAdmin, RowsBelow
from programme.models import Attendance, Event, Motion

IN_CALENDARS = {
    "status", "title_en", "title_fr", "day", "day_precision", "last_day", "starts_at", "ends_at",
    "place_en", "place_fr", "summary_en", "summary_fr",
}  # fmt: skip


class EventForm(AdminForm):
    """A correction that calendars show is a new revision for them."""

    def save(self, commit: bool = True) -> object:
        if self.instance.pk and IN_CALENDARS & set(self.changed_data):
            revise_for_calendars(self.instance)
        return super().save(commit)


class Attendances(RowsBelow):
    model = Attendance
    fields = ("parliamentarian", "guest_name", "role", "represented_by_staff", "published_at")


class Motions(RowsBelow):
    model = Motion
    fields = ("number", "text_en", "mover", "seconder", "outcome", "decides")


@admin.register(Event)
class EventAdmin(NameSearch, FrenchColumn, PublishableAdmin):
    form = EventForm
    list_display = ("__str__", "reference", "kind", "when", "status", "is_public", "has_french")
    list_filter = ("kind", "status", "audience", PublishedFilter, FrenchFilter)
    date_hierarchy = "day"
    search_fields = ("title_en", "title_fr", "reference")
    filter_horizontal = ("host_organisations", "concerns")
    readonly_fields = ("published_at", "report_published_at")
    permanent = ("reference",)
    inlines = (Attendances, Motions)
    fieldsets = (
        (
            None,
            {"fields": ("kind", ("title_en", "title_fr"), "reference", ("status", "audience"))},
        ),
        (
            _("When and where"),
            {
                "fields": (DAY, "last_day", ("starts_at", "ends_at"), ("place_en", "place_fr")),
                "description": _(
                    "Hours are Ottawa’s. What is planned is moved, postponed, cancelled or marked "
                    "as held by a task of the front page; here the record is corrected."
                ),
            },
        ),
        (
            _("Hosts and subject"),
            {
                "fields": (
                    "hosted_by_group",
                    "host_organisations",
                    "concerns",
                    "summary_en",
                    "summary_fr",
                )
            },
        ),
        (
            _("Afterwards"),
            {
                "fields": (
                    "report_en",
                    "report_fr",
                    "report_published_at",
                    ("parliamentarians_count", "parliamentarians_count_precision"),
                    ("guests_count", "guests_count_precision"),
                )
            },
        ),
        SOURCES,
        PUBLICATION,
    )


@admin.register(Motion)
class MotionAdmin(NameSearch, FrenchColumn, ProgrammeAdmin):
    list_display = ("__str__", "event", "decides", "outcome", "has_french")
    list_filter = ("outcome", "decides", FrenchFilter)
    search_fields = ("text_en", "text_fr", "mover_as_printed", "seconder_as_printed")
    autocomplete_fields = ("event", "mover", "seconder")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("event", "number"),
                    "text_en",
                    "text_fr",
                    ("language", "is_quoted"),
                    ("decides", "outcome"),
                ),
                "description": _(
                    "A motion is public with its meeting. The text in the other language is shown "
                    "as an unofficial translation."
                ),
            },
        ),
        (
            _("Mover and seconder"),
            {"fields": (("mover", "mover_as_printed"), ("seconder", "seconder_as_printed"))},
        ),
        SOURCES,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Motion]:
        """A motion is named by its meeting, also where one is chosen."""
        return super().get_queryset(request).select_related("event")
