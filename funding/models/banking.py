"""Between the cash box and the bank's statement."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tenure.wording import day_in_words


class Deposit(models.Model):
    """Payments taken to the bank together; only ever added. To take it back, reverse its
    transaction: the payments then wait for a deposit again.
    """

    transaction = models.OneToOneField(
        "funding.Transaction",
        models.PROTECT,
        related_name="deposit",
        verbose_name=_("transaction"),
    )
    slip_number = models.CharField(_("number of the deposit slip"), max_length=30, blank=True)

    class Meta:
        verbose_name = _("deposit")
        verbose_name_plural = _("deposits")
        ordering = ["-transaction"]

    def __str__(self) -> str:
        return str(self.transaction)


class DepositedPayment(models.Model):
    """One payment of a deposit; a payment is in one deposit that stands at a time."""

    deposit = models.ForeignKey(
        Deposit, models.PROTECT, related_name="payments", verbose_name=_("deposit")
    )
    payment = models.ForeignKey(
        "funding.Transaction",
        models.PROTECT,
        related_name="deposits",
        verbose_name=_("payment"),
    )

    class Meta:
        verbose_name = _("deposited payment")
        verbose_name_plural = _("deposited payments")
        constraints = [
            models.UniqueConstraint(
                fields=["deposit", "payment"], name="funding_depositedpayment_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.payment)


class BankStatement(models.Model):
    """What the bank says it holds at the end of `up_to`. Its ticks may change until it is
    finished; then it is kept as it is.
    """

    up_to = models.DateField(_("up to and including"), unique=True)
    balance_cents = models.BigIntegerField(_("balance by the bank, in cents"))
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("started by"),
    )
    finished_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("finished by"),
    )
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)

    class Meta:
        verbose_name = _("bank statement")
        verbose_name_plural = _("bank statements")
        ordering = ["-up_to"]

    def __str__(self) -> str:
        return day_in_words(self.up_to)


class Clearing(models.Model):
    """The bank statement confirms this posting to the bank account."""

    statement = models.ForeignKey(
        BankStatement, models.PROTECT, related_name="clearings", verbose_name=_("bank statement")
    )
    posting = models.OneToOneField(
        "funding.Posting", models.PROTECT, related_name="clearing", verbose_name=_("posting")
    )

    class Meta:
        verbose_name = _("cleared posting")
        verbose_name_plural = _("cleared postings")

    def __str__(self) -> str:
        return str(self.posting)
