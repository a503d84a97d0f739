"""Offices of the group, and what its rules say of them from a date."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from executive.querysets import OfficeQuerySet
from record.bilingual import active_language, localized
from record.models import Sourced
from record.readable import Readable
from tenure.models import Tenure, sound_ends


class Office(Readable):
    """`name` is the office ("Chair", "Présidence"); the titles are what its holder is called."""

    slug = models.SlugField(_("short name in addresses"), max_length=40, unique=True)
    name_en = models.CharField(_("name (English)"), max_length=80)
    name_fr = models.CharField(_("name (French)"), max_length=80)
    title_en = models.CharField(_("holder's title (English)"), max_length=80)
    title_fr_masculine = models.CharField(_("title (French, masculine)"), max_length=80)
    title_fr_feminine = models.CharField(_("title (French, feminine)"), max_length=80)
    title_fr_epicene = models.CharField(
        _("title (French, epicene)"),
        max_length=80,
        help_text=_("Used where a person's own usage is not on record: « à la présidence »."),
    )
    rank = models.PositiveSmallIntegerField(_("order"), unique=True)
    history = HistoricalRecords()

    objects = OfficeQuerySet.as_manager()

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ["rank"]

    def __str__(self) -> str:
        return localized(self, "name")

    def title(self, grammatical_gender_fr: str) -> str:
        """In the active language; `grammatical_gender_fr` is "m", "f" or "" (epicene)."""
        if active_language() == "en":
            return self.title_en
        by_gender = {"m": self.title_fr_masculine, "f": self.title_fr_feminine}
        return by_gender.get(grammatical_gender_fr, self.title_fr_epicene)


class OfficeRule(Tenure, Sourced):
    """How many people an office may have and who may hold it, from the day the rule applies.

    A new rule never touches appointments made under the old one: where they no longer fit, that is
    a finding.
    """

    class Represented(models.TextChoices):
        PARLIAMENT = "parliament", _("has any seat in Parliament")
        HOUSE = "house", _("is recognised in the House of Commons")

    one_at_a_time_per = ("office",)
    overlap_message = _("Another rule for this office already applies on some of these days.")

    office = models.ForeignKey(
        Office, models.PROTECT, related_name="rules", verbose_name=_("office")
    )
    seats = models.PositiveSmallIntegerField(_("seats"))
    one_per_party = models.BooleanField(
        _("one from each party"),
        default=False,
        help_text=_("Each holder belongs to a party represented in Parliament, each to another."),
    )
    senate_groups_count = models.BooleanField(_("Senate groups count as parties"), default=False)
    represented = models.CharField(
        _("a party is represented when it"),
        max_length=10,
        choices=Represented.choices,
        default=Represented.PARLIAMENT,
    )
    must_be_sitting = models.BooleanField(_("must sit in Parliament"), default=True)
    must_be_official_member = models.BooleanField(_("must be an official member"), default=False)
    voting = models.BooleanField(_("votes on the executive"), default=True)
    decided_by = models.CharField(
        _("decided by"),
        max_length=80,
        blank=True,
        help_text=_("Reference of the meeting or motion, such as 2016-11-30-agm/2."),
    )
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("rule of an office")
        verbose_name_plural = _("rules of the offices")
        ordering = ["office", "since"]
        constraints = sound_ends()

    def __str__(self) -> str:
        return f"{self.office}: {self.seats}"
