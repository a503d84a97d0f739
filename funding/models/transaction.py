"""The book: transactions, their postings, and the days up to which it is shut.

Rows are only ever added; the database itself refuses to change or remove them (funding.guards).
They have no history tables: they are their own.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from members.models import Parliamentarian
from members.validators import readable_text
from tenure.wording import day_in_words

HASH_LENGTH = 64


class Transaction(models.Model):
    """`number` runs from 1 without a gap. `date` is the day the books count it; `value_date` the
    day the bank did. `key` is the request's own: the same key posts once. `chain_hash` covers the
    transaction, its postings and `previous_hash` (funding.ledger.chain).
    """

    class Kind(models.TextChoices):
        OPENING = "opening", _("opening balances")
        FEE = "fee", _("fee")
        PAYMENT = "payment", _("payment of fees")
        DEPOSIT = "deposit", _("deposit at the bank")
        RETURNED = "returned", _("deposit returned by the bank")
        REMISSION = "remission", _("remission of a fee")
        REFUND = "refund", _("refund")
        WRITE_OFF = "write_off", _("fees written off")
        GRANT = "grant", _("grant received")
        IN_KIND = "in_kind", _("support in kind")
        INCOME = "income", _("other income")
        SPENDING = "spending", _("spending")
        CHARGE = "charge", _("bank charge")
        REVERSAL = "reversal", _("reversal")

    class Method(models.TextChoices):
        CHEQUE = "cheque", _("cheque")
        CASH = "cash", _("cash")
        TRANSFER = "transfer", _("electronic transfer")
        CARD = "card", _("card")

    number = models.BigIntegerField(_("number"), primary_key=True)
    date = models.DateField(_("date"), db_index=True)
    value_date = models.DateField(_("value date"), null=True, blank=True)
    kind = models.CharField(_("kind"), max_length=9, choices=Kind.choices)
    method = models.CharField(_("method"), max_length=8, choices=Method.choices, blank=True)
    cheque_number = models.CharField(
        _("cheque number"), max_length=30, blank=True, validators=[readable_text]
    )
    description = models.CharField(
        _("description"),
        max_length=300,
        blank=True,
        help_text=_("Without anybody's name: this line can never be changed or erased."),
        validators=[readable_text],
    )
    event_reference = models.CharField(
        _("event"),
        max_length=80,
        blank=True,
        help_text=_("Its permanent short name."),
        validators=[readable_text],
    )
    reverses = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reversed_by",
        verbose_name=_("reverses"),
    )
    posted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("posted by"),
    )
    posted_at = models.DateTimeField(_("posted at"))
    key = models.CharField(_("key"), max_length=64, unique=True)
    previous_hash = models.CharField(_("hash of the one before"), max_length=HASH_LENGTH)
    chain_hash = models.CharField(_("hash"), max_length=HASH_LENGTH)

    class Meta:
        verbose_name = _("transaction")
        verbose_name_plural = _("transactions")
        ordering = ["-number"]
        indexes = [models.Index(fields=["kind"], name="funding_transaction_kind")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind="reversal", reverses__isnull=False)
                | (~models.Q(kind="reversal") & models.Q(reverses__isnull=True)),
                name="funding_transaction_reversal_reverses",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}, {day_in_words(self.date)}, {self.get_kind_display()}"


class Posting(models.Model):
    """`amount_cents`: CAD, debit positive, credit negative. `fiscal_year`: the year whose fee a
    posting to a member's account is about; empty for payments, which pay the oldest fee first.
    """

    transaction = models.ForeignKey(
        Transaction,
        models.PROTECT,
        related_name="postings",
        db_index=False,  # the unique constraint on its lines has one
        verbose_name=_("transaction"),
    )
    line = models.PositiveIntegerField(_("line"))
    account = models.ForeignKey(
        "funding.Account", models.PROTECT, related_name="postings", verbose_name=_("account")
    )
    amount_cents = models.BigIntegerField(_("amount in cents"))
    parliamentarian = models.ForeignKey(
        Parliamentarian,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="postings",
        verbose_name=_("parliamentarian"),
    )
    grant = models.ForeignKey(
        "funding.Grant",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="postings",
        verbose_name=_("grant"),
    )
    fiscal_year = models.PositiveSmallIntegerField(
        _("fiscal year of the fee"), null=True, blank=True
    )

    class Meta:
        verbose_name = _("posting")
        verbose_name_plural = _("postings")
        ordering = ["transaction", "line"]
        constraints = [
            models.UniqueConstraint(
                fields=["transaction", "line"], name="funding_posting_line_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(amount_cents=0), name="funding_posting_not_zero"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.transaction_id}/{self.line}"


class Closing(models.Model):
    """The books are shut up to and including `up_to`, for good. `last_number` and `head_hash` are
    the book's head when they were shut.
    """

    up_to = models.DateField(_("up to and including"), unique=True)
    last_number = models.BigIntegerField(_("last transaction"))
    head_hash = models.CharField(_("hash of the last transaction"), max_length=HASH_LENGTH)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("closed by"),
    )
    closed_at = models.DateTimeField(_("closed at"))

    class Meta:
        verbose_name = _("closing of the books")
        verbose_name_plural = _("closings of the books")
        ordering = ["-up_to"]

    def __str__(self) -> str:
        return day_in_words(self.up_to)
