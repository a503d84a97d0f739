"""The database refuses what no executive may be, whoever writes and however."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from executive.models import Appointment, OfficeRule
from record import guards
from tests.executive.factories import AppointmentFactory, OfficeFactory, OfficeRuleFactory
from tests.factories import AffiliationFactory, ParliamentarianFactory, PartyFactory

pytestmark = pytest.mark.django_db

Y = {year: date(year, 1, 1) for year in range(2005, 2030)}


def person(party=None, since=Y[2006]):
    who = ParliamentarianFactory()
    if party:
        AffiliationFactory(parliamentarian=who, party=party, since=since)
    return who


def appointed(office, since, until=None, party=None, **values):
    party = party or PartyFactory()
    return AppointmentFactory(
        office=office,
        parliamentarian=person(party),
        party=party,
        since=since,
        until=until,
        **values,
    )


def refused(name):
    return pytest.raises(IntegrityError, match=name)


@pytest.fixture
def chair():
    office = OfficeFactory(slug="chair", name_en="Chair")
    OfficeRuleFactory(office=office, seats=1, one_per_party=False)
    return office


@pytest.fixture
def vice_chair():
    office = OfficeFactory()
    OfficeRuleFactory(office=office, seats=3)
    return office


SPANS = {
    "enclosing": (Y[2008], Y[2020]),
    "enclosed": (Y[2012], Y[2013]),
    "left": (Y[2008], Y[2011]),
    "right": (Y[2014], Y[2020]),
    "open": (Y[2008], None),
}


@pytest.mark.parametrize("span", SPANS.values(), ids=SPANS)
def test_no_second_chair_on_any_day(chair, span):
    appointed(chair, Y[2010], Y[2015])
    with refused("capacity"), transaction.atomic():
        appointed(chair, *span)
    assert "more holders" in guards.explain(IntegrityError("executive_appointment_capacity"))


def test_touching_chairs_follow_each_other(chair):
    appointed(chair, Y[2010], Y[2015])
    appointed(chair, Y[2015])
    appointed(chair, Y[2008], Y[2010])


def test_bulk_writes_and_raw_sql_meet_the_same_wall(chair):
    first = appointed(chair, Y[2010], Y[2015])
    party = PartyFactory()
    rows = [
        Appointment(office=chair, parliamentarian=person(party), party=party, since=day)
        for day in (Y[2016], Y[2017])
    ]
    with refused("capacity"), transaction.atomic():
        Appointment.objects.bulk_create(rows)
    appointed(chair, Y[2016])
    with refused("capacity"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE executive_appointment SET until = NULL WHERE id = %s", [first.pk])


def test_capacity_follows_the_rule_of_each_day(vice_chair):
    for _place in range(3):
        appointed(vice_chair, Y[2010], Y[2015])
    with refused("capacity"), transaction.atomic():
        appointed(vice_chair, Y[2009], Y[2011])
    OfficeRule.objects.filter(office=vice_chair).update(until=Y[2012])
    OfficeRuleFactory(office=vice_chair, since=Y[2012], seats=4)
    appointed(vice_chair, Y[2012], Y[2013])
    with refused("capacity"), transaction.atomic():
        appointed(vice_chair, Y[2011], Y[2012])


def test_where_a_rule_has_shrunk_a_row_can_still_be_closed_but_not_extended(vice_chair):
    rows = [appointed(vice_chair, Y[2010], Y[2020]) for _place in range(3)]
    OfficeRule.objects.filter(office=vice_chair).update(until=Y[2015])
    OfficeRuleFactory(office=vice_chair, since=Y[2015], seats=1)
    rows[0].until = Y[2019]
    rows[0].save()
    rows[0].until = Y[2021]
    with refused("capacity"), transaction.atomic():
        rows[0].save()
    rows[0].refresh_from_db()
    rows[0].since = Y[2012]
    rows[0].save()


def test_two_of_one_party_never_share_a_day(vice_chair):
    party = PartyFactory()
    first = appointed(vice_chair, Y[2010], Y[2015], party=party)
    with refused("one_per_party"), transaction.atomic():
        appointed(vice_chair, Y[2012], party=party)
    second = appointed(vice_chair, Y[2015], party=party)
    with refused("one_per_party"), transaction.atomic():
        Appointment.objects.filter(pk=first.pk).update(until=Y[2016])
    assert second.pk


def test_nobody_is_elected_to_two_offices_at_once(chair, vice_chair):
    row = appointed(chair, Y[2010], Y[2015])
    twin = {"parliamentarian": row.parliamentarian, "party": row.party, "office": vice_chair}
    with refused("one_elected"), transaction.atomic():
        AppointmentFactory(**twin, since=Y[2012])
    AppointmentFactory(**twin, since=Y[2012], basis="acting")


def test_the_party_is_the_holders_on_the_first_day(vice_chair):
    liberal, green = PartyFactory(slug="liberal"), PartyFactory(slug="green")
    who = person(liberal)
    for party in (green, None):
        with refused("party_that_day"), transaction.atomic():
            AppointmentFactory(office=vice_chair, parliamentarian=who, party=party, since=Y[2010])
    row = AppointmentFactory(office=vice_chair, parliamentarian=who, party=liberal, since=Y[2010])
    who.affiliations.update(until=Y[2012])
    row.until = Y[2020]
    row.save()
    with refused("party_that_day"), transaction.atomic():
        Appointment.objects.filter(pk=row.pk).update(since=Y[2013])


def test_every_guard_is_in_force():
    assert guards.missing() == []
