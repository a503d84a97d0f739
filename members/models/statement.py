"""What sources say, where the record itself cannot say more."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from members.models.parliamentarian import Parliamentarian
from members.querysets.statements import StatementQuerySet
from record.bilingual import localized
from record.models import Publishable, Sourced
from tenure.models import Tenure, sound_ends


class Statement(Tenure, Sourced, Publishable):
    """A source's own figure or description, in our words: of the group, or of one person's tie to
    it. Its span is the time it speaks of. It is shown as a statement and enters no count or rule.
    """

    class Topic(models.TextChoices):
        NAME = "name", _("Name")
        ORIGINS = "origins", _("Origins")
        MEMBERSHIP = "membership", _("Membership")
        EXECUTIVE = "executive", _("Executive")
        FUNDING = "funding", _("Funding")

    topic = models.CharField(_("topic"), max_length=12, choices=Topic.choices)
    parliamentarian = models.ForeignKey(
        Parliamentarian,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        help_text=_("Only where it speaks of one person's tie to the group."),
        verbose_name=_("parliamentarian"),
    )
    text_en = models.TextField(_("text (English)"))
    text_fr = models.TextField(_("text (French)"), blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    history = HistoricalRecords()

    objects = StatementQuerySet.as_manager()

    class Meta:
        verbose_name = _("statement of a source")
        verbose_name_plural = _("statements of sources")
        ordering = ["topic", "order", "since"]
        constraints = [
            *sound_ends(),
            models.CheckConstraint(
                condition=~models.Q(source=""),
                name="members_statement_sourced",
                violation_error_code="sourced",
                violation_error_message=_("A statement needs its source."),
            ),
        ]

    def __str__(self) -> str:
        return localized(self, "text")
