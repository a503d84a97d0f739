"""What the executive of a day would be if something else were recorded of one person. Pure, once
the day is read: nothing is written to find out."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from executive.composition import composition_of
from executive.difference import Difference
from executive.facts import Holder, OfficeFacts, facts_on
from members.models import Affiliation, Mandate, Party
from tenure.span import Standing

SOMEBODY_NEW = 0


@dataclass(frozen=True)
class Supposition:
    """Of one person on the day: whether they would sit, and for which party (None: none).
    `person` is SOMEBODY_NEW where no record has them yet."""

    person: int
    sits: bool
    party: Party | None


class SupposedDay:
    """One day as recorded. Fourteen queries, for any number of suppositions about it."""

    def __init__(self, day: date) -> None:
        self.facts = facts_on(day)
        self.composition = composition_of(self.facts)
        self.sitting = set(Mandate.objects.on(day).values_list("parliamentarian", flat=True))
        self.belonging: dict[int, int] = dict(
            Affiliation.objects.on(day).values_list("parliamentarian", "party")
        )
        self.parties = {party.pk: party for party in Party.objects.all()}

    def offices_of(self, person: int) -> list[Holder]:
        """One for each office that the person holds."""
        holders = (holder for office in self.facts.offices for holder in office.holders)
        return [one for one in holders if one.appointment.parliamentarian_id == person]

    def party_of(self, person: int) -> Party | None:
        return self.parties.get(self.belonging.get(person, 0))

    def party_called(self, slug: str | None) -> Party | None:
        return next((party for party in self.parties.values() if party.slug == slug), None)

    def suppose(self, supposed: Supposition) -> Difference:
        facts = replace(
            self.facts,
            offices=[_office(office, supposed) for office in self.facts.offices],
            seated=list(self._seated(supposed)),
        )
        return Difference(self.composition, composition_of(facts))

    def _seated(self, supposed: Supposition) -> Iterator[Party]:
        seats: Counter[int] = Counter(
            party for person, party in self.belonging.items() if person in self.sitting
        )
        if supposed.person in self.sitting and supposed.person in self.belonging:
            seats[self.belonging[supposed.person]] -= 1
        if supposed.sits and supposed.party:
            seats[supposed.party.pk] += 1
        return (self.parties[party] for party, number in sorted(seats.items()) if number > 0)


def _office(office: OfficeFacts, supposed: Supposition) -> OfficeFacts:
    return replace(office, holders=[_holder(holder, supposed) for holder in office.holders])


def _holder(holder: Holder, supposed: Supposition) -> Holder:
    if holder.appointment.parliamentarian_id != supposed.person:
        return holder
    if supposed.party == holder.party:
        return replace(holder, is_sitting=supposed.sits)
    standing = Standing.HELD if supposed.party else Standing.NONE
    return replace(holder, party=supposed.party, party_standing=standing, is_sitting=supposed.sits)


def recorded(day: SupposedDay, person: int) -> Supposition:
    """What is so, to be changed by `replace`."""
    return Supposition(person, person in day.sitting, day.party_of(person))
