"""What the registry says of the people on a list."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from members.lists.recorded import RecordedAffiliation, RecordedMandate, RecordedPerson
from members.models import Chamber, Parliament
from record.folding import fold
from tenure.span import Span

PRINTED_CODES = {"c": "conservative", "lib": "liberal", "cpc": "conservative", "lpc": "liberal"}


@dataclass(slots=True)
class Register:
    """`by_id`: (field, value) -> person; `by_name`: folded given and family name -> people, former
    names included. People merged into another stand for the other one. `holders`: folded name of a
    riding -> who sits for it on the day of the list. `terms`: of the Parliaments, newest first.
    `last_poll`: the last polling day on record, of a Parliament that was dissolved, up to `as_of`.
    """

    as_of: date
    chambers: dict[str, Chamber] = field(default_factory=dict)
    seats: dict[str, int | None] = field(default_factory=dict)
    parliaments: dict[int, Parliament] = field(default_factory=dict)
    terms: tuple[Span, ...] = ()
    last_poll: date | None = None
    people: dict[int, RecordedPerson] = field(default_factory=dict)
    by_id: dict[tuple[str, object], RecordedPerson] = field(default_factory=dict)
    by_name: dict[str, list[RecordedPerson]] = field(default_factory=lambda: defaultdict(list))
    mandates: dict[int, list[RecordedMandate]] = field(default_factory=lambda: defaultdict(list))
    affiliations: dict[int, list[RecordedAffiliation]] = field(
        default_factory=lambda: defaultdict(list)
    )
    holders: dict[str, list[RecordedPerson]] = field(default_factory=lambda: defaultdict(list))
    known_keys: frozenset[str] = frozenset()
    provinces: dict[str, str] = field(default_factory=dict)
    parties: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def province_code(self, printed: str) -> str | None:
        return self.provinces.get(fold(printed))

    def party_slug(self, printed: str) -> str | None:
        """None when no party, or more than one, is called that."""
        slugs = self.parties.get(fold(printed), set())
        if len(slugs) == 1:
            return next(iter(slugs))
        code = PRINTED_CODES.get(fold(printed), "")
        return code if code in self.parties.get(fold(code), set()) else None

    def survivor(self, person: RecordedPerson) -> RecordedPerson:
        """Whom a person was merged into, as far as these people go; else the person."""
        while person.merged_into_id in self.people:
            person = self.people[person.merged_into_id]
        return person

    def mandate_on(
        self, person: RecordedPerson, chamber_code: str, day: date
    ) -> RecordedMandate | None:
        return next(
            (
                mandate
                for mandate in self.mandates[person.pk]
                if mandate.chamber_code == chamber_code and day in mandate.span
            ),
            None,
        )

    def seat_lost_at_poll(
        self, person: RecordedPerson, chamber_code: str
    ) -> RecordedMandate | None:
        """The seat that the last poll ended, where no reason of the end is recorded yet."""
        for mandate in self.mandates[person.pk] if self.last_poll else ():
            in_chamber = mandate.chamber_code == chamber_code
            if in_chamber and mandate.span.until == self.last_poll and not mandate.end_reason:
                return mandate
        return None

    def affiliation_on(self, person: RecordedPerson, day: date) -> RecordedAffiliation | None:
        rows = self.affiliations[person.pk]
        return next((row for row in rows if day in row.span), None)
