"""All that the registry holds about some transactions, read anew from the database."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Sum

from funding.chart import UNDEPOSITED
from funding.models import Deposit, FeeAssessment, Posting, Transaction


@dataclass(frozen=True)
class Evidence:
    """`lines`: its postings in order; `original_lines`: those of what it reverses. `paid_in_cents`:
    of a deposit, what its payments put into the cash box. `readable` is False of a row that holds
    what its columns cannot: then there is nothing but its number.
    """

    row: Transaction
    lines: Sequence[Posting] = ()
    original_lines: Sequence[Posting] = ()
    assessment: FeeAssessment | None = None
    paid_in_cents: int | None = None
    readable: bool = True

    @property
    def has_whole_amounts(self) -> bool:
        """SQLite keeps whatever is put into a column."""
        lines = [*self.lines, *self.original_lines]
        return all(type(line.amount_cents) is int for line in lines)


def evidence_of(numbers: Sequence[int]) -> Iterator[Evidence]:
    """In the order of their numbers. A few queries, each by an index, for all of them."""
    try:
        found = _together(numbers)
    except ValueError:
        if len(numbers) > 1:
            for number in numbers:
                yield from evidence_of([number])
            return
        found = [Evidence(Transaction(number=numbers[0]), readable=False)]
    yield from found


def _together(numbers: Sequence[int]) -> list[Evidence]:
    found = Transaction.objects.filter(number__in=numbers).order_by("number")
    rows = list(found.select_related("reverses"))
    originals = [row.reverses_id for row in rows if row.reverses_id is not None]
    lines = _lines({*numbers, *originals})
    noted = FeeAssessment.objects.filter(transaction_id__in=numbers).select_related("rate")
    assessments = {assessment.transaction_id: assessment for assessment in noted}
    paid_in = _paid_in(numbers)
    return [
        Evidence(
            row,
            lines.get(row.number, ()),
            lines.get(row.reverses_id, ()),
            assessments.get(row.number),
            paid_in.get(row.number),
        )
        for row in rows
    ]


def _lines(numbers: Iterable[int]) -> dict[int | None, list[Posting]]:
    found = Posting.objects.filter(transaction_id__in=numbers).select_related("account")
    ordered = found.order_by("transaction_id", "line")
    return {
        number: list(group)
        for number, group in groupby(ordered, key=lambda posting: posting.transaction_id)
    }


def _paid_in(numbers: Sequence[int]) -> dict[int, int]:
    """Cents by the number of the deposit."""
    deposits = Deposit.objects.filter(transaction_id__in=numbers)
    pairs = list(deposits.order_by().values_list("transaction_id", "payments__payment"))
    if not pairs:
        return {}
    payments = {payment for _deposit, payment in pairs if payment is not None}
    of_payments = Posting.objects.filter(transaction_id__in=payments)
    box = of_payments.filter(account__code=UNDEPOSITED).order_by().values_list("transaction_id")
    put_in = dict(box.annotate(sum=Sum("amount_cents")))
    sums: dict[int, int] = defaultdict(int)
    for deposit, payment in pairs:
        sums[deposit] += put_in.get(payment, 0)
    return sums
