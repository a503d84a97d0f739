"""What was promised in a memorandum, and what became of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from partners import rules
from partners.models.memorandum import Memorandum
from partners.models.organisation import Organisation
from partners.querysets.memoranda import CommitmentQuerySet, FollowUpQuerySet
from record.bilingual import localized
from record.models import Publishable, Sourced


class Commitment(Sourced):
    """Public with its memorandum. `owner` empty: the group itself."""

    memorandum = models.ForeignKey(
        Memorandum, models.PROTECT, related_name="commitments", verbose_name=_("memorandum")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    text_en = models.TextField(_("text (English)"))
    text_fr = models.TextField(_("text (French)"), blank=True)
    owner = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="commitments",
        verbose_name=_("owner"),
        help_text=_("Who is to do it; leave empty for the group itself."),
    )
    due = models.DateField(_("due on"), null=True, blank=True)
    history = HistoricalRecords()

    objects = CommitmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")
        ordering = ["memorandum", "order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["memorandum", "order"],
                name="partners_commitment_order",
                violation_error_code="order_taken",
                violation_error_message=_("Another commitment already has this place."),
            )
        ]

    def __str__(self) -> str:
        return localized(self, "text")

    def clean(self) -> None:
        super().clean()
        if self.memorandum_id is not None:
            rules.not_before_signing("due", self.due, self.memorandum)


class FollowUp(Sourced, Publishable):
    """One entry of the dated log of a commitment; the newest tells how it stands."""

    class Status(models.TextChoices):
        NOTED = "noted", _("noted")
        BEGUN = "begun", _("begun")
        DONE = "done", _("done")
        DROPPED = "dropped", _("given up")

    commitment = models.ForeignKey(
        Commitment, models.PROTECT, related_name="follow_ups", verbose_name=_("commitment")
    )
    day = models.DateField(_("day"))
    status = models.CharField(_("how it stands"), max_length=7, choices=Status.choices)
    text_en = models.TextField(_("what happened (English)"), blank=True)
    text_fr = models.TextField(_("what happened (French)"), blank=True)
    history = HistoricalRecords()

    objects = FollowUpQuerySet.as_manager()

    class Meta:
        verbose_name = _("follow-up")
        verbose_name_plural = _("follow-ups")
        ordering = ["commitment", "day", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(text_en="", text_fr=""),
                name="partners_followup_says_something",
                violation_error_code="says_something",
                violation_error_message=_("Say what happened, in either language."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.day}, {self.get_status_display()}: {localized(self, 'text')}"

    def clean(self) -> None:
        super().clean()
        if self.commitment_id is not None:
            rules.not_before_signing("day", self.day, self.commitment.memorandum)
