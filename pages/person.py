"""One person on one day, from the timeline and coverage: no further queries."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol, cast

from members.models import Affiliation, Mandate, Parliamentarian
from members.scope import Completeness
from members.timeline import Entry, Section, rows_of
from tenure import clock
from tenure.span import Standing, standing_on


class Recorded(Protocol):
    @property
    def person(self) -> Parliamentarian: ...

    @property
    def sections(self) -> list[Section]: ...


@dataclass
class PersonOnDay:
    record: Recorded
    known: Completeness
    day: date

    @property
    def sections(self) -> list[Section]:
        return self.record.sections

    @property
    def is_ahead(self) -> bool:
        return self.known.is_ahead

    @property
    def is_today(self) -> bool:
        return self.day == clock.today()

    @cached_property
    def mandate(self) -> Mandate | None:
        return cast(Mandate | None, self._held("mandate"))

    @cached_property
    def affiliation(self) -> Affiliation | None:
        return cast(Affiliation | None, self._held("affiliation"))

    @cached_property
    def membership(self) -> object | None:
        return self._held("membership")

    @property
    def offices(self) -> list[Entry]:
        """Those held on the day."""
        entries = [each for part in self.sections if part.name == "office" for each in part.entries]
        return [entry for entry in entries if self.day in entry.span]

    @property
    def title(self) -> str:
        """As a member of that chamber is called, in French by the person's own usage; "" without a
        seat.
        """
        if self.mandate is None:
            return ""
        return self.mandate.chamber.member_title(self.record.person.grammatical_gender_fr)

    @property
    def seat_not_known(self) -> bool:
        return self._standing("mandate") is Standing.NOT_KNOWN

    @property
    def party_not_known(self) -> bool:
        return self._standing("affiliation") is Standing.NOT_KNOWN

    @property
    def tie_not_known(self) -> bool:
        """Only a complete record can tell that there was none, and not after an end that is not
        known.
        """
        ties = (row.span for row in rows_of(self.sections, "membership"))
        return self.known.standing(ties) is Standing.NOT_KNOWN

    def _held(self, section: str) -> object | None:
        """The newest row that holds on the day."""
        rows = rows_of(self.sections, section)
        return next((row for row in rows if self.day in row.span), None)

    def _standing(self, section: str) -> Standing:
        return standing_on((row.span for row in rows_of(self.sections, section)), self.day)
