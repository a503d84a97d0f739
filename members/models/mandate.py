"""Seats in Parliament."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from members.models.parliament import Chamber, Province
from members.models.parliamentarian import Parliamentarian
from members.validators import readable_text
from record.bilingual import localized
from record.folding import FoldedField
from record.models import Sourced
from tenure.models import (
    Tenure,
    end_reason_needs_end,
    one_open_row,
    sound_ends,
)


class Mandate(Tenure, Sourced):
    """One person's seat in a chamber, from polling day (or appointment) to the day before the next
    polling day; a re-elected member has a new mandate. `expected_end` is never public: for a
    senator it is the birth date plus 75 years.
    """

    class StartReason(models.TextChoices):
        GENERAL_ELECTION = "general_election", _("general election")
        BY_ELECTION = "by_election", _("by-election")
        APPOINTED = "appointed", _("appointed")

    class EndReason(models.TextChoices):
        DEFEATED = "defeated", _("defeated")
        DID_NOT_STAND = "did_not_stand", _("did not stand again")
        RE_ELECTED = "re_elected", _("re-elected")
        RESIGNED = "resigned", _("resigned")
        APPOINTED_TO_SENATE = "appointed_to_senate", _("appointed to the Senate")
        RETIRED = "retired", _("retired (age 75)")
        DIED = "died", _("died")
        ELECTION_VOIDED = "election_voided", _("election voided")
        DISQUALIFIED = "disqualified", _("disqualified")
        OTHER_OFFICE = "other_office", _("took another office")

    one_at_a_time_per = ("parliamentarian", "chamber")
    overlap_message = _(
        "This person already has a seat in that chamber on some of these days: {other}."
    )

    parliamentarian = models.ForeignKey(
        Parliamentarian, models.PROTECT, related_name="mandates", verbose_name=_("parliamentarian")
    )
    chamber = models.ForeignKey(
        Chamber, models.PROTECT, related_name="mandates", verbose_name=_("chamber")
    )
    constituency_en = models.CharField(
        _("constituency (English)"), max_length=120, blank=True, validators=[readable_text]
    )
    constituency_fr = models.CharField(
        _("constituency (French)"), max_length=120, blank=True, validators=[readable_text]
    )
    province = models.ForeignKey(
        Province,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="mandates",
        verbose_name=_("province or territory"),
    )
    start_reason = models.CharField(
        _("reason of the start"), max_length=20, choices=StartReason.choices, blank=True
    )
    end_reason = models.CharField(
        _("reason of the end"),
        max_length=20,
        choices=EndReason.choices,
        blank=True,
        help_text=_("Known only after the poll: leave it empty until then."),
    )
    expected_end = models.DateField(
        _("expected end (private)"),
        null=True,
        blank=True,
        help_text=_("Staff only: a senator's retirement date gives away the birth date."),
    )
    search_key = FoldedField(of=("constituency_en", "constituency_fr"))
    sort_key_fr = FoldedField(of=("constituency_fr", "constituency_en"))
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("mandate")
        verbose_name_plural = _("mandates")
        ordering = ["since", "pk"]
        constraints = [
            *sound_ends(),
            one_open_row(
                "parliamentarian",
                "chamber",
                message=_("This person already has an open mandate in that chamber."),
            ),
            end_reason_needs_end(),
        ]
        indexes = [
            models.Index(
                fields=["parliamentarian", "chamber", "since", "until"], name="mandate_person_days"
            ),
            models.Index(fields=["chamber", "since"], name="mandate_chamber_since"),
            models.Index(fields=["chamber", "until"], name="mandate_chamber_until"),
        ]

    def __str__(self) -> str:
        place = localized(self, "constituency") or (str(self.province) if self.province else "")
        return f"{self.chamber}, {place}" if place else str(self.chamber)
