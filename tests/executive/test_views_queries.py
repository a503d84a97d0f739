"""Each page asks the database a fixed number of questions, however many hold an office."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from executive.models import Appointment
from members.models import Coverage
from tests.executive.factories import AppointmentFactory, OfficeFactory, OfficeRuleFactory
from tests.factories import (
    AffiliationFactory,
    CoverageFactory,
    GroupFactory,
    MandateFactory,
    ParliamentarianFactory,
    PartyFactory,
)

# coverage, waivers; rules, told vacancies, appointments, affiliations, mandates, memberships,
# offices; parties with a seat, recognised parties
FACTS = 11
# group; Parliaments (is one dissolved?)
FRAME = 2
# offices, appointments, affiliations, vacancies, rules, coverage
HISTORY = 6


def hold(number: int, *, covered: bool = True) -> None:
    GroupFactory()
    if covered:
        CoverageFactory(subject=Coverage.Subject.EXECUTIVE, since=date(2019, 1, 1))
    office = OfficeFactory()
    OfficeRuleFactory(office=office, seats=number + 2)
    for _each in range(number):
        who, party = ParliamentarianFactory(), PartyFactory()
        MandateFactory(parliamentarian=who)
        AffiliationFactory(parliamentarian=who, party=party)
        AppointmentFactory(office=office, parliamentarian=who, party=party)


@pytest.mark.parametrize("holders", [1, 3])
@pytest.mark.parametrize(
    ("address", "number"),
    [
        # one more for the told vacancies beside the vacant seats, one for the edition to cite
        ("/en/executive/", FRAME + FACTS + 1 + 1),
        ("/en/executive/history/", 1 + 1 + HISTORY + 1),
        # group; points of the mandate; tallies' coverage; memberships and statements; told
        # vacancies beside the vacant seats; five for what the group is working on; the edition
        ("/en/", 5 + FACTS + 1 + 5 + 1),
    ],
)
def test_pages(
    client: Client,
    db: None,
    django_assert_num_queries: Callable,
    holders: int,
    address: str,
    number: int,
) -> None:
    hold(holders)
    with django_assert_num_queries(number):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("holders", [1, 3])
def test_a_day_not_known_in_full(
    client: Client, db: None, django_assert_num_queries: Callable, holders: int
) -> None:
    """Two more for what was last recorded: complete days, and appointments that ended; and the
    edition to cite."""
    hold(holders, covered=False)
    with django_assert_num_queries(FRAME + FACTS + 2 + 1):
        assert client.get("/en/executive/").status_code == 200


@pytest.mark.parametrize("holders", [1, 3])
@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
@pytest.mark.parametrize(
    ("address", "number"),
    [("/en/executive/", 1 + FACTS + 1), ("/en/executive/history/", 1 + HISTORY)],
)
def test_files(
    client: Client,
    db: None,
    django_assert_num_queries: Callable,
    holders: int,
    form: str,
    address: str,
    number: int,
) -> None:
    hold(holders)
    with django_assert_num_queries(number):
        answer = client.get(address, {"format": form})
        assert b"".join(answer.streaming_content)


@pytest.mark.parametrize("offices", [1, 3])
def test_a_person_with_offices(
    client: Client, db: None, django_assert_num_queries: Callable, offices: int
) -> None:
    """Person, ties by membership, statement and office; appointments, affiliations; five kinds of
    rows; coverage; group; what the person did in the programme, and what was signed; the edition to
    cite."""
    hold(1)
    held = Appointment.objects.get()
    for number in range(1, offices):
        AppointmentFactory(
            office=held.office,
            parliamentarian=held.parliamentarian,
            party=None,
            since=date(2010 + number, 1, 1),
            until=date(2010 + number, 6, 1),
        )
    address = f"/en/members/{held.parliamentarian.slug}/"
    with django_assert_num_queries(18):
        page = client.get(address)
    assert page.text.count('<span class="what">Vice-Chair') == offices
