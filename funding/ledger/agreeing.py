"""Whether what is noted beside the book agrees with it: assessments, deposits, reversals."""

from collections.abc import Iterator

from django.db.models import (
    BigIntegerField,
    Count,
    Exists,
    F,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
)
from django.utils.translation import gettext as _

from exports.money import money
from funding.chart import FEES, FEES_RECEIVABLE, UNDEPOSITED
from funding.ledger.faults import Fault
from funding.models import Deposit, DepositedPayment, FeeAssessment, Posting, Transaction


def faults() -> Iterator[Fault]:
    yield from _assessments_beside_their_postings()
    yield from _assessments_beside_their_rates()
    yield from _fees_without_assessment()
    yield from _asked_twice()
    yield from _deposited_twice()
    yield from _deposits_beside_their_payments()
    yield from _reversed_twice()


def _assessments_beside_their_postings() -> Iterator[Fault]:
    asked = _sum_of(_its_postings(FEES_RECEIVABLE))
    earned = _sum_of(_its_postings(FEES))
    rows = FeeAssessment.objects.annotate(asked=asked, earned=earned).filter(
        ~Q(transaction__kind=Transaction.Kind.FEE)
        | Q(asked__isnull=True)
        | Q(earned__isnull=True)
        | ~Q(asked=-F("earned"))
    )
    for number in rows.values_list("transaction_id", flat=True).iterator():
        yield Fault(number, _("its postings are not those of the fee that it is noted for."))


def _assessments_beside_their_rates() -> Iterator[Fault]:
    asked = _sum_of(_its_postings(FEES_RECEIVABLE))
    rows = FeeAssessment.objects.annotate(asked=asked).filter(
        ~Q(asked=F("rate__amount_cents"))
        | ~Q(kind=F("rate__kind"))
        | Q(rate__first_fiscal_year__isnull=True)
        | Q(rate__first_fiscal_year__gt=F("fiscal_year"))
    )
    for row in rows.select_related("rate").iterator():
        sentence = _("it asks %(asked)s for %(year)d, which is not what its rate says: %(rate)s.")
        rate = f"{row.rate}, {money(row.rate.amount_cents)}"
        asked_for = {"asked": money(row.asked), "year": row.fiscal_year, "rate": rate}
        yield Fault(row.transaction_id, sentence % asked_for)


def _fees_without_assessment() -> Iterator[Fault]:
    fees = Transaction.objects.filter(kind=Transaction.Kind.FEE, assessment__isnull=True)
    for number in fees.order_by("number").values_list("number", flat=True).iterator():
        yield Fault(number, _("it is a fee, but not noted for anyone's year."))


def _asked_twice() -> Iterator[Fault]:
    standing = FeeAssessment.objects.filter(~_is_reversed("transaction_id"))
    twice = standing.order_by().values("parliamentarian", "fiscal_year")
    for row in _more_than_one(twice, "transaction_id").iterator():
        sentence = _("this member's fee for %(year)d was asked already.")
        yield Fault(row["last"], sentence % {"year": row["fiscal_year"]})


def _deposited_twice() -> Iterator[Fault]:
    standing = DepositedPayment.objects.filter(~_is_reversed("deposit__transaction_id"))
    twice = standing.order_by().values("payment")
    for row in _more_than_one(twice, "deposit__transaction_id").iterator():
        sentence = _("it takes payment %(number)d to the bank, which was there already.")
        yield Fault(row["last"], sentence % {"number": row["payment"]})


def _deposits_beside_their_payments() -> Iterator[Fault]:
    taken = Posting.objects.filter(
        transaction_id=OuterRef("transaction_id"), account__code=UNDEPOSITED
    )
    paid = Posting.objects.filter(
        transaction__deposits__deposit=OuterRef("pk"), account__code=UNDEPOSITED
    )
    deposits = Deposit.objects.annotate(taken=_sum_of(taken), paid=_sum_of(paid))
    differing = deposits.filter(~Q(taken=-F("paid")) | Q(taken__isnull=True) | Q(paid__isnull=True))
    for number in differing.values_list("transaction_id", flat=True).iterator():
        yield Fault(number, _("this deposit is not the sum of its payments."))


def _reversed_twice() -> Iterator[Fault]:
    reversals = Transaction.objects.filter(reverses__isnull=False)
    twice = reversals.order_by().values("reverses")
    for row in _more_than_one(twice, "number").iterator():
        sentence = _("it reverses transaction %(number)d, which was reversed already.")
        yield Fault(row["last"], sentence % {"number": row["reverses"]})


def _its_postings(code: str) -> QuerySet[Posting]:
    return Posting.objects.filter(
        transaction_id=OuterRef("transaction_id"),
        parliamentarian_id=OuterRef("parliamentarian_id"),
        fiscal_year=OuterRef("fiscal_year"),
        account__code=code,
    )


def _sum_of(postings: QuerySet[Posting]) -> Subquery:
    """None where there are none."""
    sums = postings.order_by().values("account__code").annotate(sum=Sum("amount_cents"))
    return Subquery(sums.values("sum"), output_field=BigIntegerField())


def _is_reversed(number: str) -> Exists:
    return Exists(Transaction.objects.filter(reverses_id=OuterRef(number)))


def _more_than_one(grouped: QuerySet, number: str) -> QuerySet:
    return grouped.annotate(times=Count("pk"), last=Max(number)).filter(times__gt=1)
