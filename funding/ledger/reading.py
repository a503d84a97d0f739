"""What the postings say. Every report's numbers come from here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet, Sum, Window

from funding.models import Grant, Posting
from members.models import Parliamentarian
from tenure.querysets import dated_by_q, dated_within_q
from tenure.span import Span

AT_A_TIME = 1000


def postings_by(day: date | None = None) -> QuerySet[Posting]:
    """Postings dated on or before `day`; all of them without one."""
    everything = Posting.objects.all()
    return everything if day is None else everything.filter(dated_by_q("transaction__date", day))


def postings_within(span: Span) -> QuerySet[Posting]:
    return Posting.objects.filter(dated_within_q("transaction__date", span))


def total(postings: QuerySet[Posting]) -> int:
    """Cents, debit positive; 0 for none."""
    return postings.aggregate(total=Sum("amount_cents"))["total"] or 0


def survivors() -> dict[int, int]:
    """From the key of each record that was merged into another to the key that stands for it."""
    merged = dict(
        Parliamentarian.objects.filter(merged_into__isnull=False).values_list("pk", "merged_into")
    )
    found = {}
    for duplicate, into in merged.items():
        while into in merged:
            into = merged[into]
        found[duplicate] = into
    return found


def keys_of(person: Parliamentarian) -> list[int]:
    """The person's own key and those of all records merged into theirs."""
    stands = person.survivor.pk
    return [stands, *(key for key, into in survivors().items() if into == stands)]


def balance(
    *codes: str,
    on: date | None = None,
    parliamentarian: Parliamentarian | None = None,
    grant: Grant | None = None,
) -> int:
    """Cents on these accounts at the end of the day `on` (debit positive)."""
    postings = postings_by(on).filter(account__code__in=codes)
    if parliamentarian is not None:
        postings = postings.filter(parliamentarian__in=keys_of(parliamentarian))
    if grant is not None:
        postings = postings.filter(grant=grant)
    return total(postings)


def balances_by_member(*codes: str, on: date | None = None) -> dict[int, int]:
    """Cents by parliamentarian's key, merged records under their survivor's; zeros included."""
    postings = postings_by(on).filter(account__code__in=codes, parliamentarian__isnull=False)
    rows = postings.values_list("parliamentarian").annotate(Sum("amount_cents")).order_by()
    merged = survivors()
    balances: dict[int, int] = {}
    for key, cents in rows:
        person = merged.get(key, key)
        balances[person] = balances.get(person, 0) + cents
    return balances


@dataclass(frozen=True)
class StatementLine:
    posting: Posting
    balance_cents: int


def statement(
    *codes: str, parliamentarian: Parliamentarian | None = None, within: Span | None = None
) -> Iterator[StatementLine]:
    """Postings in the order of their days, each with the balance after it; with `within`, only its
    days', the balance running on from before.
    """
    postings = Posting.objects.filter(account__code__in=codes)
    if parliamentarian is not None:
        postings = postings.filter(parliamentarian__in=keys_of(parliamentarian))
    running = in_order(postings).annotate(
        running=Window(
            Sum("amount_cents"),
            order_by=[F("transaction__date"), F("transaction_id"), F("line")],
        )
    )
    for posting in running.iterator(AT_A_TIME):
        if within is None or posting.transaction.date in within:
            yield StatementLine(posting, posting.running)


def in_order(postings: QuerySet[Posting]) -> QuerySet[Posting]:
    return postings.select_related(
        "transaction", "transaction__reverses", "account", "parliamentarian", "grant"
    ).order_by("transaction__date", "transaction_id", "line")


def sums(postings: QuerySet[Posting], *by: str) -> dict[tuple, int]:
    """Cents by the values of these fields."""
    rows: Iterable[tuple] = postings.values_list(*by).annotate(total=Sum("amount_cents")).order_by()
    return {tuple(values): cents for *values, cents in rows}
