"""The chart of accounts."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from record.bilingual import localized
from record.readable import Readable


class Account(Readable):
    """Postings count debits as positive and credits as negative cents, whatever the kind.

    `per_member`: every posting names the parliamentarian whose account it is. `in_kind`: holds the
    value of support that was never money; every statement shows it apart from cash.
    """

    class Kind(models.TextChoices):
        ASSET = "asset", _("asset")
        LIABILITY = "liability", _("liability")
        EQUITY = "equity", _("equity")
        INCOME = "income", _("income")
        EXPENSE = "expense", _("expense")

    code = models.CharField(
        _("code"),
        max_length=10,
        unique=True,
        validators=[RegexValidator(r"^[0-9]{4,10}\Z", _("Write four to ten digits."))],
    )
    name_en = models.CharField(_("name (English)"), max_length=80)
    name_fr = models.CharField(_("name (French)"), max_length=80)
    kind = models.CharField(_("kind"), max_length=9, choices=Kind.choices)
    per_member = models.BooleanField(_("kept by member"), default=False)
    in_kind = models.BooleanField(_("support in kind, never money"), default=False)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        ordering = ["code"]

    def __str__(self) -> str:
        return f"{self.code} {localized(self, 'name')}"
