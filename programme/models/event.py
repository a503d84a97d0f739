"""What the group holds, hosts or takes part in."""

from datetime import date, datetime, time
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from simple_history.models import HistoricalRecords

from members.validators import readable_text
from partners.models import Organisation
from programme.models.concern import AreaOfConcern
from programme.querysets.events import EventQuerySet
from record.bilingual import localized
from record.folding import FoldedField
from record.models import Publishable, Sourced
from tenure import clock
from tenure.points import Dated

NO_SUCH_HOUR = _("That night the clock skips this hour.")


class CountPrecision(models.TextChoices):
    EXACT = "exact", pgettext_lazy("of a count", "exactly")
    AT_LEAST = "at_least", pgettext_lazy("of a count", "at least")
    ABOUT = "about", pgettext_lazy("of a count", "about")
    MORE_THAN = "more_than", pgettext_lazy("of a count", "more than")


def _count(verbose_name: Any) -> models.PositiveIntegerField:
    return models.PositiveIntegerField(verbose_name, null=True, blank=True)


def _count_precision(verbose_name: Any) -> models.CharField:
    return models.CharField(
        verbose_name, max_length=9, choices=CountPrecision.choices, default=CountPrecision.EXACT
    )


def _with(field: str, needed: models.Q, code: str, message: Any) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=models.Q(**{f"{field}__isnull": True}) | needed,
        name=f"programme_event_{code}",
        violation_error_code=code,
        violation_error_message=message,
    )


class Event(Dated, Sourced, Publishable):
    """`reference` is its permanent name, in addresses and in `decided_by` texts elsewhere.

    Times are Ottawa's clock on `day`, the end on `last_day` where the event goes over several days.
    `planned` past its day says only that it was announced. Hosts and speakers who are people are
    rows of Attendance. `sequence` grows with each change that calendars must follow.
    """

    class Kind(models.TextChoices):
        AGM = "agm", pgettext_lazy("of an event", "annual general meeting")
        MEETING = "meeting", pgettext_lazy("of an event", "meeting")
        BRIEFING = "briefing", pgettext_lazy("of an event", "briefing")
        PANEL = "panel", pgettext_lazy("of an event", "panel")
        LAUNCH = "launch", pgettext_lazy("of an event", "launch")
        VISIT = "visit", pgettext_lazy("of an event", "visit")
        OTHER = "other", pgettext_lazy("of an event", "other event")

    class Status(models.TextChoices):
        PLANNED = "planned", pgettext_lazy("of an event", "planned")
        POSTPONED = "postponed", pgettext_lazy("of an event", "postponed")
        CANCELLED = "cancelled", pgettext_lazy("of an event", "cancelled")
        HELD = "held", pgettext_lazy("of an event", "held")

    class Audience(models.TextChoices):
        PUBLIC = "public", pgettext_lazy("of an event", "open to the public")
        MEMBERS = "members", pgettext_lazy("of an event", "parliamentarians only")
        CLOSED = "closed", pgettext_lazy("of an event", "by invitation")
        NOT_RECORDED = "not_recorded", pgettext_lazy("of an event", "not recorded")

    reference = models.SlugField(
        _("reference"),
        max_length=60,
        unique=True,
        help_text=_("Permanent: its day and a word, such as 2016-11-30-agm."),
    )
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    status = models.CharField(
        _("status"), max_length=9, choices=Status.choices, default=Status.PLANNED
    )
    audience = models.CharField(
        _("audience"), max_length=12, choices=Audience.choices, default=Audience.MEMBERS
    )
    title_en = models.CharField(_("title (English)"), max_length=200, validators=[readable_text])
    title_fr = models.CharField(
        _("title (French)"), max_length=200, blank=True, validators=[readable_text]
    )
    last_day = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Only where it lasts several days.")
    )
    starts_at = models.TimeField(
        _("starts at"), null=True, blank=True, help_text=_("On Ottawa’s clock.")
    )
    ends_at = models.TimeField(_("ends at"), null=True, blank=True)
    place_en = models.CharField(
        _("place (English)"), max_length=200, blank=True, validators=[readable_text]
    )
    place_fr = models.CharField(
        _("place (French)"), max_length=200, blank=True, validators=[readable_text]
    )
    hosted_by_group = models.BooleanField(_("hosted by the group"), default=True)
    host_organisations = models.ManyToManyField(
        Organisation, blank=True, related_name="events", verbose_name=_("host organisations")
    )
    concerns = models.ManyToManyField(
        AreaOfConcern, blank=True, related_name="events", verbose_name=_("areas of concern")
    )
    summary_en = models.TextField(_("summary (English)"), blank=True)
    summary_fr = models.TextField(_("summary (French)"), blank=True)
    report_en = models.TextField(_("report (English)"), blank=True)
    report_fr = models.TextField(_("report (French)"), blank=True)
    report_published_at = models.DateTimeField(
        _("report published"), null=True, blank=True, editable=False
    )
    parliamentarians_count = _count(_("parliamentarians present"))
    parliamentarians_count_precision = _count_precision(_("how exactly they were counted"))
    guests_count = _count(_("other people present"))
    guests_count_precision = _count_precision(_("how exactly these were counted"))
    sequence = models.PositiveIntegerField(_("calendar revision"), default=0, editable=False)
    last_changed = models.DateTimeField(
        _("last changed for calendars"), default=timezone.now, editable=False
    )
    names_key = FoldedField(of=("title_en", "title_fr", "reference"), apart=True)
    text_key = FoldedField(
        of=("summary_en", "summary_fr", "place_en", "place_fr"), apart=True, max_length=20_000
    )
    report_key = FoldedField(of=("report_en", "report_fr"), apart=True, max_length=100_000)
    history = HistoricalRecords(m2m_fields=[host_organisations, concerns])

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["-day", "-pk"]
        constraints = [
            _with(
                "last_day",
                models.Q(last_day__gt=models.F("day"), day_precision="day"),
                "last_day_after_day",
                _("The last day must come after the first; leave it empty for one day."),
            ),
            _with(
                "starts_at",
                models.Q(day_precision="day"),
                "time_needs_day",
                _("A time needs a day that is known."),
            ),
            _with(
                "ends_at",
                models.Q(starts_at__isnull=False)
                & (models.Q(last_day__isnull=False) | models.Q(ends_at__gt=models.F("starts_at"))),
                "ends_after_start",
                _("The event must end after it starts."),
            ),
            models.CheckConstraint(
                condition=models.Q(report_published_at__isnull=True)
                | ~models.Q(report_en="", report_fr=""),
                name="programme_event_report_written",
                violation_error_code="report_written",
                violation_error_message=_("There is no report to publish."),
            ),
        ]
        indexes = [models.Index(fields=["status", "day"], name="event_status_day")]

    def __str__(self) -> str:
        return localized(self, "title")

    def clean(self) -> None:
        super().clean()
        moments = {"starts_at": self.begins, "ends_at": self.ends}
        skipped = {
            field: ValidationError(NO_SUCH_HOUR, code="no_such_hour")
            for field, moment in moments.items()
            if moment and clock.is_skipped(moment)
        }
        if skipped:
            raise ValidationError(skipped)

    @property
    def begins(self) -> datetime | None:
        """In Ottawa's zone; None where no time is known."""
        return self._moment(self.day, self.starts_at)

    @property
    def ends(self) -> datetime | None:
        return self._moment(self.last_day or self.day, self.ends_at)

    @staticmethod
    def _moment(day: date | None, hour: time | None) -> datetime | None:
        return clock.moment(day, hour) if day and hour else None
