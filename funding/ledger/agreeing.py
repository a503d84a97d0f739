"""Whether what is noted beside the book agrees with it: assessments, deposits, reversals."""

from collections.abc import Iterator

from django.db.models import Count, Exists, Max, OuterRef, QuerySet
from django.utils.translation import gettext as _

from exports.money import money
from funding.chart import FEES, FEES_RECEIVABLE, UNDEPOSITED
from funding.ledger.evidence import Evidence
from funding.ledger.faults import Fault
from funding.models import DepositedPayment, FeeAssessment, FeeRate, Transaction

Kind = Transaction.Kind


def faults_of(found: Evidence) -> Iterator[Fault]:
    """What is noted of this transaction by itself."""
    if not found.readable or not found.has_whole_amounts:
        return
    number = found.row.number
    if found.assessment is not None:
        yield from _of_fee(found, found.assessment)
    elif found.row.kind == Kind.FEE:
        yield Fault(number, _("it is a fee, but not noted for anyone's year."))
    taken = sum(line.amount_cents for line in found.lines if line.account.code == UNDEPOSITED)
    if found.paid_in_cents is not None and taken != -found.paid_in_cents:
        yield Fault(number, _("this deposit is not the sum of its payments."))


def _of_fee(found: Evidence, assessment: FeeAssessment) -> Iterator[Fault]:
    asked = _cents_of(found, assessment, FEES_RECEIVABLE)
    earned = _cents_of(found, assessment, FEES)
    if found.row.kind != Kind.FEE or not asked or asked != -earned:
        sentence = _("its postings are not those of the fee that it is noted for.")
        yield Fault(found.row.number, sentence)
    elif asked != assessment.rate.amount_cents or not _governs(assessment.rate, assessment):
        sentence = _("it asks %(asked)s for %(year)d, which is not what its rate says: %(rate)s.")
        rate = f"{assessment.rate}, {money(assessment.rate.amount_cents)}"
        told = {"asked": money(asked), "year": assessment.fiscal_year, "rate": rate}
        yield Fault(found.row.number, sentence % told)


def _cents_of(found: Evidence, assessment: FeeAssessment, code: str) -> int:
    whose = (code, assessment.parliamentarian_id, assessment.fiscal_year)
    return sum(
        line.amount_cents
        for line in found.lines
        if (line.account.code, line.parliamentarian_id, line.fiscal_year) == whose
    )


def _governs(rate: FeeRate, assessment: FeeAssessment) -> bool:
    begun = rate.first_fiscal_year is not None and rate.first_fiscal_year <= assessment.fiscal_year
    return begun and rate.kind == assessment.kind


def faults_of_several() -> Iterator[Fault]:
    """What only shows in several transactions together."""
    yield from _asked_twice()
    yield from _deposited_twice()
    yield from _reversed_twice()


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


def _reversed_twice() -> Iterator[Fault]:
    reversals = Transaction.objects.filter(reverses__isnull=False)
    twice = reversals.order_by().values("reverses")
    for row in _more_than_one(twice, "number").iterator():
        sentence = _("it reverses transaction %(number)d, which was reversed already.")
        yield Fault(row["last"], sentence % {"number": row["reverses"]})


def _is_reversed(number: str) -> Exists:
    return Exists(Transaction.objects.filter(reverses_id=OuterRef(number)))


def _more_than_one(grouped: QuerySet, number: str) -> QuerySet:
    return grouped.annotate(times=Count("pk"), last=Max(number)).filter(times__gt=1)
