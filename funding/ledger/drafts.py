"""What to post, before it is posted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from funding.models import Grant, Transaction
from members.models import Parliamentarian


@dataclass(frozen=True)
class Line:
    """`account`: its code. `amount_cents`: CAD, debit positive, credit negative."""

    account: str
    amount_cents: int
    parliamentarian: Parliamentarian | None = None
    grant: Grant | None = None
    fiscal_year: int | None = None

    def turned(self) -> "Line":
        return Line(
            self.account, -self.amount_cents, self.parliamentarian, self.grant, self.fiscal_year
        )


@dataclass(frozen=True)
class Draft:
    """A transaction before it has a number. `key`: a request's own, by which it is posted once
    however often it is sent; an empty one posts anew each time.
    """

    kind: str
    date: date
    lines: Sequence[Line]
    description: str = ""
    method: str = ""
    cheque_number: str = ""
    value_date: date | None = None
    event_reference: str = ""
    reverses: Transaction | None = None
    key: str = ""


def lines_of(posted: Transaction) -> list[Line]:
    postings = posted.postings.select_related("account", "parliamentarian", "grant")
    return [
        Line(
            posting.account.code,
            posting.amount_cents,
            posting.parliamentarian,
            posting.grant,
            posting.fiscal_year,
        )
        for posting in postings
    ]
