"""Official lists that were read, and what they would change."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from members.models.parliament import Chamber
from members.models.parliamentarian import Parliamentarian
from members.querysets.proposals import ProposedChangeQuerySet


class ListImport(models.Model):
    """One reading of one file. It edits nothing: its proposals wait for a person."""

    file_name = models.CharField(_("file"), max_length=255)
    digest = models.CharField(_("SHA-256 of the file"), max_length=64)
    format = models.CharField(_("format"), max_length=40)
    language = models.CharField(_("language"), max_length=2, blank=True)
    chamber = models.ForeignKey(
        Chamber, models.PROTECT, null=True, blank=True, verbose_name=_("chamber")
    )
    as_of = models.DateField(_("as of"))
    row_count = models.PositiveIntegerField(_("rows"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("read in by"),
    )
    created_at = models.DateTimeField(_("read in"), auto_now_add=True)

    class Meta:
        verbose_name = _("official list")
        verbose_name_plural = _("official lists")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.file_name} ({self.as_of})"


class ProposedChange(models.Model):
    """`before` and `after` hold the differing values as the list and the record write them;
    `remedy` is a code, worded when it is shown; `key` is the same for the same proposal, so that
    it is not queued twice.
    """

    class Kind(models.TextChoices):
        NEW_PERSON = "new_person", _("new person")
        RETURNED = "returned", _("returned")
        GONE = "gone", _("gone from the list")
        PARTY_DIFFERS = "party_differs", _("party differs")
        NAME_DIFFERS = "name_differs", _("name differs")
        HONORIFIC_DIFFERS = "honorific_differs", _("honorific differs")
        CONSTITUENCY_DIFFERS = "constituency_differs", _("constituency differs")
        FILLS_GAP = "fills_gap", _("fills an empty field")
        DATED_HISTORY = "dated_history", _("dated history")
        POSSIBLE_DUPLICATE = "possible_duplicate", _("possible duplicate")
        UNREADABLE_ROW = "unreadable_row", _("unreadable row")

    class State(models.TextChoices):
        PENDING = "pending", _("to review")
        ACCEPTED = "accepted", _("accepted")
        DISMISSED = "dismissed", _("dismissed")

    list_import = models.ForeignKey(
        ListImport, models.PROTECT, related_name="changes", verbose_name=_("official list")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    row_number = models.PositiveIntegerField(_("row"), null=True, blank=True)
    subject = models.CharField(_("about"), max_length=255)
    parliamentarian = models.ForeignKey(
        Parliamentarian,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="proposed_changes",
        verbose_name=_("parliamentarian"),
    )
    before = models.JSONField(_("in the record"), default=dict, blank=True)
    after = models.JSONField(_("in the list"), default=dict, blank=True)
    remedy = models.TextField(_("what to do"), blank=True)
    key = models.CharField(max_length=64, db_index=True)
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.PENDING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)

    objects = ProposedChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposed change")
        verbose_name_plural = _("proposed changes")
        ordering = ["list_import", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["key"],
                condition=models.Q(state="pending"),
                name="members_proposedchange_pending_once",
                violation_error_code="pending_once",
                violation_error_message=_("This proposal is already waiting for review."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.subject}"
