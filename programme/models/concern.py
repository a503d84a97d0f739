"""What the group watches."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from members.validators import readable_text
from programme.querysets.concerns import ConcernQuerySet, UpdateQuerySet
from record.bilingual import localized
from record.folding import FoldedField
from record.models import Publishable, Sourced
from tenure.models import Tenure, sound_ends
from tenure.points import Dated


class AreaOfConcern(Tenure, Sourced, Publishable):
    """The span is the time for which sources show the group watching it, not the time of the
    events themselves."""

    class Kind(models.TextChoices):
        SITUATION = "situation", _("situation")
        EMERGING_FIELD = "emerging_field", _("emerging field")

    slug = models.SlugField(
        _("short name in addresses"),
        max_length=80,
        unique=True,
        help_text=_("Part of its permanent address; do not change it once public."),
    )
    kind = models.CharField(_("kind"), max_length=14, choices=Kind.choices)
    name_en = models.CharField(_("name (English)"), max_length=160, validators=[readable_text])
    name_fr = models.CharField(
        _("name (French)"), max_length=160, blank=True, validators=[readable_text]
    )
    summary_en = models.TextField(_("summary (English)"), blank=True)
    summary_fr = models.TextField(_("summary (French)"), blank=True)
    country_or_region_en = models.CharField(
        _("country or region (English)"), max_length=120, blank=True
    )
    country_or_region_fr = models.CharField(
        _("country or region (French)"), max_length=120, blank=True
    )
    names_key = FoldedField(of=("name_en", "name_fr"), apart=True)
    text_key = FoldedField(
        of=("summary_en", "summary_fr", "country_or_region_en", "country_or_region_fr"),
        apart=True,
        max_length=20_000,
    )
    history = HistoricalRecords()

    objects = ConcernQuerySet.as_manager()

    class Meta:
        verbose_name = _("area of concern")
        verbose_name_plural = _("areas of concern")
        ordering = ["slug"]
        constraints = sound_ends()

    def __str__(self) -> str:
        return localized(self, "name")


class Update(Dated, Sourced, Publishable):
    """What happened that day, in our words. `figure` is one number a source gives, such as the
    states with a national focal point, and `unit` says of what."""

    concern = models.ForeignKey(
        AreaOfConcern, models.PROTECT, related_name="updates", verbose_name=_("area of concern")
    )
    text_en = models.TextField(_("text (English)"))
    text_fr = models.TextField(_("text (French)"), blank=True)
    figure = models.PositiveIntegerField(_("figure"), null=True, blank=True)
    unit_en = models.CharField(_("of what (English)"), max_length=120, blank=True)
    unit_fr = models.CharField(_("of what (French)"), max_length=120, blank=True)
    text_key = FoldedField(of=("text_en", "text_fr"), apart=True, max_length=20_000)
    history = HistoricalRecords()

    objects = UpdateQuerySet.as_manager()

    class Meta:
        verbose_name = _("update")
        verbose_name_plural = _("updates")
        ordering = ["concern", "day", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(figure__isnull=True, unit_en="", unit_fr="")
                | models.Q(figure__isnull=False) & ~models.Q(unit_en=""),
                name="programme_update_figure_with_unit",
                violation_error_code="figure_with_unit",
                violation_error_message=_("A figure needs what it counts, and only a figure does."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.concern}, {self.day_in_words}"
