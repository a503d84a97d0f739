"""Provinces, chambers and Parliaments: facts as rows, dated where they change."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from simple_history.models import HistoricalRecords

from members.querysets.parliaments import ParliamentQuerySet
from record.bilingual import active_language, localized
from record.models import Sourced
from record.readable import Readable
from tenure.models import Tenure, sound_ends
from tenure.span import Span


class Province(Readable):
    """A province or territory, ordered as its own list prints it."""

    code = models.CharField(_("code"), max_length=8, unique=True)
    name_en = models.CharField(_("name (English)"), max_length=80)
    name_fr = models.CharField(_("name (French)"), max_length=80)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("province or territory")
        verbose_name_plural = _("provinces and territories")
        ordering = ["order", "code"]

    def __str__(self) -> str:
        return localized(self, "name")


class Chamber(Readable):
    """`code` is the permanent short name used in addresses and files ("house", "senate")."""

    code = models.SlugField(_("code"), max_length=20, unique=True)
    name_en = models.CharField(_("name (English)"), max_length=80)
    name_fr = models.CharField(_("name (French)"), max_length=80)
    member_title_en = models.CharField(_("a member's title (English)"), max_length=80)
    member_title_fr_masculine = models.CharField(_("title (French, masculine)"), max_length=80)
    member_title_fr_feminine = models.CharField(_("title (French, feminine)"), max_length=80)
    member_title_fr_epicene = models.CharField(
        _("title (French, epicene)"),
        max_length=80,
        help_text=_("Used where a person's own usage is not on record."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("chamber")
        verbose_name_plural = _("chambers")
        ordering = ["order", "code"]

    def __str__(self) -> str:
        return localized(self, "name")

    def member_title(self, grammatical_gender_fr: str) -> str:
        """In the active language; `grammatical_gender_fr` is "m", "f" or "" (epicene)."""
        if active_language() == "en":
            return self.member_title_en
        by_gender = {"m": self.member_title_fr_masculine, "f": self.member_title_fr_feminine}
        return by_gender.get(grammatical_gender_fr, self.member_title_fr_epicene)


class SeatCount(Tenure, Sourced):
    """How many seats a chamber has, from a date."""

    one_at_a_time_per = ("chamber",)

    chamber = models.ForeignKey(
        Chamber, models.PROTECT, related_name="seat_counts", verbose_name=_("chamber")
    )
    seats = models.PositiveSmallIntegerField(_("seats"))
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("number of seats")
        verbose_name_plural = _("numbers of seats")
        ordering = ["chamber", "since"]
        constraints = sound_ends()

    def __str__(self) -> str:
        return f"{self.chamber}: {self.seats}"


class Parliament(Tenure, Sourced):
    """`since` is polling day and `until` the next polling day: between the two run the mandates of
    its members, as the Library of Parliament prints them. Opening to dissolution is shorter.
    """

    one_at_a_time_per = ()

    number = models.PositiveSmallIntegerField(_("number"), unique=True)
    opened = models.DateField(_("opened"), null=True, blank=True)
    dissolved = models.DateField(_("dissolved"), null=True, blank=True)
    history = HistoricalRecords()

    objects = ParliamentQuerySet.as_manager()

    class Meta:
        verbose_name = _("Parliament")
        verbose_name_plural = _("Parliaments")
        ordering = ["-number"]
        constraints = sound_ends()

    def __str__(self) -> str:
        # French writes "1re" and "43e": its first plural form is that of 0 and 1.
        words = ngettext("Parliament %(number)s", "Parliament %(number)s", self.number)
        return words % {"number": self.number}

    @property
    def dissolved_span(self) -> Span | None:
        """From its dissolution to the next polling day: there is no Parliament then."""
        return Span(self.dissolved, self.until) if self.dissolved else None

    @property
    def days_since_poll(self) -> Span | None:
        """From the polling day that ended it on; None while that day is not recorded."""
        return Span(self.until) if self.until else None
