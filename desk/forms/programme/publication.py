"""The programme shown to the public, and taken back."""

from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import ChoosesRows, KeysChoice
from desk.forms.programme.fields import RecommendationsChoice, dated_label, shortened
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
        return f"{dated_label(obj)}: {shortened(obj.text_en)}"


class ProgrammePublicationForm(ChoosesRows):
    """Events stand for themselves, for their attendance and for their reports, each apart.

    Once valid, `wholes()` and `parts()` are the rows to publish, wholes before their parts;
    `reports()` the events whose report is meant.
    """

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

    published = False

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
            self.fields[name].queryset = queryset.filter(published_at__isnull=not self.published)
        self.fields["attendance"].queryset = Event.objects.filter(
            Exists(self.nameable().filter(event=OuterRef("pk")))
        )
        written = Event.objects.exclude(report_en="", report_fr="")
        shown = written.filter(report_published_at__isnull=not self.published)
        self.fields["reports"].queryset = shown

    def nameable(self) -> QuerySet[Attendance]:
        """The rows that the field `attendance` speaks of."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and not any(cleaned.get(name) for name in self.rows_in):
            self.add_error(None, _now("Choose at least one."))
        return cleaned

    def rows_of(self, *names: str) -> list[Any]:
        return [row for name in names for row in self.cleaned_data[name]]

    def people(self) -> list[Attendance]:
        events = self.cleaned_data["attendance"]
        rows = self.nameable().filter(event__in=events)
        return list(rows.select_related("event", "parliamentarian"))


class PublishProgrammeForm(ProgrammePublicationForm):
    nothing = _("Nothing is waiting to be published.")

    def nameable(self) -> QuerySet[Attendance]:
        """Announced parts; beside them who is public already, and guests who agreed."""
        public = Q(parliamentarian__in=Parliamentarian.objects.public().values("pk"))
        agreed = Q(agreed_to_be_named__isnull=False)
        rows = Attendance.objects.filter(published_at__isnull=True, represented_by_staff=False)
        return rows.filter(~Q(role=Attendance.Role.ATTENDED) | public | agreed)


class WithdrawProgrammeForm(ProgrammePublicationForm):
    nothing = _("Nothing published can be withdrawn.")
    published = True

    def nameable(self) -> QuerySet[Attendance]:
        return Attendance.objects.published()
