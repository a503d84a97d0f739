"""The database and the plain value give one answer about every day."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from members.models import Affiliation, Parliamentarian
from tenure import clock
from tenure.querysets import in_doubt_q, on_q
from tenure.span import Span
from tests.factories import AffiliationFactory, ParliamentarianFactory, PartyFactory

pytestmark = pytest.mark.django_db

FIRST = date(2020, 1, 1)
DAYS = [FIRST + timedelta(days=n) for n in range(12)]
ends = st.tuples(st.sampled_from(DAYS), st.none() | st.sampled_from(DAYS)).filter(
    lambda pair: pair[1] is None or pair[1] >= pair[0]
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pairs=st.lists(ends, min_size=1, max_size=5), asked=ends)
def test_filters_agree_with_spans(pairs, asked):
    Affiliation.objects.all().delete()
    party = PartyFactory(slug="one")
    rows = [
        AffiliationFactory(party=party, parliamentarian=ParliamentarianFactory(), since=a, until=b)
        for a, b in pairs
    ]
    for day in DAYS:
        expected = {row.pk for row in rows if day in row.span}
        assert set(Affiliation.objects.on(day).values_list("pk", flat=True)) == expected
        people = Parliamentarian.objects.filter(on_q(day, through="affiliations"))
        assert {person.pk for person in people} == {
            row.parliamentarian_id for row in rows if row.pk in expected
        }
    span = Span(*asked)
    expected = {row.pk for row in rows if row.span.overlaps(span)}
    overlapping = Affiliation.objects.overlapping(span)
    assert set(overlapping.values_list("pk", flat=True)) == expected
    if span.last_day is not None and not span.is_empty:
        between = Affiliation.objects.between(span.since, span.last_day)
        assert set(between.values_list("pk", flat=True)) == expected


def test_current_is_today_in_toronto_not_whatever_is_open():
    begun, to_come = (AffiliationFactory(since=day) for day in (DAYS[0], DAYS[5]))
    with clock.set_to(DAYS[2]):
        assert list(Affiliation.objects.current()) == [begun]
    assert set(Affiliation.objects.open()) == {begun, to_come}


def test_the_last_day_before_is_the_last_one_recorded():
    AffiliationFactory(since=DAYS[0], until=DAYS[3])
    AffiliationFactory(since=DAYS[1], until=DAYS[6])
    assert Affiliation.objects.last_day_before(DAYS[8]) == DAYS[5]
    assert Affiliation.objects.last_day_before(DAYS[0]) is None


def test_in_doubt_is_every_end_that_is_not_firm():
    doubtful = [
        AffiliationFactory(since_precision="attested"),
        AffiliationFactory(since_precision="unknown", until=date(2021, 1, 1)),
        AffiliationFactory(until=date(2021, 1, 1), until_precision="unknown"),
    ]
    AffiliationFactory(since_precision="year", until=date(2021, 1, 1), until_precision="month")
    AffiliationFactory()
    assert set(Affiliation.objects.in_doubt()) == set(doubtful)
    people = Parliamentarian.objects.filter(in_doubt_q(through="affiliations"))
    assert {person.pk for person in people} == {row.parliamentarian_id for row in doubtful}
