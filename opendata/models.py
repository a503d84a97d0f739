"""Editions: what the registry published, frozen, and what changed from one to the next.

Rows are only ever added; the database itself refuses to change or remove them (opendata.guards),
but for the text and the sentences of an edition that two people withdrew. They have no history
tables: they are their own.
"""

from datetime import date

from django.conf import settings
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from record.bilingual import localized
from record.readable import Readable
from tenure import clock
from tenure.wording import day_in_words

HASH_LENGTH = 64


class Edition(models.Model):
    """What identifies an edition, whatever becomes of its text. Numbers run from 1 without a gap;
    `on` is the last day it tells of. `content_hash`: SHA-256 of the text's UTF-8 bytes, in hex.
    """

    number = models.PositiveIntegerField(_("number"), primary_key=True)
    on = models.DateField(_("day it tells of"))
    published_at = models.DateTimeField(_("published"))
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("published by"),
    )
    content_hash = models.CharField(_("SHA-256 of the text"), max_length=HASH_LENGTH)
    previous = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="next",
        verbose_name=_("the one before"),
    )

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["-number"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(number=1, previous__isnull=True)
                | models.Q(number__gt=1, previous__isnull=False, previous=models.F("number") - 1),
                name="opendata_edition_follows",
                violation_error_code="follows",
                violation_error_message=_("An edition follows the one before it, without a gap."),
            ),
        ]

    def __str__(self) -> str:
        told = {"number": self.number, "day": day_in_words(self.on)}
        return _now("Edition %(number)s, %(day)s") % told

    @property
    def published_on(self) -> date:
        """The day in Ottawa."""
        return clock.day_of(self.published_at)

    @property
    def withdrawn_on(self) -> date | None:
        """The day in Ottawa on which a second person confirmed it; None while it stands."""
        withdrawal = getattr(self, "withdrawal", None)
        return withdrawal.confirmed_on if withdrawal else None


class EditionContent(models.Model):
    """The canonical text, apart from the edition so that the edition outlives it."""

    edition = models.OneToOneField(
        Edition,
        models.PROTECT,
        primary_key=True,
        related_name="content",
        verbose_name=_("edition"),
    )
    text = models.TextField(_("text"))

    class Meta:
        verbose_name = _("text of an edition")
        verbose_name_plural = _("texts of editions")

    def __str__(self) -> str:
        return str(self.edition)


class EditionWithdrawal(Readable):
    """One person asks, another confirms: then the edition's text and sentences are gone, and this
    stays in their place, with the edition's hash. The reason is public.
    """

    edition = models.OneToOneField(
        Edition,
        models.PROTECT,
        primary_key=True,
        related_name="withdrawal",
        verbose_name=_("edition"),
    )
    reason_en = models.TextField(_("reason (English)"))
    reason_fr = models.TextField(_("reason (French)"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("asked by")
    )
    asked_at = models.DateTimeField(_("asked at"))
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("confirmed by"),
    )
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True, blank=True)

    class Meta:
        verbose_name = _("withdrawal of an edition")
        verbose_name_plural = _("withdrawals of editions")
        ordering = ["-edition"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(confirmed_by__isnull=True)
                | ~models.Q(confirmed_by=models.F("asked_by")),
                name="opendata_editionwithdrawal_two_people",
                violation_error_code="two_people",
                violation_error_message=_("Somebody else than who asked has to confirm."),
            ),
            models.CheckConstraint(
                condition=models.Q(confirmed_by__isnull=True, confirmed_at__isnull=True)
                | models.Q(confirmed_by__isnull=False, confirmed_at__isnull=False),
                name="opendata_editionwithdrawal_confirmed_whole",
                violation_error_code="confirmed_whole",
                violation_error_message=_("Who confirmed and when come together."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.edition)

    @property
    def confirmed_on(self) -> date | None:
        """The day in Ottawa."""
        return clock.day_of(self.confirmed_at) if self.confirmed_at else None


class Change(models.Model):
    """One sentence of what changed since the edition before.

    `subject_kind` and `subject` name whom or what it is about by kind and short name; both empty
    where nothing may be named. `day`: when it happened, where that is known. `before` and `after`:
    the keys of its row in either edition's table, empty where that edition has no such row.
    """

    class Kind(models.TextChoices):
        EVENT = "event", _("Something happened")
        CORRECTION = "correction", _("The record was wrong")
        WITHDRAWAL = "withdrawal", _("No longer published")

    edition = models.ForeignKey(
        Edition, models.PROTECT, related_name="changes", verbose_name=_("edition")
    )
    order = models.PositiveIntegerField(_("order"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    subject_kind = models.CharField(_("kind of subject"), max_length=20, blank=True)
    subject = models.CharField(_("subject"), max_length=200, blank=True)
    day = models.DateField(_("day"), null=True, blank=True)
    sentence_en = models.TextField(_("sentence (English)"))
    sentence_fr = models.TextField(_("sentence (French)"))
    table = models.CharField(_("table"), max_length=40)
    before = models.JSONField(_("key before"), default=list, blank=True)
    after = models.JSONField(_("key after"), default=list, blank=True)

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        ordering = ["-edition", "order"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "order"], name="opendata_change_in_order"),
            models.CheckConstraint(
                condition=~models.Q(sentence_en="") & ~models.Q(sentence_fr=""),
                name="opendata_change_in_both_languages",
                violation_error_code="both_languages",
                violation_error_message=_("A change is told in both languages."),
            ),
        ]
        indexes = [
            models.Index(fields=["subject_kind", "subject"], name="opendata_change_subject"),
        ]

    def __str__(self) -> str:
        return localized(self, "sentence")
