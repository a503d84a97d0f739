"""`composition(on)` against a slow and obvious reference, for every day of random histories."""

from collections import Counter
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from executive.composition import SeatState, composition
from executive.rules import Code
from members.models import Coverage, Party, Recognition
from record import guards
from tests.executive.factories import AppointmentFactory, OfficeFactory, OfficeRuleFactory
from tests.factories import (
    AffiliationFactory,
    ChamberFactory,
    CoverageFactory,
    MandateFactory,
    ParliamentarianFactory,
    PartyFactory,
)

pytestmark = pytest.mark.django_db

FIRST = date(2020, 1, 1)
DAYS = [FIRST + timedelta(days=n) for n in range(10)]


@st.composite
def spans(draw):
    start = draw(st.integers(0, 8))
    end = draw(st.none() | st.integers(start + 1, 10))
    return DAYS[start], (None if end is None else FIRST + timedelta(days=end))


histories = st.fixed_dictionaries(
    {
        "affiliations": st.lists(
            st.tuples(st.integers(0, 4), st.integers(0, 3), spans()), max_size=8
        ),
        "mandates": st.lists(st.tuples(st.integers(0, 4), spans()), max_size=6),
        "appointments": st.lists(
            st.tuples(
                st.integers(0, 4),
                st.integers(0, 1),
                spans(),
                st.sampled_from(["elected", "acting"]),
            ),
            max_size=6,
        ),
        "rules": st.lists(
            st.tuples(
                st.integers(0, 1),
                spans(),
                st.integers(0, 3),
                st.booleans(),
                st.booleans(),
                st.sampled_from(["parliament", "house"]),
            ),
            max_size=4,
        ),
        "recognitions": st.lists(st.tuples(st.integers(0, 3), spans()), max_size=3),
        "covered": st.none() | spans(),
    }
)


def apart(rows, key):
    """Leaves out rows that would overlap one kept before, by `key`."""
    kept = []
    for row in rows:
        clash = any(key(row) == key(other) and meets(row, other) for other in kept)
        if not clash:
            kept.append(row)
    return kept


def span_of(row):
    return next(part for part in row if isinstance(part, tuple))


def meets(one, other):
    (a, b), (c, d) = span_of(one), span_of(other)
    return a < (d or date.max) and c < (b or date.max)


def holds(row, day):
    since, until = span_of(row)
    return since <= day and (until is None or day < until)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(history=histories)
def test_every_day_agrees_with_the_obvious_answer(history):
    with transaction.atomic():
        guards.remove()
        check_history(history)
        transaction.set_rollback(True)


def check_history(history):
    history = dict(history)
    for name, key in {
        "affiliations": lambda row: row[0],
        "mandates": lambda row: row[0],
        "appointments": lambda row: (row[0], row[1]),
        "rules": lambda row: row[0],
        "recognitions": lambda row: row[0],
    }.items():
        history[name] = apart(history[name], key)
    Recognition.objects.all().delete()
    house = ChamberFactory()
    people = [ParliamentarianFactory(family_name=f"F{n}", slug=f"who-{n}") for n in range(5)]
    parties = [PartyFactory(slug=f"party-{n}") for n in range(3)]
    parties.append(PartyFactory(slug="group", kind=Party.Kind.SENATE_GROUP))
    offices = [OfficeFactory(slug=f"office-{n}", rank=500 + n) for n in range(2)]
    for who, party, (since, until) in history["affiliations"]:
        AffiliationFactory(
            parliamentarian=people[who], party=parties[party], since=since, until=until
        )
    for who, (since, until) in history["mandates"]:
        MandateFactory(parliamentarian=people[who], chamber=house, since=since, until=until)
    for party, (since, until) in history["recognitions"]:
        Recognition.objects.create(party=parties[party], chamber=house, since=since, until=until)
    for office, (since, until), seats, each, groups, reading in history["rules"]:
        OfficeRuleFactory(
            office=offices[office],
            since=since,
            until=until,
            seats=seats,
            one_per_party=each,
            senate_groups_count=groups,
            represented=reading,
        )
    for who, office, (since, until), basis in history["appointments"]:
        AppointmentFactory(
            office=offices[office],
            parliamentarian=people[who],
            party=next(
                (parties[a[1]] for a in history["affiliations"] if a[0] == who and holds(a, since)),
                None,
            ),
            since=since,
            until=until,
            basis=basis,
        )
    if history["covered"]:
        since, until = history["covered"]
        CoverageFactory(subject=Coverage.Subject.EXECUTIVE, since=since, until=until)
    for day in DAYS:
        found = composition(day)
        assert Counter(finding.code for finding in found.findings) == obvious(history, day)
        states = Counter((seat.office.slug, seat.state) for seat in found.seats)
        assert states == obvious_seats(history, day)


def obvious(history, day):
    """Code by code, straight from the words of the rules."""
    codes = Counter()
    covered = bool(history["covered"]) and holds((history["covered"],), day)
    party_of = {a[0]: a[1] for a in history["affiliations"] if holds(a, day)}
    sitting = {m[0] for m in history["mandates"] if holds(m, day)}
    seated = {party for who, party in party_of.items() if who in sitting}
    recognised = {r[0] for r in history["recognitions"] if holds(r, day)}
    for office in (0, 1):
        rule = next((r for r in history["rules"] if r[0] == office and holds(r, day)), None)
        held = [a for a in history["appointments"] if a[1] == office and holds(a, day)]
        for a in held:
            before = next(
                (x[1] for x in history["affiliations"] if x[0] == a[0] and holds(x, a[2][0])), None
            )
            codes[Code.PARTY_CHANGED] += before != party_of.get(a[0])
            codes[Code.ACTING] += a[3] == "acting"
        if rule is None:
            codes[Code.NO_RULE] += len(held)
            continue
        _office, _span, seats, each, groups, reading = rule
        represented = recognised if reading == "house" else seated
        represented = {p for p in represented if groups or p != 3}
        codes[Code.OVER_CAPACITY] += max(0, len(held) - seats)
        codes[Code.VACANT_SEAT] += covered and len(held) < seats
        codes[Code.NOT_SITTING] += sum(a[0] not in sitting for a in held)
        if not each:
            continue
        parties = [party_of.get(a[0]) for a in held]
        counted = [p for p in parties if p is not None and (groups or p != 3)]
        codes[Code.NO_PARTY] += len(parties) - len(counted)
        codes[Code.PARTY_NOT_REPRESENTED] += sum(p not in represented for p in counted)
        codes[Code.SAME_PARTY] += len(counted) - len(set(counted))
        codes[Code.PARTY_WITHOUT_VICE_CHAIR] += covered and len(represented - set(parties))
    return Counter({code: number for code, number in codes.items() if number})


def obvious_seats(history, day):
    states = Counter()
    covered = bool(history["covered"]) and holds((history["covered"],), day)
    for office in (0, 1):
        rule = next((r for r in history["rules"] if r[0] == office and holds(r, day)), None)
        held = sum(a[1] == office and holds(a, day) for a in history["appointments"])
        states[f"office-{office}", SeatState.HELD] += held
        if rule:
            state = SeatState.VACANT if covered else SeatState.NOT_KNOWN
            states[f"office-{office}", state] += max(0, rule[2] - held)
    return Counter({key: number for key, number in states.items() if number})


@pytest.mark.parametrize("holders", [1, 3])
def test_eleven_queries_for_any_number_of_holders(django_assert_num_queries, holders):
    office = OfficeFactory()
    OfficeRuleFactory(office=office)
    for _holder in range(holders):
        row = AffiliationFactory(since=FIRST)
        MandateFactory(parliamentarian=row.parliamentarian, since=FIRST)
        AppointmentFactory(
            office=office, parliamentarian=row.parliamentarian, party=row.party, since=FIRST
        )
    with django_assert_num_queries(11):
        found = composition(FIRST)
    assert sum(seat.state is SeatState.HELD for seat in found.seats) == holders
