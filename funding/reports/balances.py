"""What the group has and owes on a day, and the trial balance behind it."""

from dataclasses import dataclass
from datetime import date

from funding.chart import FEES_RECEIVABLE
from funding.fiscal_years import FiscalYear, UnknownFiscalYear, fiscal_year_of
from funding.ledger import balances_by_member, postings_by, sums
from funding.models import Account
from funding.reports.anchors import Anchor, anchor
from tenure import clock
from tenure.span import day_before

Kind = Account.Kind
RESULT = (Kind.INCOME, Kind.EXPENSE)


@dataclass(frozen=True)
class Balance:
    """Cents, debit positive."""

    account: Account
    cents: int

    @property
    def debit_cents(self) -> int:
        return max(self.cents, 0)

    @property
    def credit_cents(self) -> int:
        return max(-self.cents, 0)


@dataclass(frozen=True)
class TrialBalance:
    """Every account that was ever posted to, by code; debits and credits add up to the same."""

    day: date
    lines: tuple[Balance, ...]
    anchor: Anchor

    def of_kind(self, *kinds: str) -> tuple[Balance, ...]:
        return tuple(line for line in self.lines if line.account.kind in kinds)


@dataclass(frozen=True)
class BalanceSheet:
    """In cents. Members who owe and members who have paid ahead stand on either side, never set
    off. Assets, less what is owed, are what the group has: opening balances, and the results of
    all years since. `year` is None before the first fiscal year on record.
    """

    day: date
    year: FiscalYear | None
    assets: tuple[Balance, ...]
    owed_by_members_cents: int
    liabilities: tuple[Balance, ...]
    paid_ahead_cents: int
    equity: tuple[Balance, ...]
    result_before_cents: int
    result_this_year_cents: int
    anchor: Anchor

    @property
    def assets_cents(self) -> int:
        return sum(line.cents for line in self.assets) + self.owed_by_members_cents

    @property
    def liabilities_cents(self) -> int:
        return self.paid_ahead_cents - sum(line.cents for line in self.liabilities)

    @property
    def equity_cents(self) -> int:
        own = -sum(line.cents for line in self.equity)
        return own + self.result_before_cents + self.result_this_year_cents


def trial_balance(*, on: date | None = None) -> TrialBalance:
    """At the end of `on`, or else today."""
    day = on or clock.today()
    cents = sums(postings_by(day), "account")
    accounts = Account.objects.filter(pk__in=[key for (key,) in cents])
    lines = tuple(Balance(account, cents[(account.pk,)]) for account in accounts)
    return TrialBalance(day, lines, anchor(day))


def balance_sheet(*, on: date | None = None) -> BalanceSheet:
    """At the end of `on`, or else today."""
    trial = trial_balance(on=on)
    members = balances_by_member(FEES_RECEIVABLE, on=trial.day).values()
    year = _year_of(trial.day)
    result = -sum(line.cents for line in trial.of_kind(*RESULT))
    before = _result_by(day_before(year.first_day)) if year else result
    assets = trial.of_kind(Kind.ASSET)
    return BalanceSheet(
        day=trial.day,
        year=year,
        assets=tuple(line for line in assets if line.account.code != FEES_RECEIVABLE),
        owed_by_members_cents=sum(cents for cents in members if cents > 0),
        liabilities=trial.of_kind(Kind.LIABILITY),
        paid_ahead_cents=-sum(cents for cents in members if cents < 0),
        equity=trial.of_kind(Kind.EQUITY),
        result_before_cents=before,
        result_this_year_cents=result - before,
        anchor=trial.anchor,
    )


def _year_of(day: date) -> FiscalYear | None:
    try:
        return fiscal_year_of(day)
    except UnknownFiscalYear:
        return None


def _result_by(day: date) -> int:
    postings = postings_by(day).filter(account__kind__in=RESULT)
    return -sum(sums(postings, "account__kind").values())
