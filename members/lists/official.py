"""What a list says, whatever format it came in: plain values, nothing looked up."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from record.folding import fold
from tenure.span import Span


class ListFormat(StrEnum):
    HOUSE_XML = "house-xml"
    HOUSE_CSV = "house-csv"
    HOUSE_PROFILE = "house-profile"
    SENATE_CSV = "senate-csv"
    EVERYPOLITICIAN_CSV = "everypolitician-csv"
    POPOLO_JSON = "popolo-json"


@dataclass(frozen=True, slots=True)
class InParliament:
    """The days of a Parliament's members, by its number, where the list prints none of its own.

    `first_day` and `last_day` (included) replace its polling days where the list does print them.
    """

    number: int
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class MandateOnList:
    """One seat as printed.

    `constituency` is in the list's language; a senator without a designation has the province's
    name. `expected_end` is private: a senator's is derived from the birth date.
    """

    chamber_code: str
    constituency: str
    province: str
    days: Span | InParliament
    start_reason: str = ""
    expected_end: date | None = None


@dataclass(frozen=True, slots=True)
class AffiliationOnList:
    """A party or Senate group as printed; `party` None says that the person sits without one.

    `stated` is a party known only to hold on the day of the list, not dated by the source.
    """

    party: str | None
    days: Span | InParliament
    stated: bool = False


@dataclass(frozen=True)
class ListRow:
    """One person. `number` is the spreadsheet's own row (its header is row 1), or the element's.

    `details`: of another registry's export, everything it says of the person, by the record's own
    names; somebody new is recorded from it rather than from the rest.
    """

    number: int
    given_name: str
    family_name: str
    suffix: str = ""
    honorific: str = ""
    house_id: int | None = None
    senate_key: str | None = None
    wikidata_id: str = ""
    mandates: tuple[MandateOnList, ...] = ()
    affiliations: tuple[AffiliationOnList, ...] = ()
    details: dict[str, Any] | None = None

    @property
    def name(self) -> str:
        name = " ".join(part for part in (self.given_name, self.family_name) if part)
        return f"{name}, {self.suffix}" if self.suffix else name

    @cached_property
    def name_key(self) -> str:
        """Without the suffix: not every list prints it."""
        return name_key(self.given_name, self.family_name)


@dataclass(frozen=True, slots=True)
class OfficialList:
    """`complete` lists mean to cover their whole chamber: absence from one is a question.

    `states_names` is False where the source is not an authority on how a name is written.
    """

    format: ListFormat
    chamber_code: str
    language: str
    complete: bool
    rows: tuple[ListRow, ...]
    states_names: bool = True


def name_key(given_name: str, family_name: str) -> str:
    """By which two names are taken for the same."""
    return " ".join(word for word in (fold(given_name), fold(family_name)) if word)
