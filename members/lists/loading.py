"""The register of a list: eight queries, however long the list."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from operator import attrgetter

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from members.chambers import HOUSE
from members.lists.official import ListRow, OfficialList
from members.lists.recorded import (
    RecordedPerson,
    recorded_affiliations,
    recorded_mandates,
    recorded_people,
)
from members.lists.register import Register
from members.models import (
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

PARTY_NAMES = tuple(
    f"{field}_{language}"
    for field in ("name", "short_name", "abbreviation")
    for language in ["en", "fr"]
)


def load(official_list: OfficialList, as_of: date) -> Register:
    register = Register(as_of)
    seats = SeatCount.objects.on(as_of).filter(chamber=OuterRef("pk")).values("seats")[:1]
    for chamber in Chamber.objects.annotate(seats=Subquery(seats)):
        register.chambers[chamber.code] = chamber
        register.seats[chamber.code] = chamber.seats
    register.parliaments = {row.number: row for row in Parliament.objects.all()}
    register.terms = tuple(row.span for row in register.parliaments.values())
    register.last_poll = _last_poll(register)
    register.provinces = {
        fold(name): row.code
        for row in Province.objects.all()
        for name in (row.code, row.name_en, row.name_fr)
    }
    for party in Party.objects.all():
        for name in (party.slug, *(getattr(party, column) for column in PARTY_NAMES)):
            if name:
                register.parties[fold(name)].add(party.slug)
    _load_people(register, official_list)
    _load_days(register)
    told = ProposedChange.objects.told_already()
    register.known_keys = frozenset(told.values_list("key", flat=True))
    return register


def _last_poll(register: Register) -> date | None:
    ended = [row.until for row in register.parliaments.values() if row.dissolved and row.until]
    return max((day for day in ended if register.as_of in Span(day)), default=None)


def _load_people(register: Register, official_list: OfficialList) -> None:
    found: dict[int, RecordedPerson] = {}
    former: dict[int, list[str]] = defaultdict(list)
    for people, former_name in recorded_people(_people_meant(official_list, register)):
        found.update((person.pk, person) for person in people)
        if former_name:
            former[people[0].pk].append(former_name)
    in_order = sorted(found.values(), key=attrgetter("sort_key", "pk"))
    register.people = {person.pk: person for person in in_order}
    for person in in_order:
        survivor = register.survivor(person)
        for column in ("house_id", "senate_key", "wikidata_id"):
            value = getattr(person, column)
            if value is not None:
                register.by_id[column, value] = survivor
        for key in (person.name_key, *former[person.pk]):
            if survivor not in register.by_name[key]:
                register.by_name[key].append(survivor)


def _load_days(register: Register) -> None:
    for pk, mandate in recorded_mandates(register.people):
        register.mandates[pk].append(mandate)
        if mandate.chamber_code == HOUSE and register.as_of in mandate.span:
            person = register.survivor(register.people[pk])
            for name in mandate.places:
                register.holders[name].append(person)
    for pk, affiliation in recorded_affiliations(register.people):
        register.affiliations[pk].append(affiliation)


def _people_meant(official_list: OfficialList, register: Register) -> QuerySet[Parliamentarian]:
    """Those the list may mean, those who sit in its chamber or sat there until the last poll."""
    rows = official_list.rows
    keys = {key for row in rows for key in _search_keys(row)}
    former = OtherName.objects.filter(parliamentarian=OuterRef("pk"), search_key__in=keys)
    sitting = Mandate.objects.filter(
        on_q(register.as_of) | _lost_at_poll_q(register),
        parliamentarian=OuterRef("pk"),
        chamber__code=official_list.chamber_code,
    )
    return Parliamentarian.objects.filter(
        Q(house_id__in=_given(row.house_id for row in rows))
        | Q(senate_key__in=_given(row.senate_key for row in rows))
        | Q(wikidata_id__in=_given(row.wikidata_id for row in rows))
        | Q(search_key__in=keys)
        | Exists(former)
        | Exists(sitting)
    )


def _lost_at_poll_q(register: Register) -> Q:
    if register.last_poll is None:
        return Q(pk__in=())
    return Q(until=register.last_poll, end_reason="")


def _given(values: Iterable[object]) -> set[object]:
    return {value for value in values if value}


def _search_keys(row: ListRow) -> tuple[str, str]:
    return row.name_key, " ".join(word for word in (row.name_key, fold(row.suffix)) if word)
