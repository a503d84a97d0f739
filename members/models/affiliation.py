"""Belonging to a party or Senate group, dated apart from the seat."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from members.models.parliamentarian import Parliamentarian
from members.models.party import Party
from record.models import Sourced
from tenure.models import (
    Tenure,
    end_reason_needs_end,
    one_open_row,
    sound_ends,
)


class Affiliation(Tenure, Sourced):
    """Independent or non-affiliated is the absence of a row. An affiliation taken up and left on
    one day is an empty span: kept, and in no day's roster.
    """

    class StartReason(models.TextChoices):
        ELECTED = "elected", _("elected for the party")
        CROSSED = "crossed", _("crossed the floor")
        JOINED = "joined", _("joined")
        MERGED = "merged", _("the party merged")
        FORMED = "formed", _("the group was formed")

    class EndReason(models.TextChoices):
        LEFT = "left", _("left")
        EXPELLED = "expelled", _("expelled from caucus")
        CROSSED = "crossed", _("crossed the floor")
        MERGED = "merged", _("the party merged")
        DISSOLVED = "dissolved", _("the party or group ended")
        LEFT_PARLIAMENT = "left_parliament", _("left Parliament")
        DIED = "died", _("died")

    one_at_a_time_per = ("parliamentarian",)
    overlap_message = _("This person already belongs to a party on some of these days: {other}.")

    parliamentarian = models.ForeignKey(
        Parliamentarian,
        models.PROTECT,
        related_name="affiliations",
        verbose_name=_("parliamentarian"),
    )
    party = models.ForeignKey(
        Party, models.PROTECT, related_name="affiliations", verbose_name=_("party or Senate group")
    )
    start_reason = models.CharField(
        _("reason of the start"), max_length=12, choices=StartReason.choices, blank=True
    )
    end_reason = models.CharField(
        _("reason of the end"), max_length=16, choices=EndReason.choices, blank=True
    )
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("affiliation")
        verbose_name_plural = _("affiliations")
        ordering = ["since", "pk"]
        constraints = [
            *sound_ends(same_day=True),
            one_open_row(
                "parliamentarian",
                message=_("This person already has an open affiliation; close it first."),
            ),
            end_reason_needs_end(),
        ]
        indexes = [
            models.Index(
                fields=["parliamentarian", "party", "since", "until"],
                name="affiliation_person_days",
            )
        ]

    def __str__(self) -> str:
        return str(self.party)
