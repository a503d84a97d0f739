"""What became of a grant: agreed, received, spent, remaining; support in kind apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from funding.ledger import postings_by, sums
from funding.ledger.reading import in_order
from funding.models import Account, Grant, Posting
from tenure import clock

INCOME, EXPENSE = Account.Kind.INCOME, Account.Kind.EXPENSE


@dataclass(frozen=True)
class GrantLine:
    """Positive cents for what came in and for what went out; negative for what was undone.

    `received_on` is the day the books count it, `recorded_on` the day it was typed in.
    """

    grant: Grant
    account: Account
    number: int
    reverses: int | None
    received_on: date
    recorded_on: date
    cents: int
    description: str
    event_reference: str

    @property
    def days_between(self) -> int:
        return (self.recorded_on - self.received_on).days

    @property
    def is_in_kind(self) -> bool:
        return self.account.in_kind

    @property
    def came_in(self) -> bool:
        return self.account.kind == INCOME


@dataclass(frozen=True)
class GrantFigures:
    """Cents of one grant up to a day. `agreed_cents` is None where the record does not say;
    `is_recorded` is False where the books say nothing of it, and its zeros are no amounts."""

    grant: Grant
    received_cents: int = 0
    spent_cents: int = 0
    in_kind_cents: int = 0
    is_recorded: bool = False

    @property
    def agreed_cents(self) -> int | None:
        return self.grant.amount_agreed_cents

    @property
    def came_in_cents(self) -> int:
        """In the grant's own nature."""
        in_kind = self.grant.nature == Grant.Nature.IN_KIND
        return self.in_kind_cents if in_kind else self.received_cents

    @property
    def remaining_cents(self) -> int:
        """Of the money received; less than zero where more was spent."""
        return self.received_cents - self.spent_cents

    @property
    def still_to_come_cents(self) -> int | None:
        """Less than zero where more came than was agreed."""
        return None if self.agreed_cents is None else self.agreed_cents - self.came_in_cents


@dataclass(frozen=True)
class GrantStatement(GrantFigures):
    """Lines in the order of their days; a transaction and its reversal leave none."""

    received: tuple[GrantLine, ...] = ()
    spent: tuple[GrantLine, ...] = ()
    in_kind: tuple[GrantLine, ...] = ()


def grant_statement(grant: Grant, *, on: date | None = None) -> GrantStatement:
    """Up to and including `on`; everything without one. One query."""
    every = list(grant_lines(postings_by(on).filter(grant=grant)))
    lines = standing(every)
    in_money = [line for line in lines if not line.is_in_kind]
    received = tuple(line for line in in_money if line.came_in)
    spent = tuple(line for line in in_money if not line.came_in)
    in_kind = tuple(line for line in lines if line.is_in_kind and line.came_in)
    return GrantStatement(
        grant=grant,
        received_cents=_total(received),
        spent_cents=_total(spent),
        in_kind_cents=_total(in_kind),
        is_recorded=bool(every),
        received=received,
        spent=spent,
        in_kind=in_kind,
    )


def grant_figures(grants: Iterable[Grant], *, on: date | None = None) -> list[GrantFigures]:
    """One query for all of them, in the order given."""
    wanted = list(grants)
    cents = sums(
        postings_by(on).filter(grant__in=wanted), "grant", "account__kind", "account__in_kind"
    )
    recorded = {grant for grant, _kind, _in_kind in cents}
    return [
        GrantFigures(
            grant=grant,
            received_cents=-cents.get((grant.pk, INCOME, False), 0),
            spent_cents=cents.get((grant.pk, EXPENSE, False), 0),
            in_kind_cents=-cents.get((grant.pk, INCOME, True), 0),
            is_recorded=grant.pk in recorded,
        )
        for grant in wanted
    ]


def grant_lines(postings: QuerySet[Posting]) -> Iterator[GrantLine]:
    """Of postings that name a grant, those to accounts of income and expenses, by their days."""
    told = in_order(postings).filter(grant__isnull=False, account__kind__in=(INCOME, EXPENSE))
    for posting in told.select_related(
        "transaction", "account", "grant__funder", "grant__payer", "grant__ultimate_funder"
    ):
        row = posting.transaction
        assert posting.grant is not None
        came_in = posting.account.kind == INCOME
        yield GrantLine(
            grant=posting.grant,
            account=posting.account,
            number=row.number,
            reverses=row.reverses_id,
            received_on=row.date,
            recorded_on=clock.day_of(row.posted_at),
            cents=-posting.amount_cents if came_in else posting.amount_cents,
            description=row.description,
            event_reference=row.event_reference,
        )


def standing(lines: Sequence[GrantLine]) -> list[GrantLine]:
    """Without those that another of them undoes, and without the undoing."""
    numbers = {line.number for line in lines}
    undoing = {line.number: line.reverses for line in lines if line.reverses in numbers}
    gone = {*undoing, *undoing.values()}
    return [line for line in lines if line.number not in gone]


def _total(lines: Iterable[GrantLine]) -> int:
    return sum(line.cents for line in lines)
