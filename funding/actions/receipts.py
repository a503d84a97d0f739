"""Receipts for members' payments."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from funding.chart import FEES_RECEIVABLE
from funding.models import Posting, ReceiptIssue, Transaction
from record import lock
from record.bilingual import LANGUAGES, active_language
from tenure import clock


def shares_of(payment: Transaction) -> QuerySet[Posting]:
    """What each member paid of it, `paid_cents`, in the order of the book; each has a receipt of
    its own."""
    shares = payment.postings.filter(account__code=FEES_RECEIVABLE, amount_cents__lt=0)
    shares = shares.annotate(paid_cents=-F("amount_cents"))
    return shares.select_related("parliamentarian", "transaction").order_by("line")


@transaction.atomic
def issue_receipt(share: Posting, *, by: Any, language: str = "") -> ReceiptIssue:
    """Record that the receipt for this share is handed out today, in `language` or else the one
    the member corresponds in. ValidationError for what is no payment, or under `language`.
    """
    lock.take()
    payment = share.transaction
    if payment.kind != Transaction.Kind.PAYMENT or share not in shares_of(payment):
        raise ValidationError(_("Receipts are for payments of members."), code="no_payment")
    person = share.parliamentarian
    its_own = person.survivor.language_of_correspondence if person else ""
    chosen = language or its_own or active_language()
    if chosen not in LANGUAGES:
        raise ValidationError({"language": _("Choose English or French.")}, code="no_language")
    issue = ReceiptIssue(posting=share, language=chosen, issued_on=clock.today(), issued_by=by)
    issue.full_clean()
    issue.save()
    return issue
