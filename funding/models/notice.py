"""Who was written to, when, by whom. Nothing is sent from here: the letters are handed over as
files, and this is the record of it."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from members.models import Parliamentarian


def new_key() -> str:
    return uuid.uuid4().hex


class NoticeBatch(models.Model):
    """`key` is the request's own: the same key records once."""

    class Kind(models.TextChoices):
        FEE_REMINDER = "reminder", _("reminder of what is owed")
        RENEWAL = "renewal", _("invitation to renew")
        STATEMENT = "statement", _("statement of account")
        MEETING = "meeting", _("notice of a meeting")

    class Channel(models.TextChoices):
        MAIL_MERGE = "merge", _("mail merge")
        PDF = "pdf", _("PDF letters")
        DRAFTS = "eml", _("e-mail drafts")
        ADDRESSES = "paste", _("addresses to paste")

    kind = models.CharField(_("kind"), max_length=9, choices=Kind.choices)
    channel = models.CharField(_("handed over as"), max_length=5, choices=Channel.choices)
    fiscal_year = models.PositiveSmallIntegerField(_("fiscal year"))
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("recorded by"),
    )
    recorded_at = models.DateTimeField(_("recorded at"))
    key = models.CharField(_("key"), max_length=64, unique=True, default=new_key)

    class Meta:
        verbose_name = _("notices sent together")
        verbose_name_plural = _("notices sent together")
        ordering = ["-recorded_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.recorded_at:%Y-%m-%d}"


class Notice(models.Model):
    """`owed_cents`: what the letter said was owed that day; 0 where it spoke of no amount. An
    empty `language`: none was recorded for the person, and the letter was in both.
    """

    batch = models.ForeignKey(
        NoticeBatch, models.PROTECT, related_name="notices", verbose_name=_("notices sent together")
    )
    parliamentarian = models.ForeignKey(
        Parliamentarian,
        models.PROTECT,
        related_name="notices",
        verbose_name=_("parliamentarian"),
    )
    language = models.CharField(
        _("language"),
        max_length=2,
        blank=True,
        choices=[("", _("both languages")), ("en", _("English")), ("fr", _("French"))],
    )
    owed_cents = models.BigIntegerField(_("owed, in cents"))

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["batch", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["batch", "parliamentarian"], name="funding_notice_once_a_batch"
            )
        ]

    def __str__(self) -> str:
        return f"{self.parliamentarian}, {self.batch}"
