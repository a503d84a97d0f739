"""Who holds an office, and when nobody does."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from executive.models.office import Office
from members.models import Parliamentarian, Party
from record.models import Sourced
from tenure.models import Tenure, end_reason_needs_end, sound_ends


class Appointment(Tenure, Sourced):
    """A person in an office. `party` is the holder's affiliation on the first day, empty where
    there was none; what becomes of it later is found, not refused. `term_ends` is expected and
    never ends an appointment by itself.
    """

    class Basis(models.TextChoices):
        ELECTED = "elected", _("elected")
        EX_OFFICIO = "ex_officio", _("ex officio")
        ACTING = "acting", _("acting")
        NOT_RECORDED = "not_recorded", _("not recorded")

    class EndReason(models.TextChoices):
        TERM_ENDED = "term_ended", _("the term ended")
        RESIGNED = "resigned", _("resigned")
        HANDED_OVER = "handed_over", _("handed over")
        NOT_RE_ELECTED = "not_re_elected", _("not elected again")
        LEFT_PARLIAMENT = "left_parliament", _("left Parliament")
        DIED = "died", _("died")

    one_at_a_time_per = ("parliamentarian", "office")
    overlap_message = _("This person already holds that office on some of these days.")

    office = models.ForeignKey(
        Office, models.PROTECT, related_name="appointments", verbose_name=_("office")
    )
    parliamentarian = models.ForeignKey(
        Parliamentarian,
        models.PROTECT,
        related_name="appointments",
        verbose_name=_("parliamentarian"),
    )
    party = models.ForeignKey(
        Party,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="appointments",
        verbose_name=_("party at appointment"),
    )
    basis = models.CharField(
        _("basis"), max_length=12, choices=Basis.choices, default=Basis.ELECTED
    )
    term_ends = models.DateField(_("the term is expected to end on"), null=True, blank=True)
    end_reason = models.CharField(
        _("reason of the end"), max_length=16, choices=EndReason.choices, blank=True
    )
    decided_by = models.CharField(
        _("decided by"),
        max_length=80,
        blank=True,
        help_text=_("Reference of the meeting or motion, such as 2016-11-30-agm/2."),
    )
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")
        ordering = ["office", "since", "pk"]
        constraints = [*sound_ends(), end_reason_needs_end()]
        indexes = [
            models.Index(fields=["office", "since", "until"], name="appointment_office_days")
        ]

    def __str__(self) -> str:
        return f"{self.parliamentarian}, {self.office}"


class Vacancy(Tenure, Sourced):
    """A source says that one seat of the office stood vacant. Needless where the record of the
    executive claims to be complete: there an unheld seat is vacant.
    """

    office = models.ForeignKey(
        Office, models.PROTECT, related_name="vacancies", verbose_name=_("office")
    )
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("vacant seat")
        verbose_name_plural = _("vacant seats")
        ordering = ["office", "since", "pk"]
        constraints = sound_ends()

    def __str__(self) -> str:
        return str(self.office)
