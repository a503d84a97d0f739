"""What a meeting was asked to decide."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from simple_history.models import HistoricalRecords

from members.models import Parliamentarian
from programme.models.event import Event
from programme.models.wording import Language
from programme.querysets.events import MotionQuerySet
from record.folding import FoldedField
from record.models import Sourced


def _somebody(related_name: str, verbose_name: Any) -> models.ForeignKey:
    return models.ForeignKey(
        Parliamentarian,
        models.PROTECT,
        null=True,
        blank=True,
        related_name=related_name,
        verbose_name=verbose_name,
    )


def _as_printed(verbose_name: Any) -> models.CharField:
    return models.CharField(
        verbose_name,
        max_length=160,
        blank=True,
        help_text=_("As the minutes print the name, where it is nobody in this record."),
    )


def _one_of(person: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=models.Q(**{f"{person}__isnull": True})
        | models.Q(**{f"{person}_as_printed": ""}),
        name=f"programme_motion_one_{person}",
        violation_error_code=f"one_{person}",
        violation_error_message=_("Either a parliamentarian or a name as printed, not both."),
    )


class Motion(Sourced):
    """As public as its event. `language` is the one it was put in: the text in the other one is a
    translation."""

    class Outcome(models.TextChoices):
        CARRIED = "carried", pgettext_lazy("of a motion", "carried")
        DEFEATED = "defeated", pgettext_lazy("of a motion", "defeated")
        WITHDRAWN = "withdrawn", pgettext_lazy("of a motion", "withdrawn")
        NOT_RECORDED = "not_recorded", pgettext_lazy("of a motion", "not recorded")

    class Decides(models.TextChoices):
        ADMISSIONS = "admissions", _("admissions")
        ELECTION = "election", _("election of the executive")
        FEE_RATE = "fee_rate", _("fee rate")
        RECOMMENDATION = "recommendation", _("adoption of a recommendation")
        OTHER = "other", _("other business")

    event = models.ForeignKey(
        Event, models.PROTECT, related_name="motions", verbose_name=_("event")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    text_en = models.TextField(_("text (English)"), blank=True)
    text_fr = models.TextField(_("text (French)"), blank=True)
    language = models.CharField(
        _("language it was put in"),
        max_length=4,
        choices=Language.choices,
        default=Language.ENGLISH,
    )
    is_quoted = models.BooleanField(
        _("quoted word for word"),
        default=True,
        help_text=_("Leave unset where the text only tells what was moved."),
    )
    mover = _somebody("motions_moved", _("moved by"))
    mover_as_printed = _as_printed(_("moved by, as printed"))
    seconder = _somebody("motions_seconded", _("seconded by"))
    seconder_as_printed = _as_printed(_("seconded by, as printed"))
    outcome = models.CharField(
        _("outcome"), max_length=12, choices=Outcome.choices, default=Outcome.NOT_RECORDED
    )
    decides = models.CharField(
        _("decides"), max_length=14, choices=Decides.choices, default=Decides.OTHER
    )
    text_key = FoldedField(of=("text_en", "text_fr"), apart=True, max_length=20_000)
    history = HistoricalRecords()

    objects = MotionQuerySet.as_manager()

    class Meta:
        verbose_name = _("motion")
        verbose_name_plural = _("motions")
        ordering = ["event", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "number"],
                name="programme_motion_number",
                violation_error_code="number_taken",
                violation_error_message=_("Another motion of this meeting has that number."),
            ),
            models.CheckConstraint(
                condition=models.Q(number__gt=0),
                name="programme_motion_numbered_from_one",
                violation_error_code="numbered_from_one",
                violation_error_message=_("Motions are numbered from 1."),
            ),
            models.CheckConstraint(
                condition=~models.Q(text_en="", text_fr=""),
                name="programme_motion_worded",
                violation_error_code="worded",
                violation_error_message=_("Give the text in at least one language."),
            ),
            models.CheckConstraint(
                condition=models.Q(mover__isnull=True)
                | models.Q(seconder__isnull=True)
                | ~models.Q(mover=models.F("seconder")),
                name="programme_motion_seconded_by_another",
                violation_error_code="seconded_by_another",
                violation_error_message=_("Nobody seconds a motion of their own."),
            ),
            _one_of("mover"),
            _one_of("seconder"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """Such as 2016-11-30-agm/2."""
        return f"{self.event.reference}/{self.number}"
