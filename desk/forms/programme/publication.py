"""The programme shown to the public, and taken back."""

from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import KeysChoice
from desk.forms.programme.fields import RecommendationsChoice, dated_label, shortened
from desk.forms.publishing import PublishingForm
from members.models import Parliamentarian
from programme.models import (
    AreaOfConcern,
    Attendance,
    Document,
    Event,
    Recommendation,
    Response,
    Update,
)
from record.bilingual import localized


class Ticks(KeysChoice):
    def __init__(self, label: Any, model: type, **options: Any) -> None:
        widget = forms.CheckboxSelectMultiple
        queryset = model._default_manager.none()
        super().__init__(label=label, queryset=queryset, required=False, widget=widget, **options)


class DatedTicks(Ticks):
    def label_from_instance(self, obj: Any) -> str:
        return dated_label(obj)


class UpdateTicks(Ticks):
    def label_from_instance(self, obj: Update) -> str:
        return f"{dated_label(obj)}: {shortened(localized(obj, 'text'))}"


class ProgrammePublishingForm(PublishingForm):
    """Events stand for themselves, for their attendance and for their reports, each apart."""

    WHOLES = ("events", "concerns", "documents")
    PARTS = ("updates", "recommendations")
    rows_in = (*WHOLES, *PARTS, "responses", "attendance", "reports")

    events = DatedTicks(_("Events, with their motions"), Event)
    reports = DatedTicks(_("Reports of events"), Event)
    attendance = DatedTicks(_("Attendance of events, of those who may be named"), Event)
    concerns = Ticks(_("Areas of concern"), AreaOfConcern)
    updates = UpdateTicks(_("Updates on areas of concern"), Update)
    documents = DatedTicks(_("Documents"), Document)
    recommendations = RecommendationsChoice(
        label=_("Recommendations"), queryset=Recommendation.objects.none(), required=False
    )
    responses = DatedTicks(_("Responses to recommendations"), Response)

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        rows = {
            "events": Event.objects.order_by("-day"),
            "concerns": AreaOfConcern.objects.all(),
            "updates": Update.objects.select_related("concern"),
            "documents": Document.objects.all(),
            "recommendations": Recommendation.objects.select_related("document"),
            "responses": Response.objects.select_related("recommendation__document"),
        }
        for name, queryset in rows.items():
            self.fields[name].queryset = self.offered(queryset)
        self.fields["attendance"].queryset = Event.objects.filter(
            Exists(self.nameable().filter(event=OuterRef("pk")))
        )
        written = Event.objects.exclude(report_en="", report_fr="")
        shown = written.filter(report_published_at__isnull=not self.published)
        self.fields["reports"].queryset = shown

    def nameable(self) -> QuerySet[Attendance]:
        """The rows that the field `attendance` speaks of: of what is not public, announced parts,
        and beside them who is public already, and guests who agreed."""
        if self.published:
            return Attendance.objects.published()
        public = Q(parliamentarian__in=Parliamentarian.objects.public().values("pk"))
        agreed = Q(agreed_to_be_named__isnull=False)
        rows = Attendance.objects.unpublished().filter(represented_by_staff=False)
        return rows.filter(~Q(role=Attendance.Role.ATTENDED) | public | agreed)

    def rows(self) -> list[Any]:
        """Without the reports; wholes before their parts."""
        return [*self.rows_of(*self.WHOLES, *self.PARTS, "responses"), *self.people()]

    def people(self) -> list[Attendance]:
        events = self.cleaned_data["attendance"]
        rows = self.nameable().filter(event__in=events)
        return list(rows.select_related("event", "parliamentarian"))
