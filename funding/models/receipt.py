"""Which receipts were handed out."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tenure.wording import day_in_words


class ReceiptIssue(models.Model):
    """One handing out of the receipt for `posting`, a member's share of a payment. Only ever
    added: the first is the receipt, every later one a copy of it.
    """

    posting = models.ForeignKey(
        "funding.Posting", models.PROTECT, related_name="receipts", verbose_name=_("payment")
    )
    language = models.CharField(
        _("language"), max_length=2, choices=[("en", _("English")), ("fr", _("French"))]
    )
    issued_on = models.DateField(_("issued on"))
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("issued by"),
    )

    class Meta:
        verbose_name = _("issue of a receipt")
        verbose_name_plural = _("issues of receipts")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.posting}, {day_in_words(self.issued_on)}"
