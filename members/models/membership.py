"""Ties to the group."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from members.models.parliamentarian import Parliamentarian
from members.querysets.memberships import MembershipQuerySet
from record.models import Publishable, Sourced
from tenure.models import (
    Tenure,
    end_reason_needs_end,
    one_open_row,
    sound_ends,
)


class Membership(Tenure, Sourced, Publishable):
    """`since` is the day of joining; ratification may come later, and until then the tie is for
    staff only. A participating tie is public once the person has agreed to be listed and it has
    been published. May span mandates and gaps between them.
    """

    class Kind(models.TextChoices):
        OFFICIAL = "official", _("official member")
        PARTICIPATING = "participating", _("participating parliamentarian")

    class EndReason(models.TextChoices):
        RESIGNED = "resigned", _("resigned from the group")
        LEFT_PARLIAMENT = "left_parliament", _("left Parliament")
        NOT_RENEWED = "not_renewed", _("did not renew")
        CHANGED_KIND = "changed_kind", _("changed kind of membership")
        NOT_RATIFIED = "not_ratified", _("not ratified")
        DIED = "died", _("died")

    one_at_a_time_per = ("parliamentarian",)
    overlap_message = _(
        "This person already has a tie to the group on some of these days: {other}."
    )

    parliamentarian = models.ForeignKey(
        Parliamentarian,
        models.PROTECT,
        related_name="memberships",
        verbose_name=_("parliamentarian"),
    )
    kind = models.CharField(_("kind"), max_length=13, choices=Kind.choices)
    awaiting_ratification = models.BooleanField(_("awaiting ratification"), default=False)
    ratified_on = models.DateField(_("ratified on"), null=True, blank=True)
    decided_by = models.CharField(
        _("decided by"),
        max_length=80,
        blank=True,
        help_text=_("Reference of the meeting or motion, such as 2016-11-30-agm/2."),
    )
    mover = models.CharField(_("moved by"), max_length=120, blank=True)
    seconder = models.CharField(_("seconded by"), max_length=120, blank=True)
    agreed_to_be_listed = models.DateField(_("agreed to be listed on"), null=True, blank=True)
    agreement_withdrawn = models.DateField(_("agreement withdrawn on"), null=True, blank=True)
    end_reason = models.CharField(
        _("reason of the end"), max_length=16, choices=EndReason.choices, blank=True
    )
    history = HistoricalRecords()

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["since", "pk"]
        constraints = [
            *sound_ends(),
            one_open_row(
                "parliamentarian",
                message=_("This person already has an open tie to the group; close it first."),
            ),
            models.CheckConstraint(
                condition=models.Q(awaiting_ratification=False)
                | models.Q(ratified_on__isnull=True),
                name="members_membership_ratified_or_awaiting",
                violation_error_code="ratified_or_awaiting",
                violation_error_message=_("Either it awaits ratification or it was ratified."),
            ),
            models.CheckConstraint(
                condition=models.Q(agreement_withdrawn__isnull=True)
                | models.Q(agreed_to_be_listed__isnull=False),
                name="members_membership_withdrawn_after_agreed",
                violation_error_code="withdrawn_after_agreed",
                violation_error_message=_("Only an agreement that was given can be withdrawn."),
            ),
            models.CheckConstraint(
                condition=models.Q(kind="official")
                | models.Q(published_at__isnull=True)
                | models.Q(agreed_to_be_listed__isnull=False),
                name="members_membership_published_with_agreement",
                violation_error_code="published_with_agreement",
                violation_error_message=_("Publish only once the person has agreed to be listed."),
            ),
            end_reason_needs_end(),
        ]
        indexes = [
            models.Index(
                fields=["parliamentarian", "kind", "since", "until"], name="membership_person_days"
            )
        ]

    def __str__(self) -> str:
        return f"{self.parliamentarian}, {self.get_kind_display()}"
