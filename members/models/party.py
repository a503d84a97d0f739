"""Political parties and Senate groups, and where they are recognised."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from members.models.parliament import Chamber
from record.bilingual import localized
from record.folding import FoldedField
from record.models import Sourced
from tenure.models import Tenure, sound_ends


class Party(Sourced):
    """A political party or a Senate group. Independent or non-affiliated is no party."""

    class Kind(models.TextChoices):
        PARTY = "party", _("political party")
        SENATE_GROUP = "senate_group", _("Senate group")

    slug = models.SlugField(_("short name in addresses"), max_length=60, unique=True)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.PARTY)
    name_en = models.CharField(_("name (English)"), max_length=120)
    name_fr = models.CharField(
        _("name (French)"),
        max_length=120,
        blank=True,
        help_text=_("As the party or group itself writes it; leave empty rather than translate."),
    )
    short_name_en = models.CharField(_("short name (English)"), max_length=60)
    short_name_fr = models.CharField(_("short name (French)"), max_length=60, blank=True)
    abbreviation_en = models.CharField(_("abbreviation (English)"), max_length=12)
    abbreviation_fr = models.CharField(_("abbreviation (French)"), max_length=12, blank=True)
    colour = models.CharField(
        _("colour"),
        max_length=7,
        blank=True,
        validators=[RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Write the colour as #rrggbb."))],
        help_text=_("For pictures only, always beside the name."),
    )
    colour_source = models.CharField(_("source of the colour"), max_length=200, blank=True)
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("continued by"),
    )
    names_key = FoldedField(
        of=(
            *("name_en", "name_fr", "short_name_en", "short_name_fr"),
            *("abbreviation_en", "abbreviation_fr"),
        ),
        apart=True,
    )
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("party or Senate group")
        verbose_name_plural = _("parties and Senate groups")
        ordering = ["kind", "name_en"]

    def __str__(self) -> str:
        return localized(self, "name")


class Recognition(Tenure, Sourced):
    """A party's recognised status in a chamber."""

    one_at_a_time_per = ("party", "chamber")

    party = models.ForeignKey(
        Party, models.PROTECT, related_name="recognitions", verbose_name=_("party or Senate group")
    )
    chamber = models.ForeignKey(
        Chamber, models.PROTECT, related_name="recognitions", verbose_name=_("chamber")
    )
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("recognised party")
        verbose_name_plural = _("recognised parties")
        ordering = ["party", "since"]
        constraints = sound_ends()

    def __str__(self) -> str:
        return f"{self.party}, {self.chamber}"
