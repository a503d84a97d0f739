"""The verbs: whole or not at all, and what the executive is afterwards."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from executive.actions import Election, appoint, hand_over, record_election, resign, waive
from executive.composition import SeatState, composition
from executive.models import Appointment, Office, Vacancy
from executive.rules import Code
from members.actions import change_party
from members.models import Coverage
from tests.executive.factories import OfficeFactory, OfficeRuleFactory
from tests.factories import (
    AffiliationFactory,
    CoverageFactory,
    MandateFactory,
    ParliamentarianFactory,
    PartyFactory,
)

pytestmark = pytest.mark.django_db

ELECTION, LATER, LATEST = date(2017, 5, 10), date(2018, 9, 17), date(2019, 3, 1)


@pytest.fixture
def offices():
    CoverageFactory(subject=Coverage.Subject.EXECUTIVE, since=date(2016, 1, 1))
    chair = OfficeFactory(slug="chair", name_en="Chair", name_fr="Présidence", rank=1)
    vice_chair = OfficeFactory(rank=2)
    OfficeRuleFactory(office=chair, seats=1, one_per_party=False)
    OfficeRuleFactory(office=vice_chair, seats=3)
    return chair, vice_chair


def sitting(party_slug, name=""):
    party = PartyFactory(slug=party_slug)
    who = ParliamentarianFactory(family_name=name or f"Of {party_slug}")
    AffiliationFactory(parliamentarian=who, party=party, since=date(2015, 10, 19))
    MandateFactory(parliamentarian=who, since=date(2015, 10, 19))
    return who


def codes(day):
    return [finding.code for finding in composition(day).findings]


def elect(offices, chair, vice_chairs, *, on=ELECTION, **more):
    slate = {offices[0]: chair, offices[1]: vice_chairs}
    return record_election(Election(on=on, slate=slate, vacant={}, **more), by=None)


def test_a_slate_is_one_act_in_any_order(offices):
    one, two, three, four = (sitting(slug) for slug in ("red", "blue", "green", "orange"))
    elect(offices, [one], [two, three, four])
    outcome = elect(offices, [two], [three, four, one], on=LATER)
    assert [row.parliamentarian for row in outcome.new] == [two, one]
    assert {row.parliamentarian for row in outcome.re_elected} == {three, four}
    found = composition(LATER)
    assert [seat.state for seat in found.seats] == [SeatState.HELD] * 4
    assert codes(LATER) == [Code.PARTY_WITHOUT_VICE_CHAIR]


def test_a_slate_with_one_impossible_name_changes_nothing(offices):
    one, two, three = sitting("red"), sitting("blue"), sitting("blue")
    with pytest.raises(ValidationError) as refusal:
        elect(offices, [one], [two, three])
    assert str(three) in str(refusal.value.message_dict["vice-chair"])
    assert not Appointment.objects.exists()


def test_a_seat_left_vacant_is_told_so_outside_the_complete_record(offices):
    Coverage.objects.all().delete()
    one, two = sitting("red"), sitting("blue")
    slate = {offices[0]: [one], offices[1]: [two]}
    election = Election(
        on=ELECTION, slate=slate, vacant={offices[1]: 1}, source="Minutes of our own"
    )
    record_election(election, by=None)
    states = [seat.state for seat in composition(ELECTION).seats]
    assert states == [SeatState.HELD, SeatState.HELD, SeatState.VACANT, SeatState.NOT_KNOWN]
    three = sitting("green")
    appoint(office=offices[1], parliamentarian=three, since=LATER, by=None)
    assert Vacancy.objects.get().until == LATER


def test_hand_over_leaves_exactly_one_chair_that_day(offices):
    one, two = sitting("red"), sitting("blue")
    elect(offices, [one], [])
    hand_over(Appointment.objects.get(), to=two, on=LATER, by=None)
    chairs = [s.holder.appointment.parliamentarian for s in composition(LATER).seats if s.holder]
    assert chairs == [two]


def test_crossing_to_the_other_vice_chairs_party_is_found_and_can_be_waived(offices):
    one, two, three = sitting("red"), sitting("blue"), sitting("green")
    elect(offices, [], [one, two, three])
    change_party(two, party=PartyFactory(slug="red"), on=LATER, by=None, because="event")
    assert Code.SAME_PARTY not in codes(date(2018, 9, 16))
    found = composition(LATER)
    breach = next(f for f in found.findings if f.code is Code.SAME_PARTY)
    assert breach.appointment.parliamentarian == two
    assert Code.PARTY_CHANGED in codes(LATER)
    waive(
        breach.appointment,
        code=Code.SAME_PARTY,
        since=LATER,
        reason="Until the annual meeting",
        decided_on=LATER,
        by=None,
    )
    assert composition(LATER).open_breaches == []
    assert Code.SAME_PARTY in codes(LATER)
    change_party(three, party=PartyFactory(slug="red"), on=LATEST, by=None, because="event")
    assert [f.appointment.parliamentarian for f in composition(LATEST).open_breaches] == [three]


def test_a_known_later_crossing_refuses_the_appointment(offices):
    one, two = sitting("red"), sitting("blue")
    change_party(two, party=PartyFactory(slug="red"), on=LATER, by=None, because="event")
    appoint(office=offices[1], parliamentarian=one, since=ELECTION, by=None)
    with pytest.raises(ValidationError) as refusal:
        appoint(office=offices[1], parliamentarian=two, since=ELECTION, by=None)
    assert str(one) in str(refusal.value.message_dict["parliamentarian"])
    appoint(office=offices[1], parliamentarian=two, since=ELECTION, until=LATER, by=None)


def test_a_second_chair_gets_a_sentence_by_the_field(offices):
    elect(offices, [sitting("red")], [])
    with pytest.raises(ValidationError) as refusal:
        appoint(office=offices[0], parliamentarian=sitting("blue"), since=LATER, by=None)
    assert "more holders" in refusal.value.message_dict["office"][0]


def test_resigning_leaves_a_vacant_seat_where_the_record_is_complete(offices):
    elect(offices, [sitting("red")], [])
    resign(Appointment.objects.get(), on=LATER, by=None)
    assert Code.VACANT_SEAT in codes(LATER)
    assert Office.objects.get(slug="chair") in [
        seat.office for seat in composition(LATER).vacancies
    ]


def test_only_breaches_are_waived(offices):
    elect(offices, [sitting("red")], [])
    with pytest.raises(ValidationError):
        waive(
            Appointment.objects.get(),
            code=Code.ACTING,
            since=LATER,
            reason="No reason",
            decided_on=LATER,
            by=None,
        )
