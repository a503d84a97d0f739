"""What the registry says of the people on a list: eight queries, however long the list."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from members.chambers import HOUSE
from members.lists.official import ListRow, OfficialList
from members.models import (
    Affiliation,
    Chamber,
    Mandate,
    OtherName,
    Parliament,
    Parliamentarian,
    Party,
    ProposedChange,
    Province,
    SeatCount,
)
from record.folding import fold
from tenure.querysets import on_q
from tenure.span import Span

PRINTED_CODES = {"c": "conservative", "lib": "liberal", "cpc": "conservative", "lpc": "liberal"}
PARTY_NAMES = tuple(
    f"{field}_{language}"
    for field in ("name", "short_name", "abbreviation")
    for language in ["en", "fr"]
)


@dataclass(slots=True)
class Register:
    """`by_id`: (field, value) -> person; `by_name`: folded given and family name -> people, former
    names included. People merged into another stand for the other one. `holders`: folded name of a
    riding -> who sits for it on the day of the list.
    """

    as_of: date
    chambers: dict[str, Chamber] = field(default_factory=dict)
    seats: dict[str, int | None] = field(default_factory=dict)
    parliaments: dict[int, Parliament] = field(default_factory=dict)
    people: dict[int, Parliamentarian] = field(default_factory=dict)
    by_id: dict[tuple[str, object], Parliamentarian] = field(default_factory=dict)
    by_name: dict[str, list[Parliamentarian]] = field(default_factory=lambda: defaultdict(list))
    mandates: dict[int, list[Mandate]] = field(default_factory=lambda: defaultdict(list))
    affiliations: dict[int, list[Affiliation]] = field(default_factory=lambda: defaultdict(list))
    holders: dict[str, list[Parliamentarian]] = field(default_factory=lambda: defaultdict(list))
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

    def mandate_on(self, person: Parliamentarian, chamber_code: str, day: date) -> Mandate | None:
        return next(
            (
                mandate
                for mandate in self.mandates[person.pk]
                if mandate.chamber.code == chamber_code and day in mandate.span
            ),
            None,
        )

    @property
    def last_poll(self) -> date | None:
        """The last polling day on record, of a Parliament that was dissolved, up to `as_of`."""
        ended = [row.until for row in self.parliaments.values() if row.dissolved and row.until]
        return max((day for day in ended if self.as_of in Span(day)), default=None)

    def seat_lost_at_poll(self, person: Parliamentarian, chamber_code: str) -> Mandate | None:
        """The seat that the last poll ended, where no reason of the end is recorded yet."""
        for mandate in self.mandates[person.pk] if self.last_poll else ():
            in_chamber = mandate.chamber.code == chamber_code
            if in_chamber and mandate.until == self.last_poll and not mandate.end_reason:
                return mandate
        return None

    def affiliation_on(self, person: Parliamentarian, day: date) -> Affiliation | None:
        rows = self.affiliations[person.pk]
        return next((row for row in rows if day in row.span), None)


def name_key(given_name: str, family_name: str) -> str:
    return " ".join(word for word in (fold(given_name), fold(family_name)) if word)


def load(official_list: OfficialList, as_of: date) -> Register:
    register = Register(as_of)
    seats = SeatCount.objects.on(as_of).filter(chamber=OuterRef("pk")).values("seats")[:1]
    for chamber in Chamber.objects.annotate(seats=Subquery(seats)):
        register.chambers[chamber.code] = chamber
        register.seats[chamber.code] = chamber.seats
    register.parliaments = {row.number: row for row in Parliament.objects.all()}
    register.provinces = {
        fold(name): row.code
        for row in Province.objects.all()
        for name in (row.code, row.name_en, row.name_fr)
    }
    for party in Party.objects.all():
        for name in (party.slug, *(getattr(party, column) for column in PARTY_NAMES)):
            if name:
                register.parties[fold(name)].add(party.slug)
    _load_people(register, official_list, as_of)
    told = ProposedChange.objects.told_already()
    register.known_keys = frozenset(told.values_list("key", flat=True))
    return register


def _load_people(register: Register, official_list: OfficialList, as_of: date) -> None:
    people = _people_concerned(official_list, register).annotate(
        other_key=F("other_names__search_key")
    )
    names: list[tuple[str, int]] = []
    for found in people:
        register.people[found.pk] = found
        names.append((name_key(found.given_name, found.family_name), found.pk))
        if found.other_key:
            names.append((found.other_key, found.pk))
    for person in register.people.values():
        for column in ("house_id", "senate_key", "wikidata_id"):
            value = getattr(person, column)
            if value is not None:
                register.by_id[column, value] = _survivor(person, register)
    for key, pk in names:
        person = _survivor(register.people[pk], register)
        if person not in register.by_name[key]:
            register.by_name[key].append(person)
    held = Mandate.objects.select_related("chamber", "province").order_by("since")
    for mandate in held.filter(parliamentarian__in=register.people.keys()):
        register.mandates[mandate.parliamentarian_id].append(mandate)
        if mandate.chamber.code == HOUSE and as_of in mandate.span:
            person = _survivor(register.people[mandate.parliamentarian_id], register)
            for name in {fold(mandate.constituency_en), fold(mandate.constituency_fr)} - {""}:
                register.holders[name].append(person)
    belonged = Affiliation.objects.select_related("party").order_by("since")
    for affiliation in belonged.filter(parliamentarian__in=register.people.keys()):
        register.affiliations[affiliation.parliamentarian_id].append(affiliation)


def _survivor(person: Parliamentarian, register: Register) -> Parliamentarian:
    while person.merged_into_id in register.people:
        person = register.people[person.merged_into_id]
    return person


def _people_concerned(official_list: OfficialList, register: Register) -> QuerySet[Parliamentarian]:
    """Those the list may mean, those they were merged into, those who sit in its chamber or sat
    there until the last poll."""
    rows = official_list.rows
    keys = {key for row in rows for key in _search_keys(row)}
    former = OtherName.objects.filter(parliamentarian=OuterRef("pk"), search_key__in=keys)
    sitting = Mandate.objects.filter(
        on_q(register.as_of) | _lost_at_poll_q(register),
        parliamentarian=OuterRef("pk"),
        chamber__code=official_list.chamber_code,
    )
    meant = Parliamentarian.objects.filter(
        Q(house_id__in=_given(row.house_id for row in rows))
        | Q(senate_key__in=_given(row.senate_key for row in rows))
        | Q(wikidata_id__in=_given(row.wikidata_id for row in rows))
        | Q(search_key__in=keys)
        | Exists(former)
        | Exists(sitting)
    )
    return Parliamentarian.objects.filter(
        Q(pk__in=meant.values("pk"))
        | Q(pk__in=meant.values("merged_into"))
        | Q(pk__in=meant.values("merged_into__merged_into"))
    )


def _lost_at_poll_q(register: Register) -> Q:
    if register.last_poll is None:
        return Q(pk__in=())
    return Q(until=register.last_poll, end_reason="")


def _given(values: Iterable[object]) -> set[object]:
    return {value for value in values if value}


def _search_keys(row: ListRow) -> tuple[str, str]:
    bare = name_key(row.given_name, row.family_name)
    return bare, " ".join(word for word in (bare, fold(row.suffix)) if word)
