"""Overlapping spans are refused by the form and, when it is bypassed, by the database."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import Model

from members.models import Affiliation, Coverage, Mandate, Membership
from record import guards
from tests.factories import (
    AffiliationFactory,
    ChamberFactory,
    CoverageFactory,
    MandateFactory,
    MembershipFactory,
    ParliamentarianFactory,
    PartyFactory,
)

pytestmark = pytest.mark.django_db

EARLY, MIDDLE, LATE, LATER = (date(year, 6, 1) for year in (2011, 2013, 2015, 2017))
OVERLAPS = {
    "enclosing": (EARLY, LATER),
    "enclosed": (date(2013, 7, 1), date(2014, 7, 1)),
    "from the left": (EARLY, date(2013, 6, 2)),
    "from the right": (date(2015, 5, 31), LATER),
    "the same": (MIDDLE, LATE),
    "open": (EARLY, None),
}
APART = {"before": (EARLY, MIDDLE), "after": (LATE, LATER), "open after": (LATE, None)}


def rows() -> dict[str, Model]:
    """One row of each guarded kind from MIDDLE to LATE."""
    person = ParliamentarianFactory()
    days = {"since": MIDDLE, "until": LATE}
    return {
        "mandate": MandateFactory(parliamentarian=person, **days),
        "affiliation": AffiliationFactory(parliamentarian=person, **days),
        "membership": MembershipFactory(parliamentarian=person, **days),
        "coverage": CoverageFactory(**days),
    }


def twin(kind: str, row: Model, since: date, until: date | None) -> Model:
    """Another unsaved row that may not share a day with `row`."""
    days = {"since": since, "until": until}
    if kind == "coverage":
        return Coverage(subject=row.subject, **days)
    person = row.parliamentarian
    if kind == "mandate":
        return Mandate(parliamentarian=person, chamber=ChamberFactory(), **days)
    if kind == "affiliation":
        return Affiliation(parliamentarian=person, party=PartyFactory(), **days)
    return Membership(parliamentarian=person, kind="participating", **days)


KINDS = ("mandate", "affiliation", "membership", "coverage")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("days", OVERLAPS.values(), ids=OVERLAPS)
def test_form_and_database_both_refuse_an_overlap(kind, days):
    other = twin(kind, rows()[kind], *days)
    with pytest.raises(ValidationError) as refusal:
        other.full_clean()
    assert "since" in refusal.value.message_dict
    with pytest.raises(IntegrityError) as wall, transaction.atomic():
        type(other).objects.bulk_create([other])
    assert guards.explain(wall.value)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("days", APART.values(), ids=APART)
def test_touching_spans_are_welcome(kind, days):
    other = twin(kind, rows()[kind], *days)
    other.full_clean()
    other.save()
    assert other.pk


@pytest.mark.parametrize("kind", KINDS)
def test_extending_a_row_into_another_is_refused(kind):
    row = rows()[kind]
    later = twin(kind, row, LATE, LATER)
    later.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        type(row).objects.filter(pk=row.pk).update(until=date(2016, 1, 1))


def test_a_day_may_hold_an_affiliation_taken_up_and_left():
    row = rows()["affiliation"]
    for party in (PartyFactory(), PartyFactory()):
        AffiliationFactory(parliamentarian=row.parliamentarian, party=party, since=LATE, until=LATE)
    assert row.parliamentarian.affiliations.on(LATE).count() == 0


def test_a_removed_guard_is_reported_and_put_back():
    assert guards.missing() == []
    guards.remove()
    assert {guard.name for guard, _name in guards.missing()} >= {"members_mandate_no_overlap"}
    guards.install()
    assert guards.missing() == []


BROKEN_WRITES = {
    "postgresql": ["UPDATE members_mandate SET since = 'not a date'"],
    "sqlite": [
        "UPDATE members_mandate SET since = 'not a date'",
        "UPDATE members_mandate SET since = '2021-02-30'",
        "INSERT OR REPLACE INTO members_mandate SELECT * FROM members_mandate",
        "UPDATE OR REPLACE members_mandate SET id = id + 1000",
    ],
}


def test_the_database_refuses_replacement_and_what_is_no_date():
    rows()
    for statement in BROKEN_WRITES[connection.vendor]:
        with (
            pytest.raises(DatabaseError),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
