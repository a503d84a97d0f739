"""A proposal before it is queued, and the plain shapes that its `before` and `after` hold.

A mandate: chamber, constituency, province (codes), since, until, since_precision, until_precision,
start_reason, expected_end. An affiliation: party (slug), and the same four about its days. Days
are ISO dates, half-open as in the database.
"""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from members.models import ProposedChange
from tenure.precision import Precision
from tenure.span import Span

Kind = ProposedChange.Kind
Values = dict[str, Any]


class Unknown(StrEnum):
    """What the registry does not have: `what` of an unreadable row, beside the `value` printed."""

    PARTY = "party"
    PROVINCE = "province"


class Remedy(StrEnum):
    """What is asked of whoever decides; `describing` has the words, in the reader's language."""

    NONE = ""
    SAME_OR_NEW = "same_or_new"
    DAY_AND_REASON = "day_and_reason"
    DAY = "day"
    REASON = "reason"
    ADD_PARTY = "add_party"
    ADD_PROVINCE = "add_province"


@dataclass(frozen=True, slots=True)
class Draft:
    """`identity` tells two people apart who are not recorded yet."""

    kind: str
    subject: str
    row_number: int | None = None
    person_id: int | None = None
    before: Values = field(default_factory=dict)
    after: Values = field(default_factory=dict)
    remedy: Remedy = Remedy.NONE
    identity: str = ""

    @property
    def key(self) -> str:
        """The same for the same proposal from a later copy of the list."""
        about = self.person_id or self.identity
        said = json.dumps([self.kind, about, _small(self.before), _lasting(self.after)])
        return hashlib.sha256(said.encode()).hexdigest()

    def as_change(self) -> ProposedChange:
        return ProposedChange(
            kind=self.kind,
            row_number=self.row_number,
            subject=self.subject,
            parliamentarian_id=self.person_id,
            before=self.before,
            after=self.after,
            remedy=self.remedy,
            key=self.key,
        )


def _lasting(values: Values) -> Any:
    """Without the days that only say when a list was downloaded, in one order."""
    affiliations = [
        {name: value for name, value in row.items() if name != "since"}
        if row["since_precision"] == Precision.ATTESTED
        else row
        for row in values.get("affiliations", ())
    ]
    return sorted((values | {"affiliations": affiliations}).items())


def _small(values: Values) -> Any:
    """Single values only: what else the record holds may change without changing the question."""
    return sorted((name, value) for name, value in values.items() if not isinstance(value, list))


def days_as_values(span: Span) -> Values:
    return {
        "since": span.since.isoformat(),
        "until": span.until and span.until.isoformat(),
        "since_precision": str(span.since_precision),
        "until_precision": str(span.until_precision),
    }


def span_of(values: Values) -> Span:
    return Span(
        date.fromisoformat(values["since"]),
        values["until"] and date.fromisoformat(values["until"]),
        Precision(values["since_precision"]),
        Precision(values["until_precision"]),
    )
